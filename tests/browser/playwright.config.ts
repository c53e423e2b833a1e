import { defineConfig } from '@playwright/test';
import { quickFolder } from '../run/quick-folder.ts';
import { enterRunFolder } from '../run/run-folder.ts';
import { findBrowser } from './chromium/find-browser.ts';
import { sites } from './sites/sites.ts';

enterRunFolder(quickFolder());
const executablePath = findBrowser();

/** Chromium may connect only to the servers that the tests start. */
const quietArguments = [
  '--no-sandbox',
  // As a browser with a window draws text. Only one without asks for it.
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './sites/setup.ts',
  workers: 1,
  // These end a test that hangs: no test comes near them on a slow and busy machine.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { ...(executablePath && { executablePath }), args: quietArguments },
  },
  projects: sites.map(({ name, base, url }) => ({
    name,
    use: { baseURL: url },
    // How pages look and what they weigh does not depend on where the site is.
    testMatch: base === '/' ? '*.spec.ts' : ['walk.spec.ts', 'search.spec.ts'],
  })),
});
