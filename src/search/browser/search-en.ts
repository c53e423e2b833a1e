import { english } from '../languages/en.ts';
import { provideLanguage } from './load-language.ts';

provideLanguage(english);
