import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Readonly<Record<string, unknown>>;
const packages = Object.entries(
  read('package-lock.json')['packages'] as Readonly<Record<string, LockedPackage>>,
).filter(([place]) => place !== '');

it('locks more than a few packages', () => {
  expect(packages.length).toBeGreaterThan(400);
});

it('takes every package from the registry that npm is set to, and from no other address', () => {
  const strays = packages.filter(([place, { resolved, link }]) => {
    const name = place.replace(/^.*node_modules\//, '');
    return link === true || (resolved !== undefined && !resolved.startsWith(`https://registry.npmjs.org/${name}/-/`));
  });
  expect(strays).toEqual([]);
});

it('has the SHA-512 of every package', () => {
  expect(packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
});

it('has one package that runs a script when it is installed: it checks its own binary', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.map(([place]) => place)).toEqual(['node_modules/esbuild']);
});

it('pins every direct dependency to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const versions = Object.entries({
    ...(dependencies as object),
    ...(devDependencies as object),
    ...(optionalDependencies as object),
  });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
