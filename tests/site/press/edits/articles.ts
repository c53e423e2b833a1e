import { authors, fileOf, sections, tags, tickers, type ArticleSource } from '../../articles.ts';
import { letter, pickArticle, type Desk } from './desk.ts';

function change(desk: Desk, what: string, fields: (article: ArticleSource) => Partial<ArticleSource>): string {
  const [file, article] = pickArticle(desk);
  desk.newsroom.change(file, fields(article));
  return `${what} of ${file}`;
}

export function editBody(desk: Desk): string {
  return change(desk, 'text', ({ body }) => ({ body: `Again ${desk.count}. ${body}` }));
}

export function editHeadline(desk: Desk): string {
  return change(desk, 'headline', () => ({ title: `Headline ${desk.count} & “more”` }));
}

export function addArticle({ newsroom, chance, count, now }: Desk): string {
  const published = new Date(now.getTime() - chance.below(900) * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const file = `articles/new/added-${count}.md`;
  newsroom.put(file, {
    title: `Added ${count}`,
    summary: `A story that came while the test was at work, number ${count} of them.`,
    section: chance.pick(sections),
    authors: [chance.pick(authors)],
    published: `${published} 06:00`,
    tags: [chance.pick(tags), `own tag ${count}`],
    body: `News of (${chance.pick(Object.values(tickers))}) and of (NYSE:ZZ${letter(count)}), which nobody registered.\n`,
  });
  return `addition of ${file}`;
}

/** A file's name is its story's address, unless it has a slug: an alias sometimes replaces the old one. */
export function renameArticle(desk: Desk): string {
  const [file, article] = pickArticle(desk);
  const renamed = file.replace(/[^/]*$/, `renamed-${desk.count}.md`);
  desk.newsroom.remove(file);
  desk.newsroom.put(renamed, article);
  return `renaming of ${file} to ${renamed}`;
}

export function moveArticle(desk: Desk): string {
  const [file, article] = pickArticle(desk);
  const moved = `articles/moved/${file.split('/').at(-1) ?? file}`;
  desk.newsroom.remove(file);
  desk.newsroom.put(moved, { ...article, ...(article.image && { image: { ...article.image, src: 'lost.png' } }) });
  return `move of ${file} to ${moved}`;
}

export function deleteArticle(desk: Desk): string {
  const [file] = pickArticle(desk);
  desk.newsroom.remove(file);
  return `deletion of ${file}`;
}

export function flipDraft(desk: Desk): string {
  return change(desk, 'draft flip', ({ status }) => ({ status: status === 'draft' ? 'ready' : 'draft' }));
}

export function withdraw(desk: Desk): string {
  return change(desk, 'withdrawal', ({ status }) => ({ status: status === 'withdrawn' ? 'ready' : 'withdrawn' }));
}

export function schedule(desk: Desk): string {
  const due = new Date(desk.now.getTime() + (1 + desk.chance.below(20)) * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return change(desk, `schedule for ${due}`, () => ({ published: `${due} 00:00`, status: 'ready' }));
}

export function retag(desk: Desk): string {
  const { chance } = desk;
  return change(desk, 'tags', () => ({
    tags: [chance.pick(tags), chance.pick(['semiconductor', `only ${desk.count}`])],
  }));
}

/** Of two spellings, the first article's in file order names the tag: everywhere. */
export function respellTag(desk: Desk): string {
  return change(desk, 'spelling of tags', ({ tags: written = [] }) => ({ tags: written.map(swapCase) }));
}

export function moveToSection(desk: Desk): string {
  return change(desk, 'section', () => ({ section: desk.chance.pick(sections) }));
}

export function changeByline(desk: Desk): string {
  const { chance } = desk;
  return change(desk, 'byline', () => ({ authors: [...new Set([chance.pick(authors), chance.pick(authors)])] }));
}

export function changeTickers(desk: Desk): string {
  return change(desk, 'tickers', () => ({ tickers: [desk.chance.pick(Object.values(tickers))] }));
}

export function addAlias(desk: Desk): string {
  return change(desk, 'alias', ({ aliases = [] }) => ({ aliases: [...aliases, `/old/address-${desk.count}/`] }));
}

export function linkToAnother(desk: Desk): string {
  const target = `/tags/${desk.chance.pick(['shipping', 'grain', 'chips'])}/`;
  const siteUrl = desk.chance.pick(['', 'https://example.com']);
  return change(desk, `link to ${siteUrl}${target}`, ({ body }) => ({
    body: `${body}\nSee [more](${siteUrl}${target}).\n`,
  }));
}

export function update(desk: Desk): string {
  return change(desk, 'update', () => ({ updated: '2026-05-01 12:00', keyPoints: [`Point ${desk.count}`, 'Another'] }));
}

/** What a fresh clone does: every file is written anew, and none is changed. */
export function touchEverything({ newsroom }: Desk): string {
  for (const [file, article] of newsroom.articles) newsroom.put(file, article);
  return `rewriting of every article as it is, from ${fileOf(0)} on`;
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
