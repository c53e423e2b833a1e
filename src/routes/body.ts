import type { BodyReference } from '../domain/models/body-reference.ts';
import type { DrawnStory } from '../domain/models/cards/drawn.ts';
import type { DrawnChart } from '../domain/models/cards/drawing.ts';
import type { ChartReference } from '../domain/models/front/chart-reference.ts';
import type { Picture } from '../domain/models/picture.ts';
import { toHref, toUrl } from '../domain/site/site.ts';
import { storyLanguage, wordsWithin } from '../domain/language/story-language.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import type { Chart } from '../charts/chart.ts';
import { writeCsv } from '../charts/write/csv.ts';
import { figuresPath } from '../domain/site/permalinks.ts';
import { eachBlock } from '../markdown/survey/walk.ts';
import { linkResolver, type Place } from '../markdown/links.ts';
import { renderRead, type Picture as BodyPicture } from '../markdown/render/render.ts';
import { renderExhibit } from '../markdown/render/render-exhibit.ts';
import { writeMarkdown } from '../markdown/render/write-markdown.ts';
import { site } from '../newsroom/site.ts';
import { compileVocabulary, type Vocabulary } from '../tickers/vocabulary.ts';
import { parseBody, vocabulary } from './parsed-bodies.ts';

export interface BodyOptions {
  /** Path of the page with the text, or of the page of a feed's item: `/2014/10/alibaba-apple-pay/`. */
  readonly pagePath: string;
  /** Whether to render for feeds: with absolute addresses, and without parts that work only on the page. */
  readonly isForFeed?: boolean;
  /** Number of a chart in the text → its picture, for feed readers without SVG. */
  readonly chartPictures?: DrawnStory['charts'];
}

/** Renders an article's text to safe HTML. */
export function renderArticleBody(
  body: BodyReference,
  { pagePath, isForFeed = false, chartPictures }: BodyOptions,
): string {
  const toAddress = (path: string) => (isForFeed ? toUrl(site, path) : toHref(site, path));
  const pictures = new Map(body.pictures.map(([src, picture]) => [src, toBodyPicture(picture, toAddress)]));
  const charts = new Map(
    chartPictures?.map(([number, { path, widthPixels: width, heightPixels: height }]) => [
      number,
      { sources: [], src: toAddress(path), width, height },
    ]),
  );
  const place = placeOf(pagePath, isForFeed, body.isSponsored);
  const figures = new Map(body.exhibits?.map(({ number, csv }) => [number, toAddress(figuresPath(pagePath, csv))]));
  return renderRead(parseBody(body, place), {
    ...place,
    isForFeed,
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
  return writeMarkdown(parseBody(body, place), {
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
  return renderRead(parseBody({ file, digest }, place), {
    ...place,
    isForFeed: false,
    language: site.language,
    words: wordsFor(site.language),
    vocabulary: noTickers,
    tickerLinks: new Map(),
    readings: new Map(),
    picture: () => undefined,
  });
}

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
  eachBlock(parseBody(body, place).blocks, (block) => {
    if (block.kind !== 'exhibit' || block.number !== number) return;
    const surface = { isForFeed: false, words, language, vocabulary: noTickers, teaserId: id };
    html = renderExhibit(block, surface, () => undefined);
  });
  const foreign = storyLanguage(body.lang, site.language);
  const attributes = Object.entries(foreign ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  return html.replace(/^<figure/, `<figure${attributes.join('')}`);
}

/** Reads a chart of a text, to draw it as a picture. */
export function readChart({ source, path, number }: DrawnChart): Chart | undefined {
  let chart: Chart | undefined;
  eachBlock(parseBody(source, placeOf(path, false)).blocks, (block) => {
    if (block.kind === 'exhibit' && block.number === number && block.exhibit?.kind === 'chart') chart = block.exhibit;
  });
  return chart;
}

/** Writes the figures of a text's chart or earnings table as comma-separated values. */
export function writeFigures(body: BodyReference, pagePath: string, number: number): string {
  const { blocks, footnotes } = parseBody(body, placeOf(pagePath, true, body.isSponsored));
  for (const part of [blocks, ...footnotes.map((footnote) => footnote.blocks)]) {
    let csv: string | undefined;
    eachBlock(part, (block) => {
      if (block.kind === 'exhibit' && block.number === number && block.exhibit) csv = writeCsv(block.exhibit);
    });
    if (csv !== undefined) return csv;
  }
  throw new Error(`${body.file} has no chart ${number}.`);
}

const noTickers = compileVocabulary([]);

function placeOf(pagePath: string, isAbsolute: boolean, isSponsored?: boolean): Place {
  return { siteUrl: new URL(site.url), pageUrl: new URL(toUrl(site, pagePath)), isAbsolute, isSponsored };
}

/** Vocabulary with the names found in the article, so that rendering it reads no company file. */
function withNames(vocabulary: Vocabulary, { names = [] }: BodyReference): Vocabulary {
  return names.length === 0
    ? vocabulary
    : { ...vocabulary, names: names.map(([company, name]) => ({ company, name })) };
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
