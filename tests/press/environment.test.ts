import { describe, expect, test } from 'vitest';
import { settingVariables, settledEnvironment, startVariablesOf } from '../../src/press/environment.ts';
import { fill, makeFolder } from './folders.ts';

const machine = { PATH: '/bin', HOME: '/home/a' };
const settled = (given: Record<string, string>, code = '') => {
  const root = makeFolder();
  fill(root, { 'src/newsroom/site.ts': code });
  return settledEnvironment(root, { ...machine, ...given });
};

describe('the environment of a build', () => {
  test.each([
    { NODE_ENV: 'development' },
    { NODE_ENV: 'test', VITEST: 'true', TEST: '1' },
    { NODE_OPTIONS: '--conditions=development --require ./other.cjs' },
    { NODE_PATH: '/elsewhere', NODE_ICU_DATA: '/elsewhere', NODE_PRESERVE_SYMLINKS: '1' },
    { MODE: 'development', DEV: '1', PROD: '', SSR: '', BASE_URL: '/other/' },
    { VITE_NAME: 'other', VITE_USER_NODE_ENV: 'development' },
    { PUBLIC_NAME: 'other' },
    { ASTRO_KEY: 'other', ASTRO_DATABASE_FILE: '/elsewhere' },
    { TICKERPRESS_PLAIN: '1', TICKERPRESS_COMPILING: 'press' },
    { BROWSERSLIST: 'ie 6', BROWSERSLIST_ENV: 'legacy', AUTOPREFIXER_GRID: 'on' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    { VIPS_NOVECTOR: '1', SHARP_FORCE_GLOBAL_LIBVIPS: '1', npm_config_x: '1', SOURCE_DATE_EPOCH: '0' },
    { A_VARIABLE_OF_THE_FUTURE: '1' },
  ])('is the same with %o', (given) => {
    expect(settled(given)).toEqual(settled({}));
  });

  test('has what the machine needs, the moment and what settings are made of', () => {
    const given = {
      PUBLISH_NOW: '2026-01-01T00:00:00Z',
      SITE_URL: 'https://example.org/',
      EDITION: 'asia',
      OTHER: '1',
    };
    const { PUBLISH_NOW, SITE_URL, EDITION, OTHER, PATH, HOME } = settled(given, "name: process.env['EDITION'],");
    expect({ PUBLISH_NOW, SITE_URL, EDITION, OTHER, PATH, HOME }).toEqual({ ...given, ...machine, OTHER: undefined });
  });

  test.each([
    ['--max-old-space-size=8192', '--max-old-space-size=8192'],
    ['--conditions=x --max_old_space_size 4096 -r ./x.cjs', '--max_old_space_size 4096'],
    ['--conditions=x', undefined],
  ])('of NODE_OPTIONS="%s" has what concerns memory', (options, kept) => {
    expect(settled({ NODE_OPTIONS: options })['NODE_OPTIONS']).toBe(kept);
  });

  test('needs a new process where Node itself was started with what it must not have', () => {
    expect(startVariablesOf({ NODE_OPTIONS: '--conditions=x', NODE_PATH: '', NODE_ENV: 'test' })).toEqual([
      'NODE_OPTIONS',
    ]);
    expect(startVariablesOf({ NODE_OPTIONS: ' --max-old-space-size=8192 ', LANG: 'C' })).toEqual([]);
  });

  test('is known by the variables of which settings are made', () => {
    const root = makeFolder();
    fill(root, { 'src/newsroom/names.ts': 'export const name = process.env.EDITION;', 'src/newsroom/a.yaml': 'OTHER' });
    const given = { SITE_URL: 'https://example.org/', EDITION: 'asia', OTHER: '1', PUBLISH_NOW: 'x' };
    expect(settingVariables(root, given)).toEqual(['EDITION=asia', 'SITE_URL=https://example.org/']);
  });
});
