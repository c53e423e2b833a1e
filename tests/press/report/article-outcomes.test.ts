import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { summariseOutcomes } from '../../../src/press/report/article-outcomes.ts';
import { editionOf, entryOf, now } from '../edition.ts';

const later = (days: number) => (now + days * 24 * 3600 * 1000) as Instant;

describe('every file under articles/ has one fate', () => {
  const entries = [
    entryOf('shown'),
    entryOf('taken-back', { status: 'withdrawn' }),
    entryOf('not-ready', { status: 'draft' }),
    entryOf('next-week', { published: later(7) }),
    entryOf('tomorrow', { published: later(1) }),
    entryOf('tomorrow-perhaps', { published: later(0.5), status: 'draft' }),
    entryOf('contradicts-itself'),
  ];
  const findings: readonly Finding[] = [
    { severity: 'error', rule: 'r', file: 'articles/contradicts-itself.md', message: 'It contradicts itself.' },
    { severity: 'error', rule: 'r', file: 'articles/garbled.md', message: 'It is garbled.' },
    { severity: 'warning', rule: 'r', file: 'articles/shown.md', message: 'It might be shorter.' },
  ];
  const files = [...entries.map(({ file }) => file), 'articles/garbled.md', 'articles/unreadable.md'];
  const account = summariseOutcomes(files, entries, findings, editionOf(entries));

  test('and the fates add up to the files', () => {
    const { total, ...fates } = account.articles;
    expect(fates).toEqual({ published: 1, withdrawn: 1, draft: 2, scheduled: 2, rejected: 3 });
    expect(total).toBe(files.length);
  });

  test('and each file is in one of the two lists', () => {
    expect(account.published).toEqual({ 'articles/shown.md': '/2026/03/shown/' });
    const listed = [...Object.keys(account.published), ...account.unpublished.map(({ file }) => file)];
    expect(listed.sort()).toEqual([...files].sort());
  });

  test('with the reason, for all that are not simply published', () => {
    expect(Object.fromEntries(account.unpublished.map(({ file, ...fate }) => [file.slice(9, -3), fate]))).toEqual({
      'taken-back': { fate: 'withdrawn', reason: 'status: withdrawn', path: '/2026/03/taken-back/' },
      'not-ready': { fate: 'draft', reason: 'status: draft' },
      'tomorrow-perhaps': { fate: 'draft', reason: 'status: draft' },
      'next-week': { fate: 'scheduled', reason: 'due 2026-07-07T08:00:00-04:00' },
      tomorrow: { fate: 'scheduled', reason: 'due 2026-07-01T08:00:00-04:00' },
      'contradicts-itself': { fate: 'rejected', reason: 'It contradicts itself.' },
      garbled: { fate: 'rejected', reason: 'It is garbled.' },
      unreadable: { fate: 'rejected', reason: 'It could not be read.' },
    });
  });

  test('and the next publication is the earliest of those that wait, drafts aside', () => {
    expect(account.nextPublication).toBe('2026-07-01T08:00:00-04:00');
    expect(account.now).toBe('2026-06-30T12:00:00+00:00');
  });
});

test('there is no next publication where nothing waits', () => {
  const entries = [entryOf('shown')];
  expect(summariseOutcomes(['articles/shown.md'], entries, [], editionOf(entries))).not.toHaveProperty(
    'nextPublication',
  );
});

test('an article that would be dropped in silence stops the press', () => {
  const entries = [entryOf('lost')];
  expect(() => summariseOutcomes(['articles/lost.md'], entries, [], editionOf([]))).toThrow('a fault of the press');
});
