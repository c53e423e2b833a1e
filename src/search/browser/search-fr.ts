import { french } from '../languages/fr.ts';
import { provideLanguage } from './load-language.ts';

provideLanguage(french);
