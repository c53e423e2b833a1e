import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installDebianPackage, runQuietly } from '../../programs/debian-packages.ts';

/** Chromium without a window, which takes half the CPU time of one that only hides it. */
const shell = '/usr/bin/chromium-headless-shell';

/** Where distributions put a Chromium. */
const systemBrowsers = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that runs on this machine: Playwright's own, or else the system's. */
export function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...systemBrowsers].find(isUsable);
}

function isUsable(path: string): boolean {
  return existsSync(path) && canRun(path);
}

/** One that Playwright has brought may lack libraries of the system, and does not start then. */
export function canRun(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 300_000 }).status === 0;
}

/**
 * Finds a browser, or installs one: Debian's without a window, or else Playwright's own with the system's packages that
 * it needs, or else Debian's whole Chromium.
 *
 * @throws if neither can be installed, with what to do.
 */
export function ensureBrowser(): string {
  if (!isUsable(chromium.executablePath()) && !isUsable(shell)) {
    try {
      installDebianPackage('chromium-headless-shell');
    } catch {
      // Another system or no right to install: any browser will do.
    }
  }
  const attempts = [
    () => runQuietly('npx', ['playwright', 'install', 'chromium']),
    () => {
      if (existsSync(chromium.executablePath())) runQuietly('npx', ['playwright', 'install-deps', 'chromium']);
    },
    () => installDebianPackage('chromium'),
  ];
  for (const attempt of attempts) {
    const found = findBrowser();
    if (found) return found;
    try {
      attempt();
    } catch {
      // The next attempt may do better; the last word is below.
    }
  }
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    'No browser could be installed. Install Chromium (Debian: apt-get install chromium), and test again.',
  );
}
