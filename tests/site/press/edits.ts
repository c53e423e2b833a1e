import sharp from 'sharp';
import { authors, fileOf, sections, tags, tickers, type ArticleSource } from '../articles.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Chance } from './random.ts';

/** Where a random sequence of edits stands, beside the files of its newsroom. */
export interface Desk {
  readonly newsroom: Newsroom;
  readonly chance: Chance;
  /** Goes up with every edit: what is written is never the same twice. */
  count: number;
  now: Date;
}

type Edit = (desk: Desk) => Promise<string> | string;

/** Every kind of edit, more than once where newsrooms do it often. Each says what it did. */
export const edits: readonly Edit[] = [
  editBody,
  editBody,
  editHeadline,
  editHeadline,
  addArticle,
  addArticle,
  renameArticle,
  moveArticle,
  deleteArticle,
  flipDraft,
  withdraw,
  schedule,
  passTime,
  passTime,
  retag,
  respellTag,
  moveToSection,
  changeByline,
  changeTickers,
  addAlias,
  linkToAnother,
  update,
  changeCompany,
  relistCompany,
  changeAuthor,
  changeSection,
  changeTags,
  changeExchange,
  changeStandingPage,
  addPublicFile,
  removePublicFile,
  showPicture,
  replacePicture,
  touchEverything,
  changeStyle,
  changeSite,
];

function pickArticle({ newsroom, chance }: Desk): readonly [string, ArticleSource] {
  return chance.pick([...newsroom.articles]);
}

function change(desk: Desk, what: string, fields: (article: ArticleSource) => Partial<ArticleSource>): string {
  const [file, article] = pickArticle(desk);
  desk.newsroom.change(file, fields(article));
  return `${what} of ${file}`;
}

function editBody(desk: Desk): string {
  return change(desk, 'text', ({ body }) => ({ body: `Again ${desk.count}. ${body}` }));
}

function editHeadline(desk: Desk): string {
  return change(desk, 'headline', () => ({ title: `Headline ${desk.count} & “more”` }));
}

function addArticle({ newsroom, chance, count, now }: Desk): string {
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

function letter(count: number): string {
  return String.fromCharCode(65 + (count % 26));
}

/** A file's name is its story's address, unless it has a slug: an alias stands in for the old one now and then. */
function renameArticle(desk: Desk): string {
  const [file, article] = pickArticle(desk);
  const renamed = file.replace(/[^/]*$/, `renamed-${desk.count}.md`);
  desk.newsroom.remove(file);
  desk.newsroom.put(renamed, article);
  return `renaming of ${file} to ${renamed}`;
}

function moveArticle(desk: Desk): string {
  const [file, article] = pickArticle(desk);
  const moved = `articles/moved/${file.split('/').at(-1) ?? file}`;
  desk.newsroom.remove(file);
  desk.newsroom.put(moved, { ...article, ...(article.image && { image: { ...article.image, src: 'lost.png' } }) });
  return `move of ${file} to ${moved}`;
}

function deleteArticle(desk: Desk): string {
  const [file] = pickArticle(desk);
  desk.newsroom.remove(file);
  return `deletion of ${file}`;
}

function flipDraft(desk: Desk): string {
  return change(desk, 'draft flip', ({ status }) => ({ status: status === 'draft' ? 'ready' : 'draft' }));
}

function withdraw(desk: Desk): string {
  return change(desk, 'withdrawal', ({ status }) => ({ status: status === 'withdrawn' ? 'ready' : 'withdrawn' }));
}

function schedule(desk: Desk): string {
  const due = new Date(desk.now.getTime() + (1 + desk.chance.below(20)) * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return change(desk, `schedule for ${due}`, () => ({ published: `${due} 00:00`, status: 'ready' }));
}

function passTime(desk: Desk): string {
  const days = desk.chance.pick([0, 1, 3, 20, 100]);
  desk.now = new Date(desk.now.getTime() + days * 24 * 3600 * 1000 + desk.count * 1000);
  return `passing of time to ${desk.now.toISOString()}`;
}

function retag(desk: Desk): string {
  const { chance } = desk;
  return change(desk, 'tags', () => ({
    tags: [chance.pick(tags), chance.pick(['semiconductor', `only ${desk.count}`])],
  }));
}

/** Of two spellings, the first article's in file order names the tag: everywhere. */
function respellTag(desk: Desk): string {
  return change(desk, 'spelling of tags', ({ tags: written = [] }) => ({ tags: written.map(swapCase) }));
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function moveToSection(desk: Desk): string {
  return change(desk, 'section', () => ({ section: desk.chance.pick(sections) }));
}

function changeByline(desk: Desk): string {
  const { chance } = desk;
  return change(desk, 'byline', () => ({ authors: [...new Set([chance.pick(authors), chance.pick(authors)])] }));
}

function changeTickers(desk: Desk): string {
  return change(desk, 'tickers', () => ({ tickers: [desk.chance.pick(Object.values(tickers))] }));
}

function addAlias(desk: Desk): string {
  return change(desk, 'alias', ({ aliases = [] }) => ({ aliases: [...aliases, `/old/address-${desk.count}/`] }));
}

function linkToAnother(desk: Desk): string {
  const target = `/tags/${desk.chance.pick(['shipping', 'grain', 'chips'])}/`;
  const siteUrl = desk.chance.pick(['', 'https://example.com']);
  return change(desk, `link to ${siteUrl}${target}`, ({ body }) => ({
    body: `${body}\nSee [more](${siteUrl}${target}).\n`,
  }));
}

function update(desk: Desk): string {
  return change(desk, 'update', () => ({ updated: '2026-05-01 12:00', keyPoints: [`Point ${desk.count}`, 'Another'] }));
}

function changeCompany(desk: Desk): string {
  const file = pickCompany(desk);
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/"name": "[^"]*"/, `"name": "Renamed ${desk.count}"`));
  return `name in ${file}`;
}

function relistCompany(desk: Desk): string {
  const file = pickCompany(desk);
  const more = `"listings": [{ "exchange": "NYSE", "symbol": "QQ${letter(desk.count)}", "from": "2019-01-01" },`;
  desk.newsroom.write(file, desk.newsroom.read(file).replace('"listings": [', more));
  return `listings in ${file}`;
}

function pickCompany({ chance }: Desk): string {
  return `src/newsroom/companies/${chance.pick(Object.keys(tickers))}.yaml`;
}

function changeAuthor(desk: Desk): string {
  const file = 'src/newsroom/authors.yaml';
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/"role": "[^"]*"/, `"role": "Role ${desk.count}"`));
  return 'role of an author';
}

function changeSection(desk: Desk): string {
  const file = 'src/newsroom/sections.yaml';
  const text = desk.newsroom.read(file);
  const [field, value] = desk.chance.pick([
    ['description', `Described anew ${desk.count}.`],
    ['name', `Section ${desk.count}`],
  ] as const);
  desk.newsroom.write(file, text.replace(new RegExp(`"${field}": "[^"]*"`), `"${field}": "${value}"`));
  return `${field} of a section`;
}

function changeTags(desk: Desk): string {
  const id = desk.chance.pick(tags);
  const described = { [id]: { title: `Title ${desk.count}`, synonyms: desk.chance.pick([[], ['semiconductor']]) } };
  desk.newsroom.write('src/newsroom/tags.yaml', JSON.stringify(described));
  return `description of the tag ${id}`;
}

function changeExchange(desk: Desk): string {
  const file = 'src/newsroom/exchanges.yaml';
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/^ {2}name: .*$/m, `  name: Exchange ${desk.count}`));
  return 'name of an exchange';
}

