import { SettingError } from '../domain/site/setting-error.ts';

/* Imported first: what a person has set wrongly is told in a sentence. Faults of the engine keep their stack. */

process.on('uncaughtException', (error) => {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(1);
});
