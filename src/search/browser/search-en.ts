import { english } from '../languages/en.ts';
import { startSearchPage } from './search-page.ts';

startSearchPage(english);
