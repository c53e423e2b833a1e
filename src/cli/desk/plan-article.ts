import type { ArticlePlan } from '../../content/article/article-template.ts';
import { articleKinds } from '../../domain/edition/article.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { nearest } from '../../domain/nearest.ts';
import type { NamedCompany } from '../../tickers/questions/name-companies.ts';

/** Given properties of a new article; the others are asked for, or have defaults. */
export interface GivenProperties {
  readonly headline: string;
  readonly section?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly sponsor?: string | undefined;
}

/** Asks a question. `undefined` if there is no answer, and will be none. */
export type Ask = (question: string) => Promise<string | undefined>;

export type Planned = { readonly plan: Omit<ArticlePlan, 'published'> } | { readonly problem: string };

/**
 * Determines the contents of a new article.
 *
 * @param ask called for missing properties; without it, the first section, its desk and news are the defaults. Where the
 *   section has no desk, the first desk is the author, or the first author.
 * @param findCompanies finds the companies in a headline.
 */
export async function planArticle(
  given: GivenProperties,
  { sections, authors }: Pick<Newsroom, 'sections' | 'authors'>,
  findCompanies: (headline: string) => readonly NamedCompany[],
  ask?: Ask,
): Promise<Planned> {
  const cancelled = { problem: 'Nothing was written.' };
  const headline = given.headline || (await ask?.('Headline: '))?.replace(/\s+/g, ' ').trim();
  if (!headline) return cancelled;
  const section = await choose('section', given.section, sections, sections[0]?.id ?? '', ask);
  if ('problem' in section) return section;
  const chosen: string[] = [];
  for (const written of given.authors ?? [undefined]) {
    const author = await choose('author', written, authors, usualAuthor(authors, section.choice), ask);
    if ('problem' in author) return author;
    if (!chosen.includes(author.choice)) chosen.push(author.choice);
  }
  const kinds = articleKinds.map((id) => ({ id, name: id }));
  const kind = await choose('kind', given.kind, kinds, given.sponsor === undefined ? 'news' : 'sponsored', ask);
  if ('problem' in kind) return kind;
  const isSponsored = kind.choice === 'sponsored';
  if (!isSponsored && given.sponsor !== undefined)
    return { problem: 'Only a sponsored piece has a sponsor: add --kind sponsored.' };
  const sponsor = isSponsored ? (given.sponsor ?? (await ask?.('Who paid for it: '))) : undefined;
  if (isSponsored && !sponsor) return { problem: 'A sponsored piece must say who paid for it: add --sponsor "Acme".' };
  const companies = ask ? findCompanies(headline) : [];
  const isTagged = companies.length > 0 && /^(?:y(?:es)?)?$/i.test((await ask?.(offer(companies))) ?? 'no');
  const tickers = isTagged ? companies.map(({ ticker }) => ticker) : [];
  return { plan: { headline, section: section.choice, authors: chosen, kind: kind.choice, sponsor, tickers } };
}

function usualAuthor(authors: Newsroom['authors'], section: string): string {
  const author =
    authors.find(({ id }) => id.startsWith(section)) ?? authors.find(({ kind }) => kind === 'desk') ?? authors[0];
  return author?.id ?? '';
}

/** `Apple is NASDAQ:AAPL, since 1980-12-12.` */
export function describeCompany({ name, ticker, since }: NamedCompany): string {
  return `${name} is ${ticker}${since === undefined ? '' : `, since ${since}`}.`;
}

function offer(companies: readonly NamedCompany[]): string {
  return `${companies.map(describeCompany).join('\n')}\nIs the story about ${companies.length === 1 ? 'it' : 'them'}? [Y/n] `;
}

type Choice = { readonly choice: string } | { readonly problem: string };

/**
 * Asks for a choice, which is given by its id or its name. An empty answer is the default; after an unknown one it asks
 * again, or fails without a terminal.
 */
async function choose(
  name: string,
  given: string | undefined,
  choices: readonly { readonly id: string; readonly name: string }[],
  usual: string,
  ask: Ask | undefined,
): Promise<Choice> {
  const known = choices.map(({ id }) => id);
  let choice = given;
  let remark = '';
  for (;;) {
    choice ??= ask ? await ask(`${remark}${capitalise(name)} (${known.join(', ')}) [${usual}]: `) : usual;
    if (choice === undefined) return { problem: 'Nothing was written.' };
    if (choice === '') choice = usual;
    const named = choice.toLocaleLowerCase();
    const found = choices.find(({ id, name }) => id === choice || name.toLocaleLowerCase() === named);
    if (found) return { choice: found.id };
    const meant = nearest(choice, known);
    const problem = `Unknown ${name} "${choice}". ${meant ? `Did you mean "${meant}"? ` : ''}There are ${known.join(', ')}.`;
    if (!ask) return { problem };
    remark = `${problem}\n`;
    choice = undefined;
  }
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
