import { french } from '../languages/fr.ts';
import { startSearchPage } from './search-page.ts';

startSearchPage(french);
