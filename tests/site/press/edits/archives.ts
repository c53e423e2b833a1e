import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, programEnvironment } from '../../../programs/debian-packages.ts';

/** Everything that a checkout or an archive may bring back. */
export const restored = ['.press', 'dist', 'articles', 'public', 'src'] as const;

/** A program that packs or copies the restored folders of a newsroom from `from` to `to`. */
type Carry = (from: string, to: string) => void;

const run = (cwd: string, command: string, ...args: readonly string[]) =>
  execFileSync(findProgram(command) ?? command, args, {
    cwd,
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** By what a person would type, with the programs that it needs. */
const carriers: Readonly<Record<string, { readonly programs: readonly string[]; readonly carry: Carry }>> = {
  'tar, with times in whole seconds': {
    programs: ['tar'],
    carry(from, to) {
      run(from, 'tar', '-c', '--format=ustar', '-f', join(to, 'a.tar'), ...restored);
      run(to, 'tar', '-xf', 'a.tar');
    },
  },
  'tar, with fractions of seconds': {
    programs: ['tar', 'gzip'],
    carry(from, to) {
      run(from, 'tar', '-cz', '--format=posix', '-f', join(to, 'a.tar.gz'), ...restored);
      run(to, 'tar', '-xzf', 'a.tar.gz');
    },
  },
  'tar, with the time of unpacking': {
    programs: ['tar'],
    carry(from, to) {
      run(from, 'tar', '-cf', join(to, 'a.tar'), ...restored);
      run(to, 'tar', '-xmf', 'a.tar');
    },
  },
  'zip, with times in pairs of seconds': {
    programs: ['zip', 'unzip'],
    carry(from, to) {
      run(from, 'zip', '-qrX', join(to, 'a.zip'), ...restored);
      run(to, 'unzip', '-q', 'a.zip');
    },
  },
  'rsync -a': {
    programs: ['rsync'],
    carry: (from, to) => run(from, 'rsync', '-a', ...restored, `${to}/`),
  },
  'cp -r': {
    programs: ['cp'],
    carry: (from, to) => run(from, 'cp', '-r', ...restored, to),
  },
};

const isPresent = (name: string) =>
  carriers[name]?.programs.every((program) => findProgram(program) !== undefined) === true;

/** Programs that copy a newsroom, by whether this machine has them. */
export const presentCarriers = Object.keys(carriers).filter(isPresent);
export const missingCarriers = Object.keys(carriers).filter((name) => !isPresent(name));

/** Replaces the restored folders of a newsroom by what comes out of an archive or a copy of them. */
export function carry(name: string, newsroom: string): void {
  const copy = `${newsroom}-carried`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  carriers[name]?.carry(newsroom, copy);
  for (const folder of restored) {
    rmSync(join(newsroom, folder), { recursive: true });
    renameSync(join(copy, folder), join(newsroom, folder));
  }
  rmSync(copy, { recursive: true });
}
