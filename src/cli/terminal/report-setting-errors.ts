import { SettingError } from '../../domain/site/setting-error.ts';

/* Imported first. Invalid settings are reported as one sentence; errors of the engine keep their stack. */

process.on('uncaughtException', (error) => {
  console.error(error instanceof SettingError ? error.message : error);
  process.exit(1);
});
