import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyReference } from '../domain/models/body-reference.ts';
import type { DrawnStory } from '../domain/models/cards/drawn.ts';
import type { DrawnChart } from '../domain/models/cards/drawing.ts';
import type { ChartReference } from '../domain/models/front/chart-reference.ts';
import type { Picture } from '../domain/models/picture.ts';
import { memoiseLast } from '../domain/memoise.ts';
import type { Exchange } from '../domain/registry/exchange.ts';
import { toHref, toUrl } from '../domain/site/site.ts';
import { quotationMarksWithin, storyLanguage, wordsWithin } from '../domain/language/story-language.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import type { Chart } from '../charts/chart.ts';
import { writeCsv } from '../charts/write/csv.ts';
import { besideArticle } from '../content/files/article-paths.ts';
import { dataReader } from '../content/files/data-file.ts';
import { figuresPath } from '../domain/site/permalinks.ts';
import { eachBlock } from '../markdown/survey/walk.ts';
import type { Body } from '../markdown/body.ts';
import { linkResolver, type Place } from '../markdown/links.ts';
import { unpackBody } from '../markdown/pack-body.ts';
import { readBody } from '../markdown/read/read.ts';
import { renderRead, type Picture as BodyPicture } from '../markdown/render/render.ts';
import { renderExhibit } from '../markdown/render/render-exhibit.ts';
import { writeMarkdown } from '../markdown/render/write-markdown.ts';
import { site } from '../newsroom/site.ts';
import { compileVocabulary, type Vocabulary } from '../tickers/vocabulary.ts';
import { splitFile } from '../content/files/front-matter.ts';
import { digestWhole } from '../files/digest.ts';
import { readExchanges } from '../content/newsroom/read-newsroom.ts';

export interface BodyOptions {
  /** Path of the page with the text, or of the page of a feed's item: `/2014/10/alibaba-apple-pay/`. */
  readonly pagePath: string;
  /** Whether to render for feeds: with absolute addresses, and without parts that work only on the page. */
  readonly absolute?: boolean;
  /** Number of a chart in the text → its picture, for feed readers without SVG. */
  readonly chartPictures?: DrawnStory['charts'];
}

/** Renders an article's text to safe HTML. */
export function renderArticleBody(
  body: BodyReference,
  { pagePath, absolute = false, chartPictures }: BodyOptions,
): string {
  const toAddress = (path: string) => (absolute ? toUrl(site, path) : toHref(site, path));
  const pictures = new Map(body.pictures.map(([src, picture]) => [src, toBodyPicture(picture, toAddress)]));
  const charts = new Map(
    chartPictures?.map(([number, { path, widthPixels: width, heightPixels: height }]) => [
      number,
      { sources: [], src: toAddress(path), width, height },
    ]),
  );
  const place = placeOf(pagePath, absolute, body.isSponsored);
  const figures = new Map(body.exhibits?.map(({ number, csv }) => [number, toAddress(figuresPath(pagePath, csv))]));
  return renderRead(parse(body, place), {
    ...place,
    language: body.lang ?? site.language,
    figuresHref: (number) => figures.get(number),
    exhibitPicture: (number) => charts.get(number),
    words: wordsWithin(body.lang, site.language),
    vocabulary: withNames(vocabulary(), body),
    nameLinks: new Map(body.names?.map(([company, , path]) => [company, toAddress(path)])),
    tickerLinks: new Map(body.tickerPaths.map(([ticker, path]) => [ticker, toAddress(path)])),
    readings: new Map(body.readings),
    picture: (src) => pictures.get(src),
  });
}

/** Writes an article's text as Markdown with the content of the page and absolute addresses. */
export function writeArticleBody(body: BodyReference, pagePath: string): string {
  const pictures = new Map(body.pictures.map(([src, picture]) => [src, toUrl(site, picture.src)]));
  const place = placeOf(pagePath, true, body.isSponsored);
  const words = wordsWithin(body.lang, site.language);
  return writeMarkdown(parse(body, place), {
    language: body.lang ?? site.language,
    charts: words.charts,
    resolveLink: linkResolver(place),
    pictureUrl: (src) => pictures.get(src),
    quotationMarks: words.quotationMarks,
  });
}

