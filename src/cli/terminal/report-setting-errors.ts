import { existsSync, readFileSync } from 'node:fs';
import { printableLines } from '../../content/findings/printable.ts';
import { SettingError } from '../../domain/site/setting-error.ts';
import { describeError, hasRemedy } from '../../press/errors.ts';
import { findUnreadableSettings } from '../../press/own-code/unreadable-settings.ts';
import { describeSettingsFailure } from '../../press/own-code/settings-failure.ts';
import { placeSettings } from './place-settings.ts';

/*
 * Imported first. Invalid settings are reported as one sentence, and so is what the system refuses, such as a permission;
 * errors of the engine keep their stack. A command must import what reads the settings later, by `import()`: Node loads
 * all that is imported otherwise before it runs this.
 */

const settings = 'src/newsroom/site.ts';

const unreadable = findUnreadableSettings();
if (unreadable !== undefined) {
  console.error(unreadable);
  process.exit(1);
}

process.on('uncaughtException', (error) => {
  const source = error instanceof SettingError && existsSync(settings) ? readFileSync(settings, 'utf8') : '';
  const failure = describeSettingsFailure(error);
  if (hasRemedy(error)) console.error(printableLines(describeError(error)));
  else if (failure !== undefined) console.error(printableLines(failure));
  else console.error(error instanceof SettingError ? printableLines(placeSettings(error.message, source)) : error);
  process.exit(1);
});
