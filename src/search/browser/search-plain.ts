import { searchCompanies } from '../companies.ts';
import { plainLanguage } from '../languages/plain.ts';
import { provide } from './load-query-script.ts';

provide({ language: plainLanguage, searchCompanies });