/** Renders the text of a standing page, without links for symbols. */
export function renderStandingBody(file: string, digest: string, pagePath: string): string {
  const place = placeOf(pagePath, false);
  return renderRead(parse({ file, digest }, place), {
    ...place,
    language: site.language,
    words: wordsFor(site.language),
    vocabulary: noTickers,
    tickerLinks: new Map(),
    readings: new Map(),
    picture: () => undefined,
  });
}

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

/**
 * Renders a chart of a text for a page that links to the story: its title and drawing, without links.
 *
 * @param id id that is unique on that page; the prefix of other ids.
 */
export function renderChartTeaser({ body, path, number }: ChartReference, id: string): string {
  const place = placeOf(path, false, body.isSponsored);
  const words = wordsWithin(body.lang, site.language);
  const language = body.lang ?? site.language;
  let html = '';
  eachBlock(parse(body, place).blocks, (block) => {
    if (block.kind !== 'exhibit' || block.number !== number) return;
    const surface = { ...place, words, language, vocabulary: noTickers, teaserId: id };
    html = renderExhibit(block, surface, () => undefined);
  });
  const foreign = storyLanguage(body.lang, site.language);
  const attributes = Object.entries(foreign ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  return html.replace(/^<figure/, `<figure${attributes.join('')}`);
}

/** Reads a chart of a text, to draw it as a picture. */
export function readChart({ source, path, number }: DrawnChart): Chart | undefined {
  let chart: Chart | undefined;
  eachBlock(parse(source, placeOf(path, false)).blocks, (block) => {
    if (block.kind === 'exhibit' && block.number === number && block.exhibit?.kind === 'chart') chart = block.exhibit;
  });
  return chart;
}

/** Writes the figures of a text's chart or earnings table as comma-separated values. */
export function writeFigures(body: BodyReference, pagePath: string, number: number): string {
  const { blocks, footnotes } = parse(body, placeOf(pagePath, true, body.isSponsored));
  for (const part of [blocks, ...footnotes.map((footnote) => footnote.blocks)]) {
    let csv: string | undefined;
    eachBlock(part, (block) => {
      if (block.kind === 'exhibit' && block.number === number && block.exhibit) csv = writeCsv(block.exhibit);
    });
    if (csv !== undefined) return csv;
  }
  throw new Error(`${body.file} has no chart ${number}.`);
}

type Source = Pick<BodyReference, 'file' | 'digest' | 'data' | 'lang'>;

let lastParsed:
  | { readonly text: string; readonly lang: string | undefined; readonly place: string; readonly body: Body }
  | undefined;

/**
 * Parses a text, or returns the last result if the text is the same: an article's page and its Markdown are rendered in
 * sequence. Links in raw HTML are resolved during parsing, so a text with raw HTML is parsed per place.
 */
function parse({ file, digest, data, lang }: Source, place: Place): Body {
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

const noTickers = compileVocabulary([]);

function placeOf(pagePath: string, absolute: boolean, isSponsored?: boolean): Place {
  return { siteUrl: new URL(site.url), pageUrl: new URL(toUrl(site, pagePath)), absolute, isSponsored };
}

/** Vocabulary with the names found in the article, so that rendering it reads no company file. */
function withNames(vocabulary: Vocabulary, { names = [] }: BodyReference): Vocabulary {
  return names.length === 0
    ? vocabulary
    : { ...vocabulary, names: names.map(([company, name]) => ({ company, name })) };
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

function vocabulary(): Vocabulary {
  compiled ??= compileVocabulary(known ?? readExchanges(process.cwd()));
  return compiled;
}

function toBodyPicture(picture: Picture, toAddress: (path: string) => string): BodyPicture {
  return {
    sources: picture.sources.map(({ type, srcset }) => ({
      type,
      srcset: srcset.map(({ path, widthPixels }) => `${toAddress(path)} ${widthPixels}w`).join(', '),
    })),
    src: toAddress(picture.src),
    width: picture.widthPixels,
    height: picture.heightPixels,
  };
}
