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
  const choose = ({ story, until }: Pin, path: readonly (string | number)[]): Article | undefined => {
    const article = byName.get(story) ?? byName.get(toPath(story, at.url));
    const complain = (rule: FrontProblem['rule'], meant?: string) => {
      problems.push({ rule, path: [...path, rule === 'front-expired' ? 'until' : 'story'], value: story, meant });
      return undefined;
    };
    if (!article) {
      complain('front-unknown-story', nearest(story, [...byName.keys()]));
      return;
    }
    const { entry } = article;
    if (entry.status === 'withdrawn') {
      complain('front-withdrawn');
      return;
    }
    if (instantOf(until) <= at.now) {
      complain('front-expired');
      return;
    }
    if (entry.status === 'draft') {
      complain('front-draft');
      return;
    }
    if (entry.kind === 'sponsored') {
      complain('front-sponsored');
      return;
    }
    if (instantOf(until) <= instantOf(entry.published)) {
      complain('front-too-late');
      return;
    }
    if (chosen.has(article)) {
      complain('front-twice');
      return;
    }
    chosen.add(article);
    return isPublic(entry, at.now) ? article : undefined;
  };
  const lead = plan.lead && choose(plan.lead, ['lead']);
  const pinned = (plan.pinned ?? []).flatMap((pin, index) => choose(pin, ['pinned', index]) ?? []);
  for (const [index, { entry }] of pinned.slice(mostPinned).entries()) {
    problems.push({ rule: 'front-too-many', path: ['pinned', mostPinned + index], value: entry.id });
  }
  const ordered = (plan.sections ?? []).filter((id, index, all) => {
    if (all.indexOf(id) < index) {
      problems.push({ rule: 'front-twice', path: ['sections', index], value: id });
      return false;
    }
    if (sectionIds.includes(id)) return true;
    problems.push({
      rule: 'front-unknown-section',
      path: ['sections', index],
      value: id,
      meant: nearest(id, sectionIds),
    });
    return false;
  });
  return { front: { lead, pinned: pinned.slice(0, mostPinned), sections: ordered }, problems };
}

/** Path of an address on the site: `https://example.com/news/2014/10/story/` → `/2014/10/story/`. */
function toPath(address: string, url: string): string {
  return address.startsWith(url) ? `/${address.slice(url.length)}` : address;
}
