import { z } from 'astro/zod';
import { decodeOrKeep } from '../../../domain/addresses/decode-or-keep.ts';
import type { Finding } from '../../../domain/finding.ts';
import { basePath, type Site } from '../../../domain/site/site.ts';
import { explainUnsafeName } from './alias-names.ts';
import { writeAlias } from './write-alias.ts';
import { ofKind } from '../../fields/field-kinds.ts';
import { writtenAs } from '../../fields/field-notes.ts';
import { adviseRetyping, codePointOf } from '../../../domain/language/code-point.ts';
import { complaint, describe } from '../../fields/issues.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';

const advice = 'Write the part of the address after the host: /2014/10/old-slug/.';

/**
 * An older address of a story, as a path of the site: decoded, in NFC, with a slash at its end unless it is an HTML
 * file. `/old`, `/old/` and `/old/index.html` are one, and so are `/ü/`, its decomposed form and `/%C3%BC/`. `/old.php`
 * is the folder `/old.php/`: hosts redirect `/old.php` to it, and none treats a page in it as a program or a download.
 */
export function aliasField(site: Pick<Site, 'url'>) {
  const schema = z
    .string({ error: ({ input }) => complaint(`An alias must be a path, not ${describe(input)}.`, advice) })
    .transform((written, context) => {
      const text = written.trim().normalize('NFC');
      const problem = explainForm(text, site) ?? explainFrontPage(text) ?? explainSegments(text);
      if (problem === undefined) return toPagePath(decode(text));
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });
  return ofKind('code', writtenAs({ pattern: '^\\s*/' }, schema));
}

/**
 * Warns of aliases that begin with the base path: they lead to a folder of that name below it, which is seldom meant.
 */
export function findBaseInAliases(
  aliases: readonly (string | undefined)[],
  siteUrl: string,
  source: YamlSource,
  file: string,
): readonly Finding[] {
  const base = decode(basePath({ url: siteUrl }));
  return aliases.flatMap((alias, index): readonly Finding[] => {
    if (base === '/' || !alias?.startsWith(base) || alias === base) return [];
    return [
      {
        severity: 'warning',
        rule: 'alias-base-path',
        file,
        ...source.locate(['aliases', index]),
        message: `The alias ${alias} begins with the site's own path ${base}, so that it is at ${base}${alias.slice(1)}.`,
        hint: `Leave that part out: ${alias.slice(base.length - 1)}.`,
      },
    ];
  });
}

/** Explains why a text is not a path at all, if it is not. */
function explainForm(text: string, site: Pick<Site, 'url'>): string | undefined {
  if (text === '') return complaint('An alias is empty.', advice);
  const invisible = /[\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}|(?! )\p{Zs}/u.exec(text)?.[0];
  if (invisible !== undefined) {
    return complaint(`The alias "${text}" holds an invisible character (${codePointOf(invisible)}).`, adviseRetyping());
  }
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text)) return explainUrl(text, site);
  if (!text.startsWith('/')) return complaint(`"${text}" is not a path of this site.`, adviseStart(text, site));
  const [path = '', query] = text.split(/\?|#/);
  if (query !== undefined) {
    const rest = path === '/' ? '' : ` Without it: "${path}".`;
    return text.charAt(path.length) === '#'
      ? complaint(`The part of "${text}" after "#" never reaches a host.`, `Remove that part.${rest}`)
      : complaint(
          `"${text}" has a query after "?", and a host of files leads to the same page whatever the query is.`,
          `Remove it here, and set this redirect up at the host.${rest}`,
        );
  }
  const [, from] = /^(\/\S*)\s+(?:=>|->|→|to|30[1278])(?=\s|$)/.exec(text) ?? [];
  if (from !== undefined) {
    return complaint(
      `"${text}" is a rule of a host, and an alias is an address.`,
      `Write the old address alone: "${from}".`,
    );
  }
  const several = text.split(/[\s,;]+(?=\/)/);
  if (several.length > 1) {
    const entries = several.map((each) => JSON.stringify(each)).join(', ');
    return complaint(`"${text}" is more than one address.`, `Make each an entry of its own: ${entries}.`);
  }
  if (text.includes('\\')) return complaint(`"${text}" holds "\\".`, `Write "${text.replaceAll('\\', '/')}".`);
  if (text.includes(' ')) {
    return complaint(`"${text}" holds a space.`, `If the old address had one, write "${text.replaceAll(' ', '%20')}".`);
  }
  const loose = /%(?![\da-f]{2})/i.test(text);
  if (loose) return complaint(`"${text}" holds "%" without the two digits of a code.`, 'Write the letter itself.');
  if (decode(text) === text && text.includes('%')) {
    return complaint(`The codes in "${text}" are not UTF-8, so that no file can have that name.`, hostOnly);
  }
  return undefined;
}

