import { searchCompanies } from '../companies.ts';
import { german } from '../languages/de.ts';
import { provide } from './load-query-script.ts';

provide({ language: german, searchCompanies });
