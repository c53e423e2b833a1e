import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/* Runs Astro's own command line, without telemetry and in the foreground. */

const astro = fileURLToPath(import.meta.resolve('astro/package.json').replace('package.json', 'bin/astro.mjs'));
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', ASTRO_DEV_BACKGROUND: '0' };
const child = spawn(process.execPath, [astro, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...quiet, ...process.env },
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
