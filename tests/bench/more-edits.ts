import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from './corpus.ts';
import { chooseCompanies, readCompanies } from './corpus/companies.ts';

const companiesFolder = 'src/reference/companies';

/**
 * Gives the company that stories name most another name, the `number`th; the one before stays, since stories have it.
 */
export function renameCompany(folder: string, number: number): void {
  const [company] = chooseCompanies(readCompanies(join(folder, companiesFolder)));
  if (!company) throw new Error(`${companiesFolder} has no company.`);
  const path = join(folder, companiesFolder, `${company.id}.yaml`);
  const text = readFileSync(path, 'utf8');
  const old = JSON.stringify(company.name);
  const named = text.replace(/^name: .*$/m, `name: Renamed Holdings ${number}`);
  const isListed = /^aliases: \[/m.test(named);
  writeFileSync(path, isListed ? named.replace(/^aliases: \[/m, `aliases: [${old}, `) : `${named}aliases: [${old}]\n`);
}

/** What a CI keeps between its runs. */
const caches = ['dist', '.press'];

/** Gives every file of the caches another time and another place on the disk, as restoring them does. */
export function copyCaches(folder: string): void {
  const aside = mkdtempSync(`${folder}-before-`);
  for (const name of caches) {
    renameSync(join(folder, name), join(aside, name));
    cpSync(join(aside, name), join(folder, name), { recursive: true });
  }
}

const chartMark = '\n```chart\n';

/**
 * Ends an article with a line over sixty days, in place of symbols that an earlier scenario added; an article that has
 * one keeps it.
 */
export function addChart(folder: string, file: string): void {
  const path = join(folder, file);
  const text = withoutUnregistered(readFileSync(path, 'utf8'));
  if (text.includes(chartMark)) return;
  const rows = Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${100 + ((day * 37 + text.length) % 29)}`;
  });
  const head = ['type: line', 'title: Sixty days of trading', 'subtitle: Price', 'source: The exchange'];
  const chart = [...head, '', 'Date,Price', ...rows];
  writeFileSync(path, `${text.trimEnd()}\n${chartMark}${chart.join('\n')}\n\`\`\`\n`);
}

/** Takes away what earlier scenarios added to an article: symbols and a chart. */
export function dropAdditions(folder: string, file: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const [without = ''] = withoutUnregistered(text).split(chartMark);
  if (without !== text) writeFileSync(path, without);
}

function withoutUnregistered(text: string): string {
  return text.replace(/\nUnknown: .*\n$/, '');
}

/** Gives the first article after the middle of the archive that has no correction its first. */
export function correctArticle(folder: string, articles: readonly CorpusArticle[]): void {
  const field = '\ncorrections:\n';
  const later = articles.slice(Math.floor(articles.length / 2));
  const path = later.map(({ file }) => join(folder, file)).find((each) => !readFileSync(each, 'utf8').includes(field));
  if (path === undefined) throw new Error('All articles have been corrected.');
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n---\n', 3);
  const note = '  - { date: 2026-11-22, kind: correction, text: "An earlier version gave a wrong figure." }';
  writeFileSync(path, `${text.slice(0, end)}${field}${note}${text.slice(end)}`);
}
