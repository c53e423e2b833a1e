import { searchCompanies } from '../companies.ts';
import { arabic } from '../languages/ar.ts';
import { provide } from './load-query-script.ts';

provide({ language: arabic, searchCompanies });
