import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyReference } from '../domain/models/article.ts';
import type { Picture } from '../domain/models/picture.ts';
import { rememberingLast } from '../domain/remembering.ts';
import { toHref, toUrl } from '../domain/site.ts';
import { wordsFor } from '../domain/words/words-for.ts';
import { renderBody, type BodyContext, type Picture as BodyPicture } from '../markdown/render.ts';
import { site } from '../newsroom/site.ts';
import { compileVocabulary, type Vocabulary } from '../tickers/vocabulary.ts';
import { digestText, splitFile } from './front-matter.ts';
import { readExchanges } from './read-newsroom.ts';

export interface BodyOptions {
  /** The page that shows the text, or that a feed's item leads to: `/2014/10/alibaba-apple-pay/`. */
  readonly pagePath: string;
  /** For feeds: every address in full, and nothing that only works on the page. */
  readonly absolute?: boolean;
}

/** Renders an article's text to safe HTML. */
export function renderArticleBody(body: BodyReference, { pagePath, absolute = false }: BodyOptions): string {
  const toAddress = (path: string) => (absolute ? toUrl(site, path) : toHref(site, path));
  const pictures = new Map(body.pictures.map(([src, picture]) => [src, toBodyPicture(picture, toAddress)]));
  return renderBody(readBody(body.file, body.digest), {
    ...contextOf(pagePath, absolute),
    vocabulary: vocabulary(),
    tickerLinks: new Map(body.tickerPaths.map(([ticker, path]) => [ticker, toAddress(path)])),
    cashtags: new Map(body.cashtags),
    picture: (src) => pictures.get(src),
    isSponsored: body.isSponsored,
  });
}

/** Renders the text of a standing page; symbols in it are not looked at. */
export function renderStandingBody(file: string, digest: string, pagePath: string): string {
  return renderBody(readBody(file, digest), {
    ...contextOf(pagePath, false),
    vocabulary: noTickers,
    tickerLinks: new Map(),
    cashtags: new Map(),
    picture: () => undefined,
  });
}

/**
 * The Markdown of an article or a standing page.
 *
 * @param digest what the model that is being rendered was made from, with or without more behind a space.
 * @throws if the file has changed since, unless it was the last that was read.
 */
export function readBody(file: string, digest: string): string {
  return readExactly(file, digest.split(' ')[0]);
}

/** An article's page and its Markdown are rendered one after the other. */
const readExactly = rememberingLast((file: string, digest: string | undefined): string => {
  const split = splitFile(readFileSync(join(process.cwd(), file), 'utf8'), file);
  if ('rule' in split || digestText(split.body) !== digest) {
    throw new Error(`${file} changed while the site was being built. Build again.`);
  }
  return split.body;
});

const noTickers = compileVocabulary([]);

function contextOf(
  pagePath: string,
  absolute: boolean,
): Pick<BodyContext, 'siteUrl' | 'pageUrl' | 'absolute' | 'words'> {
  return {
    siteUrl: new URL(site.url),
    pageUrl: new URL(toUrl(site, pagePath)),
    absolute,
    words: wordsFor(site.language),
  };
}

let compiled: Vocabulary | undefined;

/** To be called where exchanges may have changed: while the newsroom is being edited, and never in a build. */
export function forgetExchanges(): void {
  compiled = undefined;
}

function vocabulary(): Vocabulary {
  compiled ??= compileVocabulary(readExchanges(process.cwd()));
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
