import { plainLanguage } from '../languages/plain.ts';
import { startSearchPage } from './search-page.ts';

startSearchPage(plainLanguage);
