import { expect } from 'vitest';
import { outputFile } from '../../../src/domain/site/permalinks.ts';
import { Newsroom, type Build } from '../newsroom.ts';
import { compare, listFiles, marksOf } from '../snapshot.ts';

interface Rebuild extends Build {
  readonly rendered: readonly string[];
  readonly written: readonly string[];
  readonly drawn: readonly string[];
}

/** A newsroom that was built, and whose rebuilds say which files were rendered and which were written. */
export class WatchedNewsroom {
  readonly newsroom: Newsroom;
  /** The published files as they were when they were last marked. */
  marks: ReturnType<typeof marksOf> = {};

  private constructor(newsroom: Newsroom) {
    this.newsroom = newsroom;
  }

  static async create(): Promise<WatchedNewsroom> {
    const newsroom = await Newsroom.likeBuilt('with-all-cards', createWithAllCards);
    newsroom.remember();
    return new WatchedNewsroom(newsroom);
  }

  restore(): void {
    this.newsroom.restore();
    this.mark();
  }

  mark(): void {
    this.marks = marksOf(this.newsroom.path('dist'));
  }

  /** Builds, and compares the published files with those that were marked. */
  async rebuild(now?: string): Promise<Rebuild> {
    const build = await this.newsroom.build({ options: ['--explain'], ...(now && { now }) });
    expect(build.exitCode, build.output).toBe(0);
    const rendered = build.output.split('\n').flatMap((line) => /^(\/\S*) {2}(?:new$|its |the )/.exec(line)?.[1] ?? []);
    expect(rendered).toHaveLength(build.report.pages.rendered);
    const { added, changed, removed } = compare(this.marks, marksOf(this.newsroom.path('dist')));
    expect({ added, changed, removed }, 'the report').toEqual({
      added: build.report.files.added,
      changed: build.report.files.changed,
      removed: build.report.files.removed,
    });
    const written = [...added, ...changed];
    expect(written.filter(isOfSearch).length, 'files of the search index').toBeLessThanOrEqual(6);
    return {
      ...build,
      rendered: rendered.map(outputFile).sort(),
      written: written.filter((path) => !isOfSearch(path) && !isDrawn(path)).sort(),
      drawn: written.filter(isDrawn),
    };
  }

  /** Published files that hold a text, but those of the search index. */
  filesWith(text: string): readonly string[] {
    return listFiles(this.newsroom.path('dist')).filter(
      (path) => !isOfSearch(path) && this.newsroom.read(`dist/${path}`).includes(text),
    );
  }
}

/** Cards, and charts for feeds. They hold texts as pictures. */
function isDrawn(path: string): boolean {
  return path.endsWith('-drawn.png');
}

/** The search index has files of its own; its tests say which of them change. */
function isOfSearch(path: string): boolean {
  return path.startsWith('search/index/');
}

/** What sort of file a path is, whatever it is about. */
export function kindOf(path: string): string {
  return path
    .replace(/^\d{4}\/\d\d\/[^/]+\//, '<article>/')
    .replace(/^\d{4}\/\d\d/, '<month>')
    .replace(/^\d{4}/, '<year>')
    .replace(/^(authors|tags|tickers)\/[^/]+\/(?!index\.html$)/, '<$1>/')
    .replace(/^(authors|tags|tickers)\/[^/]+\/index/, '<$1>/index')
    .replace(/^(?:markets|technology|economy)\//, '<section>/')
    .replace(/^feeds\/(rss|atom)\/.*/, 'feeds/$1/<part>')
    .replace(/page\/\d+/, 'page/<number>')
    .replace(/sitemap-\d{4}-\d\d/, 'sitemap-<month>');
}

/** In which an edit of any story draws its card. */
async function createWithAllCards(): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'few' });
  const file = 'src/newsroom/site.ts';
  newsroom.write(file, newsroom.read(file).replace('cards: 8', "cards: 'all'"));
  return newsroom;
}
