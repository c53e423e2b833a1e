import { spawnSync } from 'node:child_process';
import { findProgram, installDebianPackage, programEnvironment, unpackDebianPackages } from './debian-packages.ts';

/** A program of other makers that some tests ask for a second opinion; where it is missing, they are skipped. */
interface Witness {
  readonly command: string;
  /** What the command understands and answers without doing anything. */
  readonly greeting: string;
  /** Debian's package, if it is one that may be installed without being asked for: nothing in it runs by itself. */
  readonly debianPackage?: string;
  /** Debian's packages that are unpacked instead, since they would start a service. */
  readonly unpackedPackages?: readonly string[];
  /** What nobody has looked at where it is missing. */
  readonly missed: string;
  /** How a person gets it. */
  readonly remedy: string;
}

const witnesses = {
  xmllint: {
    command: 'xmllint',
    greeting: '--version',
    debianPackage: 'libxml2-utils',
    missed: 'feeds and sitemaps were held against our own statement of the rules, and not against the XML Schemas',
    remedy: 'Debian: apt-get install libxml2-utils',
  },
  rsync: {
    command: 'rsync',
    greeting: '--version',
    unpackedPackages: ['rsync'],
    missed: 'the script that publishes with it was read, and published nothing',
    remedy: 'Debian: apt-get install rsync',
  },
  nginx: {
    command: 'nginx',
    greeting: '-v',
    unpackedPackages: ['nginx'],
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install nginx',
  },
  apache2: {
    command: 'apache2',
    greeting: '-v',
    unpackedPackages: ['apache2-bin', 'media-types'],
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install apache2',
  },
  caddy: {
    command: 'caddy',
    greeting: 'version',
    unpackedPackages: ['caddy'],
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install caddy',
  },
} as const satisfies Readonly<Record<string, Witness>>;

export function isThere(name: keyof typeof witnesses): boolean {
  const { command, greeting } = witnesses[name];
  const program = findProgram(command);
  return program !== undefined && spawnSync(program, [greeting], { env: programEnvironment() }).status === 0;
}

/** Gets what may be had without asking, and says of each program that is still missing what that means. */
export function ensureExternalPrograms(): readonly string[] {
  return (Object.keys(witnesses) as readonly (keyof typeof witnesses)[]).flatMap((name) => {
    const { debianPackage, unpackedPackages, missed, remedy }: Witness = witnesses[name];
    if (!isThere(name)) {
      try {
        if (debianPackage !== undefined) installDebianPackage(debianPackage);
        if (unpackedPackages !== undefined) unpackDebianPackages(unpackedPackages);
      } catch {
        // What it means is said below.
      }
    }
    return isThere(name) ? [] : [`There is no ${name}: ${missed}. ${remedy}.`];
  });
}
