import { tags, tickers } from '../../articles.ts';
import { letter, type Desk } from './desk.ts';

export function changeCompany(desk: Desk): string {
  const file = pickCompany(desk);
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/"name": "[^"]*"/, `"name": "Renamed ${desk.count}"`));
  return `name in ${file}`;
}

export function relistCompany(desk: Desk): string {
  const file = pickCompany(desk);
  const more = `"listings": [{ "exchange": "NYSE", "symbol": "QQ${letter(desk.count)}", "from": "2019-01-01" },`;
  desk.newsroom.write(file, desk.newsroom.read(file).replace('"listings": [', more));
  return `listings in ${file}`;
}

export function changeAuthor(desk: Desk): string {
  const file = 'src/newsroom/authors.yaml';
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/"role": "[^"]*"/, `"role": "Role ${desk.count}"`));
  return 'role of an author';
}

export function changeSection(desk: Desk): string {
  const file = 'src/newsroom/sections.yaml';
  const text = desk.newsroom.read(file);
  const [field, value] = desk.chance.pick([
    ['description', `Described anew ${desk.count}.`],
    ['name', `Section ${desk.count}`],
  ] as const);
  desk.newsroom.write(file, text.replace(new RegExp(`"${field}": "[^"]*"`), `"${field}": "${value}"`));
  return `${field} of a section`;
}

export function changeTags(desk: Desk): string {
  const id = desk.chance.pick(tags);
  const described = { [id]: { title: `Title ${desk.count}`, synonyms: desk.chance.pick([[], ['semiconductor']]) } };
  desk.newsroom.write('src/newsroom/tags.yaml', JSON.stringify(described));
  return `description of the tag ${id}`;
}

export function changeExchange(desk: Desk): string {
  const file = 'src/newsroom/exchanges.yaml';
  desk.newsroom.write(file, desk.newsroom.read(file).replace(/^ {2}name: .*$/m, `  name: Exchange ${desk.count}`));
  return 'name of an exchange';
}

export function changeStandingPage({ newsroom, chance, count }: Desk): string {
  const file = `src/newsroom/pages/${chance.pick(['about', 'imprint'])}.md`;
  const link = chance.pick(['/markets/', '/tags/grain/', 'https://example.com/tags/shipping/']);
  const head = `---\ntitle: Page ${count}\ndescription: Changed ${count}.\nfooter: ${count}\n---\n`;
  newsroom.write(file, `${head}Text ${count}, and [a link](${link}).\n`);
  return `${file}, with a link to ${link}`;
}

function pickCompany({ chance }: Desk): string {
  return `src/newsroom/companies/${chance.pick(Object.keys(tickers))}.yaml`;
}

export function addCompany({ newsroom, count }: Desk): string {
  // Some added stories name it: see `addArticle`.
  const listings = [{ exchange: 'NYSE', symbol: `ZZ${letter(count)}`, from: '2001-01-01' }];
  newsroom.write(`src/newsroom/companies/new-${count}.yaml`, JSON.stringify({ name: `New ${count}`, listings }));
  return `company new-${count}`;
}

export function removeCompany(desk: Desk): string {
  const file = pickCompany(desk);
  desk.newsroom.remove(file);
  return `removal of ${file}`;
}

export function addAuthor({ newsroom, count }: Desk): string {
  const file = 'src/newsroom/authors.yaml';
  newsroom.write(file, newsroom.read(file).replace('{', `{ "author-${count}": { "name": "Author ${count}" },`));
  return `author-${count}`;
}

export function renameAuthor({ newsroom, count }: Desk): string {
  const file = 'src/newsroom/authors.yaml';
  newsroom.write(file, newsroom.read(file).replace(/"name": "[^"]*"/, `"name": "Somebody ${count}"`));
  return 'name of an author';
}

export function addSection({ newsroom, count }: Desk): string {
  const file = 'src/newsroom/sections.yaml';
  const section = `"section-${count}": { "name": "Section ${count}", "description": "New, and empty yet." }`;
  newsroom.write(file, newsroom.read(file).replace('{', `{ ${section},`));
  return `section-${count}`;
}

export function addStandingPage({ newsroom, count }: Desk): string {
  const file = `src/newsroom/pages/page-${count}.md`;
  newsroom.write(file, `---\ntitle: Page ${count}\ndescription: A page that was added.\n---\nText.\n`);
  return `addition of ${file}`;
}

export function removeStandingPage({ newsroom, chance }: Desk): string {
  const file = `src/newsroom/pages/${chance.pick(['about', 'imprint'])}.md`;
  newsroom.remove(file);
  return `removal of ${file}`;
}
