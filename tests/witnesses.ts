import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './install-package.ts';

/** A program of other makers that some tests ask for a second opinion; where it is missing, they are skipped. */
interface Witness {
  readonly command: string;
  /** What the command understands and answers without doing anything. */
  readonly greeting: string;
  /** Debian's package, if it is one that may be installed without being asked for: nothing in it runs by itself. */
  readonly debianPackage?: string;
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
  nginx: {
    command: 'nginx',
    greeting: '-v',
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install nginx-light',
  },
  apache2: {
    command: 'apache2',
    greeting: '-v',
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install apache2',
  },
  caddy: {
    command: 'caddy',
    greeting: 'version',
    missed: 'its configuration was read, and served nothing',
    remedy: 'Debian: apt-get install caddy',
  },
} as const satisfies Readonly<Record<string, Witness>>;

export function isThere(name: keyof typeof witnesses): boolean {
  const { command, greeting } = witnesses[name];
  return spawnSync(command, [greeting]).status === 0;
}

/** Installs what may be installed, and says of each program that is still missing what that means. */
export function callWitnesses(): readonly string[] {
  return (Object.keys(witnesses) as readonly (keyof typeof witnesses)[]).flatMap((name) => {
    const { debianPackage, missed, remedy }: Witness = witnesses[name];
    if (!isThere(name) && debianPackage !== undefined) {
      try {
        installDebianPackage(debianPackage);
      } catch {
        // What it means is said below.
      }
    }
    return isThere(name) ? [] : [`There is no ${name}: ${missed}. ${remedy}.`];
  });
}
