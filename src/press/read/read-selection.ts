import { join } from 'node:path';
import { listArticles } from '../../content/files/list-articles.ts';
import { readArticle, readArticleFile, type ArticleReader } from '../../content/article/read-article.ts';
import { rejectEntry } from '../../content/article/reject-entry.ts';
import { besideArticle } from '../../content/files/article-paths.ts';
import { dataReader } from '../../content/files/data-file.ts';
import { createArticleReader, type Content } from '../../content/read-content.ts';
import type { ReplacedFiles } from '../../files/replaced-files.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import { compareText } from '../../domain/order.ts';
import { raisesHints } from '../../editorial/rule-settings.ts';
import { linkedNamesOf } from '../../domain/registry/names/linked-names.ts';
import type { Site } from '../../domain/site/site.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import { limitHeapGrowth } from '../workers/heap-limit.ts';
import {
  digestOfReadings,
  findingsOf,
  findUnchanged,
  readShard,
  shardOf,
  type KnownArticle,
} from './known-articles.ts';
import { readNewsroom } from './read-newsroom.ts';
import { RememberedMentions } from './remembered-mentions.ts';

/** Some files of a newsroom, by their paths from the project's root. */
export interface Selection {
  /** Files to check, including removed ones. */
  readonly files: ReadonlySet<string>;
  /** Texts that replace those in the folder; `undefined` for an article to leave out. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Texts of charts' data that replace those in the folder. */
  readonly data: ReadonlyMap<string, string>;
  /** Files of the newsroom other than articles, likewise. */
  readonly newsroom: ReplacedFiles;
}

export interface SelectedContent extends Content {
  /** The selection, and articles whose pictures or data are part of it. */
  readonly selected: ReadonlySet<string>;
  /** Articles without a current reading: they changed since they were read, or were never read. */
  readonly unreadArticles: readonly string[];
}

/** With more unread articles than this, reading them would take longer than the rest of the check. */
const mostOthersRead = 64;

/**
 * Reads the articles of a selection, and takes the others from earlier runs. Others that changed since then
 * are read only if they are few; findings that depend on unread ones are not reported.
 *
 * @param settings the digest of the settings.
 */
export async function readSelection(
  folders: Folders,
  site: Site,
  settings: string,
  selection: Selection,
): Promise<SelectedContent> {
  const { texts, data, newsroom } = selection;
  const listed = listArticles(folders.root);
  limitHeapGrowth(listed.articles.length);
  const code = readingDigest(folders.root, settings);
  const reading = await readNewsroom(folders, code, newsroom);
  const stories = listStories(listed.articles, texts);
  const { exchanges, companies } = reading.mended;
  const names = linkedNamesOf(companies);
  // The others are remembered as the newsroom in the folder had them read, which is near enough for them.
  const inFolder = newsroom.size > 0 ? (await readNewsroom(folders, code)).mended : reading.mended;
  const digest = digestOfReadings(code, {
    exchanges: inFolder.exchanges,
    names: linkedNamesOf(inFolder.companies),
  });
  const dataInFolder = dataReader(folders.root);
  const readData = (file: string) => data.get(file) ?? dataInFolder(file);
  const reader = { ...createArticleReader(exchanges, site, readData, names), collectRecord: undefined };

  const { kept, selected } = findKept(folders, stories, digest, selection);
  const others = stories.filter((file) => !kept.has(file) && !selected.has(file) && !texts.has(file));
  const unreadArticles = others.length > mostOthersRead ? others : [];
  const isUnread = new Set(unreadArticles);
  const areAllHinted = raisesHints(site);
  const read = stories
    .filter((file) => !kept.has(file) && !isUnread.has(file))
    .map((file) => {
      const text = texts.get(file);
      return text === undefined ? readArticleFile(folders.root, file, reader) : readArticle(file, text, reader);
    });
  const isHinted = ({ entry }: KnownArticle) => areAllHinted || selected.has(entry.file);
  const contentOf = (file: string) => kept.get(file)?.content;
  const mentions = new RememberedMentions(folders, reading.mended, { code, settings }, contentOf);
  const entries = new Map([...kept.values(), ...read].flatMap(({ entry }) => (entry ? [[entry.file, entry]] : [])));
  return {
    ...reading,
    // In the order of a whole check, since of two stories with one address the second is reported.
    entries: stories.flatMap((file) => entries.get(file) ?? []),
    rejected: [
      ...read.flatMap(({ rejected }) => rejected ?? []),
      ...unreadArticles.map((file) => nothingKnown(file, reader)),
    ],
    files: stories,
    findings: [
      ...reading.findings,
      ...listed.findings,
      ...Array.from(kept.values()).flatMap((known) => (isHinted(known) ? findingsOf(known) : known.findings)),
      ...read.flatMap(({ findings }) => findings),
    ],
    settledOf: ({ file }) => mentions.of(file),
    selected,
    unreadArticles,
  };
}

interface KeptReadings {
  /** Remembered readings that still hold, by file. */
  readonly kept: ReadonlyMap<string, KnownArticle>;
  /** The selection, and articles whose pictures or data are part of it. */
  readonly selected: ReadonlySet<string>;
}

/** @param digest of everything that remembered readings depend on, except the articles' own files. */
function findKept(folders: Folders, stories: readonly string[], digest: string, selection: Selection): KeptReadings {
  const { files, texts, data, newsroom } = selection;
  const kept = new Map<string, KnownArticle>();
  const selected = new Set(files);
  for (const [shard, members] of Map.groupBy(stories, shardOf)) {
    const known = readShard(join(folders.articles, shard), digest);
    for (const file of members) {
      const before = known.get(file);
      const companions = before ? companionsOf(before.entry) : [];
      if (companions.some((companion) => files.has(companion))) selected.add(file);
      const isReplaced =
        texts.has(file) ||
        (newsroom.size > 0 && selected.has(file)) ||
        companions.some((companion) => data.has(companion));
      const now = before && !isReplaced ? findUnchanged(folders.root, before) : undefined;
      if (now) kept.set(file, now);
    }
  }
  return { kept, selected };
}

/** Lists the articles of the folder after the changes in `texts`. */
function listStories(listed: readonly string[], texts: Selection['texts']): readonly string[] {
  const added = Array.from(texts).flatMap(([file, text]) => (text === undefined ? [] : [file]));
  const counted = listed.filter((file) => !texts.has(file) || texts.get(file) !== undefined);
  return [...new Set([...counted, ...added])].sort(compareText);
}

/** Data and pictures of an article, by their paths from the project's root. */
export function companionsOf({ file, body, image }: ArticleEntry): readonly string[] {
  const names = [...(body.data ?? []).map(({ src }) => src), ...body.pictures.map(({ src }) => src)];
  return [...names, ...(image ? [image.src] : [])].map((src) => besideArticle(file, src));
}

function nothingKnown(file: string, reader: ArticleReader): RejectedEntry {
  const fileName = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  return rejectEntry({ file, fileName, data: undefined, isBroken: () => true, text: '' }, reader);
}
