import { writeAlias } from '../../content/article/aliases/write-alias.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import { dayOfMoment, toIsoDate } from '../../domain/moment.ts';
import { nearest } from '../../domain/nearest.ts';
import { addressOf, articlePath, monthPath, outputFile } from '../../domain/site/permalinks.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import { templateOf } from '../render/decide.ts';
import type { Folders } from '../state/folders.ts';
import type { Ledger } from '../state/ledger.ts';
import { listFiles } from '../../files/list-files.ts';
import type { ListedAddress } from './address-list.ts';
import { idLine, type PublishedStories } from './story-identities.ts';

/** Published addresses of stories: their own, and older ones that lead to them. */
export interface StoryAddresses {
  readonly stories: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
  /** Known ids of the stories in feeds. */
  readonly identities?: PublishedStories | undefined;
}

/** Most lost addresses that are listed. More are counted: the clock was put back, or a folder is missing. */
const mostTold = 20;

/**
 * Reads the story addresses of the last publication from the ledger; without one, from `dist` and the committed list.
 */
export function publishedAddresses(
  ledger: Ledger | undefined,
  { dist }: Pick<Folders, 'dist'>,
  listed: readonly ListedAddress[] = [],
): StoryAddresses {
  if (!ledger) {
    const files = listFiles(dist);
    const pathsOf = (wanted: ListedAddress['kind']) =>
      listed.flatMap(({ kind, path }) => (kind === wanted ? [path] : []));
    const stories = files.filter((file) => storyFile.test(file)).map(addressOf);
    return { stories: new Set([...stories, ...pathsOf('story')]), aliases: new Set(pathsOf('alias')) };
  }
  const stories = new Set<string>();
  const aliases = new Set<string>();
  for (const [file, row] of ledger) {
    const template = templateOf(row);
    if (template === 'article') stories.add(addressOf(file));
    else if (template === 'redirect') aliases.add(addressOf(file));
  }
  return { stories, aliases };
}

const storyFile = /^\d{4}\/\d{2}\/[^/]+\/index\.html$/;

/**
 * Finds published addresses that this edition no longer has, so links to them are dead. An alias, or
 * `status: withdrawn`, keeps an address. A warning by default, since what is published must depend on the newsroom
 * alone, not on earlier builds; `lostAddresses: 'error'` in `newsroom/site.ts` makes it an error.
 *
 * @param entries of all articles, including those that readers cannot see.
 * @param exists whether the edition has a page at a path.
 */
export function findLostAddresses(
  { stories, aliases, identities }: StoryAddresses,
  edition: Pick<Edition, 'articles' | 'site' | 'now'>,
  entries: readonly ArticleEntry[],
  exists: (path: string) => boolean,
): readonly Finding[] {
  const lostStories = [...stories].filter((path) => !exists(path)).sort();
  const lostAliases = [...aliases].filter((path) => !exists(path)).sort();
  if (lostStories.length + lostAliases.length === 0) return [];

  const severity = edition.site.lostAddresses === 'error' ? 'error' : 'warning';
  const hidden = new Map(entries.map((entry) => [pathOf(entry, edition.site.timeZone), entry]));
  const arrived = edition.articles.filter(({ path }) => !stories.has(path));
  const explanations: readonly Explanation[] = [
    ...lostStories
      .slice(0, mostTold)
      .map((path) => explainStory(path, hidden.get(path), findSuccessor(path, arrived), edition, identities)),
    ...lostAliases.slice(0, Math.max(0, mostTold - lostStories.length)).map(explainAlias),
    ...countMore(lostStories.length + lostAliases.length - mostTold),
  ];
  return explanations.map((finding): Finding => ({ severity, rule: 'lost-address', ...finding }));
}

type Explanation = Pick<Finding, 'file' | 'message' | 'hint'>;

function explainStory(
  path: string,
  hidden: ArticleEntry | undefined,
  successor: Article | undefined,
  { site }: Pick<Edition, 'site'>,
  identities: PublishedStories | undefined,
): Explanation {
  const id = identities?.get(path)?.id;
  if (hidden?.status === 'draft') {
    const message = `This story was published at ${path}, and is a draft now: its address leads nowhere.`;
    return { file: hidden.file, message, hint: 'Write status: withdrawn, and the address tells readers so.' };
  }
  if (hidden) {
    const due = toIsoDate(hidden.published, site.timeZone);
    const message = `This story was published at ${path}, and is due only at ${due}: its address leads nowhere until then.`;
    return { file: hidden.file, message, hint: 'Set published: back, if readers are to have it until then.' };
  }
  if (successor) {
    const message = `This story was published at ${path}, and is at ${successor.path} now: the old address leads nowhere.`;
    const { id: own, file } = successor.entry;
    const aliases = successor.entry.aliases.filter((alias) => alias !== '');
    const line = `aliases: [${[...aliases, path].map(quoteAlias).join(', ')}]`;
    const hint = `${aliases.length > 0 ? 'Write' : 'Add'} ${line}`;
    if (id === undefined || id === own) return { file, message, hint: `${hint}.` };
    return { file, message, hint: `${hint} and ${idLine(id)}, its id in feeds.` };
  }
  return {
    file: `dist/${outputFile(path)}`,
    message: `A story was published at ${path}, and nothing is there any more.`,
    hint: `Restore its file with status: withdrawn, or write aliases: [${quoteAlias(path)}] in the story that takes its place${id === undefined ? '' : `, with ${idLine(id)} if it is the same story`}.`,
  };
}

function explainAlias(path: string): Explanation {
  return {
    file: `dist/${outputFile(path)}`,
    message: `The older address ${path} led to a story, and leads nowhere any more.`,
    hint: `Put it back into the story's front matter: aliases: [${quoteAlias(path)}].`,
  };
}

/** Quotes an alias if YAML would read one of its characters as syntax. */
function quoteAlias(path: string): string {
  const written = writeAlias(path);
  return /[,&'!@$]/.test(written) ? JSON.stringify(written) : written;
}

function countMore(number: number): readonly Explanation[] {
  if (number <= 0) return [];
  const message = `${number} more addresses of stories were published, and nothing is there any more.`;
  return [{ file: 'dist', message, hint: 'Was the clock put back, or a folder lost?' }];
}

/** Finds the story that moved from a path: by its slug, by its file, or by a similar slug in the same month. */
function findSuccessor(path: string, arrived: readonly Article[]): Article | undefined {
  const slug = path.split('/').at(-2) ?? '';
  const known = arrived.find(({ entry }) => entry.slug === slug || entry.file.endsWith(`/${slug}.md`));
  if (known) return known;
  const neighbours = arrived.filter(({ day }) => path.startsWith(monthPath(day)));
  const similar = nearest(
    slug,
    neighbours.map(({ entry }) => entry.slug),
  );
  return neighbours.find(({ entry }) => entry.slug === similar);
}

function pathOf({ published, slug }: ArticleEntry, timeZone: string): string {
  return articlePath(dayOfMoment(published, timeZone), slug);
}
