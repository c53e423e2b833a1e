import { arabic } from '../languages/ar.ts';
import { startSearchPage } from './search-page.ts';

startSearchPage(arabic);
