import { spawnSync } from 'node:child_process';

/** Without a network, npm would otherwise try for minutes. */
const patience = ['--fetch-retries', '1', '--fetch-retry-mintimeout', '1000'];

/**
 * Installs packages into a folder with npm, which creates it if need be.
 *
 * @param packages exact versions by name.
 * @throws Error that says in one sentence what could not be installed.
 */
export function installPackages(folder: string, packages: Readonly<Record<string, string>>): void {
  const specifiers = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--save-exact',
    ...patience,
    ...specifiers,
  ];
  const { status, stderr } = spawnSync('npm', install, { encoding: 'utf8' });
  if (status === 0) return;
  const reason = typeof stderr === 'string' ? stderr.trim().split('\n').at(-1) : 'there is no npm.';
  throw new Error(`${specifiers.join(', ')} could not be installed: ${reason}`);
}
