import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* Runs Astro's own command line, without telemetry and in the foreground. */

const astro = fileURLToPath(import.meta.resolve('astro/package.json').replace('package.json', 'bin/astro.mjs'));
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', ASTRO_DEV_BACKGROUND: '0' };
const args = process.argv.slice(2);

if (args[0] === 'preview' && !existsSync('dist')) {
  console.error('There is no dist/ to show. Build it first: npm run build.');
  process.exitCode = 1;
} else run();

function run(): void {
  const child = spawn(process.execPath, [astro, ...args], {
    stdio: 'inherit',
    env: { ...quiet, ...process.env },
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
