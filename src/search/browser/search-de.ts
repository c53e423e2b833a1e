import { german } from '../languages/de.ts';
import { provideLanguage } from './load-language.ts';

provideLanguage(german);