function changeStandingPage({ newsroom, chance, count }: Desk): string {
  const file = `src/newsroom/pages/${chance.pick(['about', 'imprint'])}.md`;
  const link = chance.pick(['/markets/', '/tags/grain/', 'https://example.com/tags/shipping/']);
  const head = `---\ntitle: Page ${count}\ndescription: Changed ${count}.\nfooter: ${count}\n---\n`;
  newsroom.write(file, `${head}Text ${count}, and [a link](${link}).\n`);
  return `${file}, with a link to ${link}`;
}

function addPublicFile({ newsroom, chance, count }: Desk): string {
  const file = `public/${chance.pick(['robots-of-old.txt', 'files/a.txt', 'files/deep/b.txt', 'files/deep'])}`;
  newsroom.remove(file.replace(/files\/deep.*/, 'files/deep'));
  newsroom.write(file, `Public ${count}`);
  return `public file ${file}`;
}

function removePublicFile({ newsroom, chance }: Desk): string {
  const file = `public/${chance.pick(['robots-of-old.txt', 'files', 'files/deep', 'favicon.ico'])}`;
  newsroom.remove(file);
  return `removal of ${file}`;
}

async function showPicture(desk: Desk): Promise<string> {
  const [file, article] = pickArticle(desk);
  const src = `picture-${desk.count}.png`;
  desk.newsroom.write(file.replace(/[^/]*$/, src), await makePicture(desk.count));
  const isLead = desk.chance.below(2) === 0;
  desk.newsroom.change(
    file,
    isLead ? { image: { src, alt: 'A plain field' } } : { body: `${article.body}\n![A plain field](${src})\n` },
  );
  return `picture ${src} in ${file}`;
}

async function replacePicture(desk: Desk): Promise<string> {
  const shown = [...desk.newsroom.articles].filter(([, { image }]) => image);
  if (shown.length === 0) return showPicture(desk);
  const [file, article] = desk.chance.pick(shown);
  const picture = file.replace(/[^/]*$/, article.image?.src ?? '');
  desk.newsroom.write(picture, await makePicture(desk.count));
  return `replacement of ${picture}`;
}

/** A plain field whose colour and size are the number's own. */
export function makePicture(number: number): Promise<Uint8Array> {
  const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 };
  return sharp({ create: { width: 20 + (number % 30), height: 16, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What a fresh clone does: every file is written anew, and none is changed. */
function touchEverything({ newsroom }: Desk): string {
  for (const [file, article] of newsroom.articles) newsroom.put(file, article);
  return `rewriting of every article as it is, from ${fileOf(0)} on`;
}

/** Changes of code are rare, since each has to be compiled. */
function changeStyle({ newsroom, count }: Desk): string {
  const file = 'src/styles/base.css';
  newsroom.write(file, `${newsroom.read(file)}\nabbr { z-index: ${count}; }\n`);
  return 'a style';
}

function changeSite({ newsroom, chance }: Desk): string {
  const file = 'src/newsroom/site.ts';
  const [field, size] = chance.pick([
    ['feedSize', 5],
    ['archiveSize', 3],
  ] as const);
  newsroom.write(file, newsroom.read(file).replace(new RegExp(`${field}: \\d+`), `${field}: ${size}`));
  return `${field} of the site`;
}