const hostOnly = 'Remove it here, and set this redirect up at the host.';

/** Advice for a path without its first slash, or with its host: `example.org/old/`. */
function adviseStart(text: string, { url }: Pick<Site, 'url'>): string {
  const start = new URL(url).host + basePath({ url });
  if (text.startsWith(start)) return `Write "/${text.slice(start.length)}".`;
  const ofHost = /^(?:[a-z\d-]+\.)+[a-z]{2,}(\/\S*)$/i.exec(text)?.[1];
  if (ofHost !== undefined) return `If it is an address of this site's old host: "${ofHost}".`;
  if (!/^[\p{L}\p{N}][^.:?#]*(?:\.html?)?$/u.test(text)) return advice;
  if (text.includes('/')) return `Write "/${text}".`;
  return `Write the part of the address after the host: /2014/10/${text}/, or /${text}/.`;
}

function explainUrl(text: string, { url }: Pick<Site, 'url'>): string {
  const parsed = URL.parse(text, url);
  const own = new URL(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return complaint(`"${text}" is not a path of this site.`, advice);
  const path = writeAlias(decode(parsed.pathname));
  if (parsed.host !== own.host) {
    return complaint(
      `"${text}" is an address at ${parsed.host}, not a path of this site.`,
      `If it was this site's: "${path}".`,
    );
  }
  const base = writeAlias(decode(own.pathname));
  if (path === base || `${path}/` === base) return frontPage(text);
  if (!path.startsWith(base)) return complaint(`"${text}" is not a path of this site, which is at ${url}.`, hostOnly);
  return complaint(`"${text}" is a whole address, and an alias is a path.`, `Write "${path.slice(base.length - 1)}".`);
}

function explainFrontPage(text: string): string | undefined {
  return toPagePath(decode(text)) === '/' ? frontPage(text) : undefined;
}

function frontPage(text: string): string {
  return complaint(`The alias "${text}" is the front page.`, 'Remove it.');
}

/** Explains why no host would serve a page at a path, if none would. */
function explainSegments(text: string): string | undefined {
  const encoded = /%(?:2f|5c|25|[01][\da-f]|7f|c2%[89][\da-f]|ef%bf%b[ef])/i.exec(text)?.[0];
  if (encoded !== undefined) {
    return complaint(`"${text}" holds "${encoded}", which no file's name can have on every host.`, hostOnly);
  }
  const path = decode(text);
  const segments = path.replace(/^\/|\/$/g, '').split('/');
  if (segments.includes('')) return complaint(`"${text}" holds "//".`, `Write "${path.replace(/\/{2,}/g, '/')}".`);
  if (segments.some((segment) => /^\.{1,2}$/.test(segment))) {
    return complaint(`"${text}" is not a path of this site: "." and ".." lead elsewhere.`, advice);
  }
  const steering = /[\u2028-\u202e\u2066-\u2069]/.exec(path)?.[0];
  if (steering !== undefined) {
    const message = `"${text}" holds "${encodeURIComponent(steering)}", which shows what is around it in another order or line.`;
    return complaint(message, hostOnly);
  }
  // Characters that Windows refuses or that redirects files read as patterns, and spaces at either end of a segment.
  const unsafe = /["*:<>?|^`{}[\]#\\]|(?<=^|\/) | (?=\/|$)/.exec(path)?.[0];
  if (unsafe !== undefined) {
    return complaint(`"${text}" holds "${unsafe}", which no file's name can have on every host.`, hostOnly);
  }
  return explainUnsafeName(text, segments);
}

function toPagePath(path: string): string {
  const folder = path.replace(/\/index\.html$/, '/');
  return folder.endsWith('/') || /\.html?$/i.test(folder) ? folder : `${folder}/`;
}

function decode(path: string): string {
  return decodeOrKeep(path).normalize('NFC');
}
