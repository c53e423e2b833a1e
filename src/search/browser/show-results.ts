import type { FoundCompany } from '../index/company-index.ts';
import { markWords, type Query } from '../query.ts';
import type { Results } from '../search.ts';
import { pathOf, type FoundStory } from '../index/stories.ts';
import type { Tokeniser } from '../tokeniser.ts';
import { element } from './build-elements.ts';
import type { PageSettings } from './page-settings.ts';

/** Makes the elements of results. */
export interface View {
  readonly story: (story: FoundStory, query: Query) => HTMLElement;
  /** Companies of a query, with links that narrow the results to them; empty if there are none. */
  readonly companies: (companies: readonly FoundCompany[], address: URLSearchParams) => readonly HTMLElement[];
  /** Status line: the number of results, their years, and advice if there are none. */
  readonly summary: (results: Results, shown: number) => string;
}

export function createView({ base, locale, first, texts, sections, kinds }: PageSettings, tokeniser: Tokeniser): View {
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const dateOf = (day: string) => days.format(new Date(day)).replace(/^1 /, first);
  const marked = (text: string, query: Query) =>
    markWords(text, query, tokeniser).map(([part, isMarked]) => (isMarked ? element('mark', {}, part) : part));
  const link = (href: string, ...content: readonly (Node | string)[]) => element('a', { href }, ...content);

  const company = ({ name, ticker, segment, former, until }: FoundCompany) => {
    const notes = [
      name !== ticker && ticker,
      former && texts.formerly.replace('#', former),
      until && texts.until.replace('#', dateOf(until)),
    ];
    const note = element('span', {}, notes.filter(Boolean).join(', '));
    return element('li', {}, link(`${base}tickers/${segment}/`, name), ' ', note);
  };
  const narrowed = (address: URLSearchParams, id: string, text: string) => {
    const target = new URLSearchParams(address);
    target.set('company', id);
    return element('p', {}, link(`?${target}`, text));
  };

  return {
    story(story, query) {
      const section = sections[story.section] ?? '';
      const kind = kinds[story.kind] ?? '';
      return element(
        'li',
        {},
        element('time', { dateTime: story.day }, dateOf(story.day)),
        element(
          'div',
          {},
          element(
            'h3',
            { className: 'headline', dir: 'auto' },
            link(base + pathOf(story).slice(1), ...marked(story.title, query)),
          ),
          element('p', { className: 'standfirst', dir: 'auto' }, ...marked(story.standfirst, query)),
          element(
            'p',
            { className: 'meta' },
            element('span', {}, section),
            ' ',
            element('span', { className: story.kind }, kind === section ? '' : kind),
          ),
        ),
      );
    },
    companies(companies, address) {
      const isChosen = address.has('company');
      const [first, second] = companies;
      if (!first && !isChosen) return [];
      const part = element('section', { className: 'search-companies' }, element('h2', {}, texts.companies));
      if (second && (first?.former || second.former)) part.append(element('p', {}, texts.which));
      part.append(element('ul', {}, ...companies.map(company)));
      if (isChosen) part.append(narrowed(address, '', texts.everyCompany));
      else if (first?.id && !second) part.append(narrowed(address, first.id, texts.only.replace('#', first.name)));
      return [part];
    },
    summary({ count, isPartial, since, hasMore }, shown) {
      const isNothing = !shown && !hasMore;
      const form = texts.found[new Intl.PluralRules(locale).select(count)] ?? texts.found.other;
      const found = `${form.replace('#', new Intl.NumberFormat(locale).format(count))}.`;
      const parts = [
        isPartial && texts.partial,
        isNothing ? texts.nothing : found,
        since ? texts.since.replace('#', since) : isNothing && texts.advice,
      ];
      return parts.filter(Boolean).join(' ');
    },
  };
}
