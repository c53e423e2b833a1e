import { searchCompanies } from '../companies.ts';
import { english } from '../languages/en.ts';
import { provide } from './load-query-script.ts';

provide({ language: english, searchCompanies });
