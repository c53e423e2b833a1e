import { german } from '../languages/de.ts';
import { startSearchPage } from './search-page.ts';

startSearchPage(german);
