import type { Instant } from '../instant.ts';
import { instantOf } from '../moment.ts';
import { nearest } from '../nearest.ts';
import type { FrontPlan, Pin } from './newsroom.ts';
import type { Article } from './resolve/resolved-article.ts';
import { isPublic } from './visibility.ts';

/** The choices that apply now. The newest story replaces each that does not. */
export interface ChosenFront {
  readonly lead?: Article | undefined;
  readonly pinned: readonly Article[];
  /** Section ids that come first. */
  readonly sections: readonly string[];
}

export interface FrontProblem {
  readonly rule:
    | 'front-unknown-story'
    | 'front-draft'
    | 'front-withdrawn'
    | 'front-expired'
    | 'front-too-late'
    | 'front-sponsored'
    | 'front-twice'
    | 'front-too-many'
    | 'front-unknown-section';
  /** A path into `front.yaml`. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** The value that was probably meant. */
  readonly meant?: string | undefined;
}

/** Most pinned stories on the front page. */
const mostPinned = 3;

/**
 * Resolves a plan. Choices that cannot be followed are reported as problems, stop no build and leave no gap.
 *
 * @param articles all articles, including drafts and scheduled ones.
 * @param at the time, and the address of the site, with which that of a story may begin.
 */
export function chooseFront(
  plan: FrontPlan | undefined,
  articles: readonly Article[],
  sectionIds: readonly string[],
  at: { readonly now: Instant; readonly url: string },
): { readonly front: ChosenFront; readonly problems: readonly FrontProblem[] } {
  const problems: FrontProblem[] = [];
  if (!plan) return { front: { pinned: [], sections: [] }, problems };
  const byName = new Map(
    articles.flatMap((article) => [article.entry.id, article.entry.file, article.path].map((name) => [name, article])),
  );
  const chosen = new Set<Article>();
  const choose = (pin: Pin, path: FrontProblem['path']): Article | undefined => {
    const value = pin.story;
    const article = byName.get(value) ?? byName.get(toPath(value, at.url));
    if (!article) {
      const meant = nearest(value, [...byName.keys()]);
      problems.push({ rule: 'front-unknown-story', path: [...path, 'story'], value, meant });
      return undefined;
    }
    const rule = findFault(article, pin, at.now) ?? (chosen.has(article) ? 'front-twice' : undefined);
    if (rule !== undefined) {
      problems.push({ rule, path: [...path, rule === 'front-expired' ? 'until' : 'story'], value });
      return undefined;
    }
    chosen.add(article);
    return isPublic(article.entry, at.now) ? article : undefined;
  };

  const lead = plan.lead && choose(plan.lead, ['lead']);
  const pinned = (plan.pinned ?? []).flatMap((pin, index) => choose(pin, ['pinned', index]) ?? []);
  for (const [index, { entry }] of pinned.slice(mostPinned).entries()) {
    problems.push({ rule: 'front-too-many', path: ['pinned', mostPinned + index], value: entry.id });
  }
  const sections = orderSections(plan.sections ?? [], sectionIds, problems);
  return { front: { lead, pinned: pinned.slice(0, mostPinned), sections }, problems };
}

/** Why a story cannot be on the front page, or not with this end; a scheduled one can, as soon as it is public. */
function findFault({ entry }: Article, { until }: Pin, now: Instant): FrontProblem['rule'] | undefined {
  if (entry.status === 'withdrawn') return 'front-withdrawn';
  if (instantOf(until) <= now) return 'front-expired';
  if (entry.status === 'draft') return 'front-draft';
  if (entry.kind === 'sponsored') return 'front-sponsored';
  return instantOf(until) <= instantOf(entry.published) ? 'front-too-late' : undefined;
}

function orderSections(
  chosen: readonly string[],
  sectionIds: readonly string[],
  problems: FrontProblem[],
): readonly string[] {
  return chosen.filter((value, index) => {
    const path = ['sections', index];
    if (chosen.indexOf(value) < index) problems.push({ rule: 'front-twice', path, value });
    else if (sectionIds.includes(value)) return true;
    else problems.push({ rule: 'front-unknown-section', path, value, meant: nearest(value, sectionIds) });
    return false;
  });
}

/** Path of an address on the site: `https://example.com/news/2014/10/story/` → `/2014/10/story/`. */
function toPath(address: string, url: string): string {
  return address.startsWith(url) ? `/${address.slice(url.length)}` : address;
}
