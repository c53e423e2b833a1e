import { join } from 'node:path';
import { linkedNamesOf } from '../domain/registry/names/linked-names.ts';
import type { Site } from '../domain/site/site.ts';
import type { StoryRecord } from '../search/record.ts';
import { listArticles } from './files/list-articles.ts';
import { readArticleFile, type ArticleReader, type ReadArticle } from './article/read-article.ts';
import { besideArticle } from './files/article-paths.ts';
import { dataReader } from './files/data-file.ts';
import { createArticleReader, type Codes, type Content } from './read-content.ts';
import { readNewsroom, type NewsroomReading } from './newsroom/read-newsroom.ts';
import { stampsBelow } from './files/stamps.ts';
import { stampText } from '../files/stamp.ts';

interface Known {
  readonly stamp: string;
  readonly article: ReadArticle;
  /** Set if the reading was made elsewhere, and its stamp is only the beginning of each line. */
  readonly isEarlier?: true;
}

/** A reading of an article that was made elsewhere, or in an earlier run. */
export interface EarlierReading {
  readonly file: string;
  /** Size and times from before the file was read, like the beginning of `stampText`. */
  readonly stamp: string;
  /** Stamps of the data files of its charts, in the order of the entry. */
  readonly dataStamps: readonly string[];
  readonly article: ReadArticle;
}

interface KnownNewsroom {
  readonly stamp: string;
  readonly reading: NewsroomReading;
  /** `Codes` as JSON. */
  readonly codes: string;
  readonly reader: ArticleReader;
}

/**
 * The current content of a newsroom. Each call of `read` checks the stamp of every file and reads those
 * that changed; it does not depend on notifications of changes.
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

  /** @returns the content; the same object as long as nothing changes. */
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

  /** Takes the newsroom's files from a reading that is made elsewhere, such as one that was remembered. */
  async adoptNewsroom(read: () => Promise<NewsroomReading>): Promise<void> {
    // Stamped before: an edit during the reading makes the stamps differ.
    const stamp = this.#stampNewsroom();
    this.#newsroom = this.#describe(stamp, await read());
  }

  /** Exchange codes and company names for reading articles, from the current newsroom files. */
  codes(): Codes {
    const { exchanges, companies } = (this.#newsroom = this.#readNewsroom()).reading.mended;
    return { exchanges, names: linkedNamesOf(companies) };
  }

  /** Adopts readings made with the last `codes`. The next `read` keeps those whose files have not changed since. */
  adopt(readings: Iterable<EarlierReading>): void {
    const reader = this.#newsroom?.reader;
    this.#newsroom = this.#readNewsroom();
    if (this.#newsroom.reader !== reader) return;
    const articles = new Map(this.#articles);
    for (const { file, stamp, dataStamps, article } of readings) {
      articles.set(file, { stamp: [stamp, ...dataStamps].join('\n'), article, isEarlier: true });
    }
    this.#articles = articles;
  }

  /** Search record of an article, as of the last `read`; undefined if it has errors. */
  recordOf(file: string): StoryRecord | undefined {
    return this.#articles.get(file)?.article.record;
  }

  #readNewsroom(): KnownNewsroom {
    const stamp = this.#stampNewsroom();
    return this.#newsroom?.stamp === stamp ? this.#newsroom : this.#describe(stamp, readNewsroom(this.#root));
  }

  #stampNewsroom(): string {
    return ['src/newsroom', 'src/reference'].flatMap((folder) => stampsBelow(this.#root, folder)).join('\n');
  }

  #describe(stamp: string, reading: NewsroomReading): KnownNewsroom {
    const before = this.#newsroom;
    const names = linkedNamesOf(reading.mended.companies);
    const codes = JSON.stringify([reading.mended.exchanges, names]);
    const reader =
      before?.codes === codes
        ? before.reader
        : createArticleReader(reading.mended.exchanges, this.#site, dataReader(this.#root), names);
    return { stamp, reading, codes, reader };
  }

  #readArticle(file: string, reader: ArticleReader, isSameReader: boolean): Known {
    const own = stampText(join(this.#root, file));
    const before = isSameReader ? this.#articles.get(file) : undefined;
    const known = before && this.#stampAll(own, file, before.article);
    if (before !== undefined && before.stamp === known) return before;
    if (known !== undefined && before?.isEarlier && continues(known, before.stamp))
      return { stamp: known, article: before.article };
    const article = readArticleFile(this.#root, file, reader);
    return { stamp: this.#stampAll(own, file, article), article };
  }

  /** Stamp of an article, with those of its charts' data files. */
  #stampAll(own: string, file: string, { entry, rejected }: ReadArticle): string {
    const data = (entry ?? rejected)?.body.data ?? [];
    return [own, ...data.map(({ src }) => stampText(join(this.#root, besideArticle(file, src))))].join('\n');
  }
}

/** Whether each line of a stamp begins with the same line of an earlier one, which has no inode at its end. */
function continues(stamp: string, earlier: string): boolean {
  const [lines, beginnings] = [stamp.split('\n'), earlier.split('\n')];
  return lines.length === beginnings.length && lines.every((line, index) => line.startsWith(`${beginnings[index]} `));
}
