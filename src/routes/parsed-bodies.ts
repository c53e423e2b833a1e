import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyReference } from '../domain/models/body-reference.ts';
import { memoiseLast } from '../domain/memoise.ts';
import type { Exchange } from '../domain/registry/exchange.ts';
import { quotationMarksWithin } from '../domain/language/story-language.ts';
import { besideArticle } from '../content/files/article-paths.ts';
import { dataReader } from '../content/files/data-file.ts';
import { splitFile } from '../content/files/front-matter.ts';
import { readExchanges } from '../content/newsroom/read-newsroom.ts';
import { digestWhole } from '../files/digest.ts';
import type { Body } from '../markdown/body.ts';
import { linkResolver, type Place } from '../markdown/links.ts';
import { unpackBody } from '../markdown/pack-body.ts';
import { readBody } from '../markdown/read/read.ts';
import { site } from '../newsroom/site.ts';
import { compileVocabulary, type Vocabulary } from '../tickers/vocabulary.ts';

/* The texts of articles and standing pages, parsed: from what this build has read, or from their files. */

/**
 * Reads the Markdown of an article or a standing page.
 *
 * @param digest digest of the text from which the model was made; text after a space is ignored.
 * @throws if the file has changed since, unless it is the file that was read last.
 */
export function readText(file: string, digest: string): string {
  return readExactly(file, digest.split(' ')[0]);
}

const readExactly = memoiseLast((file: string, digest: string | undefined): string => {
  const split = splitFile(readFileSync(join(process.cwd(), file), 'utf8'), file);
  if ('rule' in split || digestWhole(split.body) !== digest) {
    throw new Error(`${file} changed while the site was being built. Build again.`);
  }
  return split.body;
});

type Source = Pick<BodyReference, 'file' | 'digest' | 'data' | 'lang'>;

let lastParsed:
  | { readonly text: string; readonly lang: string | undefined; readonly place: string; readonly body: Body }
  | undefined;

/**
 * Parses a text, or returns the last result if the text is the same: an article's page and its Markdown are rendered in
 * sequence. Links in raw HTML are resolved during parsing, so a text with raw HTML is parsed per place.
 */
export function parseBody({ file, digest, data, lang }: Source, place: Place): Body {
  const recalled = data ? undefined : recallBody(file, digest);
  if (recalled) return recalled;
  const text = readText(file, digest);
  const marks = quotationMarksWithin(lang, site.language);
  const name = JSON.stringify([place, file, data]);
  const isLast = lastParsed?.text === text && lastParsed.lang === lang;
  if (!lastParsed || !isLast || ((lastParsed.body.hasRawHtml || data) && lastParsed.place !== name)) {
    const findData = (src: string) => (data ? readDataFile(file, src, data) : undefined);
    const { body } = readBody(text, linkResolver(place), marks, findData);
    lastParsed = { text, lang, place: name, body };
  }
  return lastParsed.body;
}

/** Finds the packed body of an article by its file and its digest, if this build has read it. */
export type PackedBodies = (file: string, digest: string) => string | undefined;

let packedBodies: PackedBodies = () => undefined;

/** Sets where bodies are found before the article's file is read and parsed. */
export function usePackedBodies(source: PackedBodies): void {
  packedBodies = source;
}

/** The page of an article and its copy in Markdown are rendered in sequence. */
const recallBody = memoiseLast((file: string, digest: string): Body | undefined => {
  const packed = packedBodies(file, digest);
  return packed === undefined ? undefined : unpackBody(packed, vocabulary());
});

/** @throws if the file has changed since the article was read. */
function readDataFile(articleFile: string, src: string, data: NonNullable<Source['data']>): string | undefined {
  const file = besideArticle(articleFile, src);
  const text = dataReader(process.cwd())(file);
  const known = data.find((other) => other.src === src)?.digest ?? '';
  if ((text === undefined ? '' : digestWhole(text)) === known) return text;
  throw new Error(`${file} changed while the site was being built. Build again.`);
}

let known: readonly Exchange[] | undefined;
let compiled: Vocabulary | undefined;

/** Sets the exchanges. Without it they are read from their file, which takes as long as rendering forty pages. */
export function useExchanges(exchanges: readonly Exchange[]): void {
  known = exchanges;
  compiled = undefined;
}

/** Clears the cached exchanges. The development server calls it when they may have changed; in a build they cannot. */
export function forgetExchanges(): void {
  known = undefined;
  compiled = undefined;
}

/** How symbols are recognised in texts. */
export function vocabulary(): Vocabulary {
  compiled ??= compileVocabulary(known ?? readExchanges(process.cwd()));
  return compiled;
}
