import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { settledMentionsOf } from '../../../src/domain/edition/resolve/resolve-mentions.ts';
import type { SettledMentions } from '../../../src/domain/edition/resolve/settled-mentions.ts';
import { site } from '../../../src/newsroom/site.ts';
import { shippedListings } from '../../../src/reference/listings.ts';
import { demoNow } from '../../demo-now.ts';
import { at } from '../newsroom.ts';

const { entries, mended: newsroom } = readContent(process.cwd(), site);

function resolveWith(settled: ReadonlyMap<string, SettledMentions>) {
  const copies = structuredClone(entries);
  const reference = shippedListings();
  const settledOf = ({ file }: { readonly file: string }) => settled.get(file);
  const { edition, problems } = createEdition({ site, newsroom, entries: copies, reference, settledOf }, at(demoNow));
  const mentions = edition.articles.map(({ entry, companies, readings }) => [
    entry.file,
    companies.map(({ company, tickers, isSubject }) => [company?.id, tickers, isSubject]),
    [...readings],
  ]);
  const kept = copies.flatMap((entry): readonly [string, SettledMentions][] => {
    const own = settledMentionsOf(entry);
    return own ? [[entry.file, own]] : [];
  });
  return { mentions, problems: problems.map(({ entry, place, rule }) => [entry.file, place, rule]), kept };
}

test('mentions that an earlier run settled make the same edition, with the same problems', () => {
  const first = resolveWith(new Map());
  expect(first.kept.length).toBeGreaterThan(20);
  const remembered = new Map(JSON.parse(JSON.stringify(first.kept)) as [string, SettledMentions][]);
  expect(resolveWith(remembered)).toEqual(first);
});

test('they are taken over for their own day only', () => {
  const first = resolveWith(new Map());
  const [[file, settled] = ['', undefined]] = first.kept.filter(([, [, companies]]) => companies.length > 0);
  if (!settled) throw new Error('No article of the demonstration names a company.');
  const empty = (day: string) => [day as SettledMentions[0], [], []] as const;
  const companiesOf = (day: string) =>
    resolveWith(new Map([[file, empty(day)]])).mentions.find(([other]) => other === file)?.[1];
  expect(companiesOf(settled[0])).toEqual([]);
  expect(companiesOf('1999-01-01')).not.toEqual([]);
});
