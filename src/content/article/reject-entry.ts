import { articleStatuses, idOfFile, type ArticleBody } from '../../domain/edition/article.ts';
import type { Instant } from '../../domain/instant.ts';
import { nearest } from '../../domain/nearest.ts';
import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import type { Ticker } from '../../domain/registry/ticker.ts';
import type { ArticleSchema, FrontMatter } from './article-schema.ts';
import { salvage, type Salvaged } from '../fields/salvage.ts';
import { Unquoted } from '../yaml/unquoted.ts';

/** The valid part of front matter. */
export type SalvagedFields = Salvaged<FrontMatter>;

/** Readable parts of a file with errors. */
export interface Remains {
  readonly file: string;
  /** The file's name without its ending. */
  readonly fileName: string;
  /** The fields that are valid YAML, as written; undefined if none can be read. */
  readonly data: unknown;
  /** True if a field exists and is not valid YAML. */
  readonly isBroken: (name: string) => boolean;
  /** The text of the front matter, or of the whole file if it has none that can be found. */
  readonly text: string;
  /** Undefined where it could not be read. */
  readonly body?: ArticleBody | undefined;
}

interface RejectionRules {
  readonly schema: ArticleSchema;
  /** BCP 47. */
  readonly language: string;
}

/** Completes the valid part of a file to an entry that can be checked. */
export function rejectEntry(
  { file, fileName, data, isBroken, text, body }: Remains,
  { schema, language }: RejectionRules,
): RejectedEntry {
  const written = withLines(data, text, isBroken);
  const fields: SalvagedFields = salvage(written, schema) ?? {};
  const hasFields = data !== undefined;
  const unknown = [
    ...findUnknown(written, fields, schema, hasFields ? isBroken : () => true),
    ...(body ? [] : (['body'] as const)),
  ];
  const slug = fields.slug ?? suggestSlug(textOf(valueOf(written, 'slug')) ?? fileName, language);
  const isNamed = fields.slug !== undefined || isSlug(fileName);
  return {
    id: fields.id ?? idOfFile(file),
    file,
    slug: slug ?? 'story',
    title: fields.title ?? fileName,
    summary: fields.summary ?? '',
    section: fields.section ?? '',
    authors: (fields.authors ?? []).map(orNothing),
    published: fields.published ?? unknownInstant,
    updated: fields.updated,
    status: fields.status ?? meantStatus(written),
    kind: fields.kind ?? 'news',
    tags: (fields.tags ?? []).map(orNothing),
    tickers: (fields.tickers ?? []).map((ticker) => ticker ?? noTicker),
    companies: fields.companies?.map(orNothing),
    asOf: fields.asOf,
    keyPoints: (fields.keyPoints ?? []).map(orNothing),
    ...(fields.image?.src !== undefined && { image: { src: fields.image.src, alt: '' } }),
    disclosures: (fields.disclosures ?? []).map((disclosure) => ({
      author: disclosure?.author ?? '',
      company: disclosure?.company ?? '',
      position: disclosure?.position ?? 'other',
    })),
    corrections: (fields.corrections ?? []).map((correction) => ({
      date: correction?.date ?? unknownInstant,
      kind: correction?.kind ?? 'correction',
      text: correction?.text ?? '',
    })),
    ...salvageAdvice(fields),
    sources: [],
    aliases: hasFields && !isBroken('aliases') ? (fields.aliases ?? []).map(orNothing) : pathsIn(text),
    body: unknown.includes('published') ? withoutRelativeLinks(body ?? noBody) : (body ?? noBody),
    unknown: isNamed || unknown.includes('slug') ? unknown : [...unknown, 'slug'],
  };
}

function salvageAdvice({ recommendation, ratings }: SalvagedFields): Pick<RejectedEntry, 'recommendation' | 'ratings'> {
  return {
    ...(recommendation?.company !== undefined &&
      recommendation.direction !== undefined && {
        recommendation: { company: recommendation.company, direction: recommendation.direction },
      }),
    ...(ratings && {
      ratings: ratings.map((rating) => ({
        house: rating?.house ?? '',
        company: rating?.company ?? '',
        direction: rating?.direction ?? 'hold',
        date: rating?.date ?? unknownInstant,
      })),
    }),
  };
}

/** Placeholder for a date that could not be read: earlier than any real one. */
const unknownInstant = 0 as Instant;
const noTicker = '' as Ticker;

const noBody: ArticleBody = { digest: '', words: 0, headings: [], mentions: [], internalLinks: [], pictures: [] };

function orNothing(text: string | undefined): string {
  return text ?? '';
}

/** The fields that are valid YAML, completed by lines for the others. */
function withLines(data: unknown, text: string, isBroken: (name: string) => boolean): unknown {
  const lines = readLines(text);
  if (typeof data !== 'object' || data === null) return data ?? lines;
  return { ...data, ...Object.fromEntries(Object.entries(lines).filter(([name]) => isBroken(name))) };
}

/** Reads the fields on which the address depends from broken YAML, line by line. */
function readLines(text: string): Readonly<Record<string, string>> {
  const lines = text.matchAll(/^(published|slug|status):[ \t]*(["']?)(\S.*?)\2[ \t]*$/gm);
  return Object.fromEntries(Array.from(lines, ([, name = '', , value = '']) => [name, value]));
}

function findUnknown(
  written: unknown,
  fields: SalvagedFields,
  { shape }: ArticleSchema,
  isBroken: (name: string) => boolean,
): RejectedEntry['unknown'] {
  const fieldNames = Object.keys(shape) as readonly (keyof typeof shape)[];
  return fieldNames.filter((name) => {
    if (isBroken(name) && name !== 'published' && name !== 'slug') return true;
    return fields[name] === undefined && !shape[name].safeParse(valueOf(written, name)).success;
  });
}

function valueOf(written: unknown, name: string): unknown {
  return typeof written === 'object' && written !== null ? Reflect.get(written, name) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (value instanceof Unquoted) return value.source;
  return typeof value === 'string' ? value : undefined;
}

/** The status that was probably meant: a misspelt `draft` must not be treated as ready. */
function meantStatus(written: unknown): 'ready' | 'draft' {
  return nearest(textOf(valueOf(written, 'status')) ?? '', articleStatuses) === 'draft' ? 'draft' : 'ready';
}

/** Everything in an unreadable `aliases:` that looks like a path. */
function pathsIn(text: string): readonly string[] {
  const field = /^aliases:.*(?:\n[ -].*)*/m.exec(text)?.[0] ?? '';
  return Array.from(field.matchAll(/(?<![\w/:.])\/[^\s,[\]"']+/g), ([path]) => path);
}

/** Drops relative links: their targets are unknown if the story's own address is. */
function withoutRelativeLinks(body: ArticleBody): ArticleBody {
  const isAbsolute = (href: string) => /^(?:[/#]|[a-z][a-z0-9+.-]*:)/i.test(href);
  return { ...body, internalLinks: body.internalLinks.filter(({ href }) => isAbsolute(href)) };
}
