import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { describeSettingsFailure } from '../../../src/press/own-code/settings-failure.ts';
import { writeFolder } from '../../content/folder.ts';

const engine = new URL('../../../src/press/own-code/settings-failure.ts', import.meta.url).href;
const program = `
const { describeSettingsFailure } = await import('${engine}');
try {
  const { site } = await import(process.argv[1]);
  console.log(site);
} catch (error) {
  console.log(describeSettingsFailure(error));
}`;
const reader = "import { site } from '../src/newsroom/site.ts';\nexport { site };\n";

/** What is said of settings with this text, which a file of the engine imports. */
function complaintAbout(text: string): string {
  const cwd = writeFolder({
    'src/newsroom/site.ts': text,
    'engine/reader.ts': reader,
    'package.json': '{ "type": "module" }',
  });
  const args = ['--no-warnings', '--input-type=module', '-e', program, `${cwd}/engine/reader.ts`];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout.trim();
}

describe('an error of the settings is said in a line, with its place', () => {
  test.each([
    ['export default {};', ' The file exports no settings. Begin them with: export const site = defineSite({'],
    ['\nexport const site = {{};', ':2:22  Node cannot read this: '],
    ['enum A { B }', ':1:1  Node cannot read this: '],
    ["import x from './nowhere.ts';", '  It imports src/newsroom/nowhere.ts, and there is no such file.'],
    ["import x from 'no-such-package';", '  It imports the package "no-such-package", which is not installed.'],
    ["import { nothing } from './../../engine/reader.ts';", '  An import fails: '],
    ['\n\nexport const site = { feedSize: nothing };', ':3:33  It throws an error: nothing is not defined'],
    ['export const site = JSON.parse("x");', ':1:26  It throws an error: Unexpected token'],
  ])('%j', (text, words) => {
    expect(complaintAbout(text)).toContain(words);
  });
});

test('an error of the engine is none of the settings', () => {
  expect(describeSettingsFailure(new TypeError('x'))).toBeUndefined();
  expect(describeSettingsFailure(new Error(''))).toBeUndefined();
});
