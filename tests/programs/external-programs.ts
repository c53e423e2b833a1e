import { spawnSync } from 'node:child_process';
import { findProgram, installDebianPackage, programEnvironment, unpackDebianPackages } from './debian-packages.ts';

/** A program with which some tests compare results; where it is missing, they are skipped. */
interface ExternalProgram {
  readonly command: string;
  /** An argument with which the command prints something and does nothing else. */
  readonly harmlessArgument: string;
  /** Debian's package, if it may be installed unasked: it starts no service. */
  readonly debianPackage?: string;
  /** Debian's packages that are unpacked instead, since they would start a service. */
  readonly unpackedPackages?: readonly string[];
  /** Checks that are left out without it. */
  readonly unchecked: string;
  /** How to install it. */
  readonly remedy: string;
}

const programs = {
  xmllint: {
    command: 'xmllint',
    harmlessArgument: '--version',
    debianPackage: 'libxml2-utils',
    unchecked: 'feeds and sitemaps were compared with our own rules, and not with the XML Schemas',
    remedy: 'Debian: apt-get install libxml2-utils',
  },
  rsync: {
    command: 'rsync',
    harmlessArgument: '--version',
    unpackedPackages: ['rsync'],
    unchecked: 'the script that publishes with it was only read',
    remedy: 'Debian: apt-get install rsync',
  },
  nginx: {
    command: 'nginx',
    harmlessArgument: '-v',
    unpackedPackages: ['nginx'],
    unchecked: 'its configuration was only read',
    remedy: 'Debian: apt-get install nginx',
  },
  apache2: {
    command: 'apache2',
    harmlessArgument: '-v',
    unpackedPackages: ['apache2-bin', 'media-types'],
    unchecked: 'its configuration was only read',
    remedy: 'Debian: apt-get install apache2',
  },
  caddy: {
    command: 'caddy',
    harmlessArgument: 'version',
    unpackedPackages: ['caddy'],
    unchecked: 'its configuration was only read',
    remedy: 'Debian: apt-get install caddy',
  },
} as const satisfies Readonly<Record<string, ExternalProgram>>;

/** Returns true if the program is installed and runs. */
export function isThere(name: keyof typeof programs): boolean {
  const { command, harmlessArgument } = programs[name];
  const program = findProgram(command);
  return program !== undefined && spawnSync(program, [harmlessArgument], { env: programEnvironment() }).status === 0;
}

/**
 * Installs what may be installed unasked. Returns a sentence per missing program: what is unchecked, and how to install
 * it.
 */
export function ensureExternalPrograms(): readonly string[] {
  return (Object.keys(programs) as readonly (keyof typeof programs)[]).flatMap((name) => {
    const { debianPackage, unpackedPackages, unchecked, remedy }: ExternalProgram = programs[name];
    if (!isThere(name)) {
      try {
        if (debianPackage !== undefined) installDebianPackage(debianPackage);
        if (unpackedPackages !== undefined) unpackDebianPackages(unpackedPackages);
      } catch {
        // The sentence below reports it.
      }
    }
    return isThere(name) ? [] : [`There is no ${name}: ${unchecked}. ${remedy}.`];
  });
}
