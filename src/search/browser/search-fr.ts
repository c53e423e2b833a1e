import { searchCompanies } from '../companies.ts';
import { french } from '../languages/fr.ts';
import { provide } from './load-query-script.ts';

provide({ language: french, searchCompanies });
