import { existsSync, readFileSync } from 'node:fs';
import { SettingError } from '../../domain/site/setting-error.ts';
import { placeSettings } from './place-settings.ts';

/* Imported first. Invalid settings are reported as one sentence; errors of the engine keep their stack. */

const settings = 'src/newsroom/site.ts';

process.on('uncaughtException', (error) => {
  const source = error instanceof SettingError && existsSync(settings) ? readFileSync(settings, 'utf8') : '';
  console.error(error instanceof SettingError ? placeSettings(error.message, source) : error);
  process.exit(1);
});
