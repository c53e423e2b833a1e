import { arabic } from '../languages/ar.ts';
import { provideLanguage } from './load-language.ts';

provideLanguage(arabic);
