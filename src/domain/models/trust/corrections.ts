import type { ArticleKind, Correction } from '../../edition/article.ts';
import type { Instant } from '../../instant.ts';
import { instantOf } from '../../moment.ts';
import { correctionsAtomPath, correctionsPath, sectionPath } from '../../site/permalinks.ts';
import { correctionLog, type LoggedCorrection } from '../../trust/correction-log.ts';
import type { ModelContext } from '../context.ts';
import { feedOf, type Frame, type Link } from '../frame.ts';
import type { Page, Pager } from '../list.ts';
import { ledgerPages } from './ledger-pages.ts';

/** A correction in a list. */
export interface CorrectionItem extends Correction {
  /** Path of the story's page. */
  readonly path: string;
  /** Title of the story. */
  readonly title: string;
  readonly articleKind: ArticleKind;
  readonly sponsor?: string | undefined;
  /** The story's section; left out for a withdrawn story, which is in no section's list. */
  readonly section?: Link | undefined;
}

/** `/corrections/`, or an older page of it. Newest first. */
export interface CorrectionsModel {
  readonly frame: Frame;
  readonly corrections: readonly CorrectionItem[];
  readonly pager: Pager;
}

/** A correction in a feed. */
export interface CorrectionFeedItem extends CorrectionItem {
  /** Id of the story with the correction's date: `2014/alibaba-apple-pay/2014-10-28T14:15:00Z`. */
  readonly id: string;
}

export interface CorrectionsFeedModel {
  readonly title: string;
  readonly description: string;
  /** Path of the page about corrections, if the newsroom has one. */
  readonly policy?: string | undefined;
  /** Time of the newest correction; left out if there is none. */
  readonly updated?: Instant | undefined;
  readonly items: readonly CorrectionFeedItem[];
}

export function correctionsPages(context: ModelContext): readonly Page<CorrectionsModel>[] {
  const { edition, words } = context;
  const title = words.corrections;
  const feed = { ...feedOf(title, correctionsPath), atomPath: correctionsAtomPath };
  return ledgerPages(
    {
      path: correctionsPath,
      title,
      description: words.trust.describeCorrections(edition.site.name),
      feed,
      entries: correctionLog(edition),
      create: (frame, shown, pager): CorrectionsModel => ({ frame, corrections: shown.map(itemOf), pager }),
    },
    context,
  );
}

export function createCorrectionsFeedModel({ edition, words, furniture }: ModelContext): CorrectionsFeedModel {
  const { name, feedSize } = edition.site;
  const shown = correctionLog(edition).slice(0, feedSize);
  const [newest] = shown;
  const taken = new Map<string, number>();
  return {
    title: `${name}${words.colon} ${words.corrections}`,
    description: words.trust.describeCorrections(name),
    policy: furniture.policies.corrections,
    updated: newest && instantOf(newest.correction.date),
    items: shown.map((logged): CorrectionFeedItem => ({ id: identify(logged, taken), ...itemOf(logged) })),
  };
}

/**
 * Creates an id from the story's id and the date, so that feeds do not show a correction again after its words change.
 */
function identify({ article, correction }: LoggedCorrection, taken: Map<string, number>): string {
  const id = `${article.entry.id}/${new Date(instantOf(correction.date)).toISOString().slice(0, 19)}Z`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}/${count}`;
}

function itemOf({ article, correction }: LoggedCorrection): CorrectionItem {
  const { entry, section, path } = article;
  return {
    ...correction,
    path,
    title: entry.title,
    articleKind: entry.kind,
    ...(entry.sponsor !== undefined && { sponsor: entry.sponsor }),
    ...(entry.status !== 'withdrawn' && { section: { name: section.name, path: sectionPath(section.id) } }),
  };
}
