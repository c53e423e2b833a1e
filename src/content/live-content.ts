import { join } from 'node:path';
import type { Site } from '../domain/site/site.ts';
import { listArticles } from './article/list-articles.ts';
import { readArticleFile, type ArticleReader, type ReadArticle } from './article/read-article.ts';
import { createArticleReader, type Content } from './read-content.ts';
import { readNewsroom, type NewsroomReading } from './newsroom/read-newsroom.ts';
import { stampsBelow, stampText } from './files/stamps.ts';

interface Known {
  readonly stamp: string;
  readonly article: ReadArticle;
}

interface KnownNewsroom {
  readonly stamp: string;
  readonly reading: NewsroomReading;
  readonly exchanges: string;
  readonly reader: ArticleReader;
}

/**
 * A newsroom's content as its files are at this moment. Each call of `read` checks the stamp of every file and reads those
 * that changed; it depends on no notification of changes.
 */
export class LiveContent {
  readonly #root: string;
  readonly #site: Site;
  #newsroom: KnownNewsroom | undefined;
  #articles: ReadonlyMap<string, Known> = new Map();
  #strays = '';
  #last: Content | undefined;

  constructor(root: string, site: Site) {
    this.#root = root;
    this.#site = site;
  }

  /** @returns the same object while nothing changes. */
  read(): Content {
    const before = this.#newsroom;
    const { reading, reader } = (this.#newsroom = this.#readNewsroom());
    const isSameReader = before?.reader === reader;
    const listed = listArticles(this.#root);
    const articles = new Map(
      listed.articles.map((file) => [file, this.#readArticle(file, reader, isSameReader)] as const),
    );
    const strays = JSON.stringify(listed.findings);
    const isSame =
      before === this.#newsroom &&
      strays === this.#strays &&
      articles.size === this.#articles.size &&
      [...articles].every(([file, known]) => this.#articles.get(file) === known);
    this.#articles = articles;
    this.#strays = strays;
    if (isSame && this.#last) return this.#last;
    const read = [...articles.values()].map(({ article }) => article);
    this.#last = {
      ...reading,
      entries: read.flatMap(({ entry }) => entry ?? []),
      rejected: read.flatMap(({ rejected }) => rejected ?? []),
      files: listed.articles,
      findings: [...reading.findings, ...listed.findings, ...read.flatMap((article) => article.findings)],
    };
    return this.#last;
  }

  #readNewsroom(): KnownNewsroom {
    const stamp = ['src/newsroom', 'src/reference'].flatMap((folder) => stampsBelow(this.#root, folder)).join('\n');
    const before = this.#newsroom;
    if (before?.stamp === stamp) return before;
    const reading = readNewsroom(this.#root);
    const exchanges = JSON.stringify(reading.mended.exchanges);
    const reader =
      before?.exchanges === exchanges ? before.reader : createArticleReader(reading.mended.exchanges, this.#site);
    return { stamp, reading, exchanges, reader };
  }

  #readArticle(file: string, reader: ArticleReader, isSameReader: boolean): Known {
    const stamp = stampText(join(this.#root, file));
    const before = isSameReader ? this.#articles.get(file) : undefined;
    return before?.stamp === stamp ? before : { stamp, article: readArticleFile(this.#root, file, reader) };
  }
}
