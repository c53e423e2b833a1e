import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../../src/domain/models/companies/timeline.ts';

const meta = {
  name: 'Meta Platforms',
  formerNames: [{ name: 'Facebook', until: '2021-07-02' }],
  listings: [
    { exchange: 'NASDAQ', symbol: 'META', from: '2022-07-02' },
    { exchange: 'NASDAQ', symbol: 'FB', from: '2012-05-18', until: '2022-07-02' },
  ],
};

const drawn = (company: typeof meta, firstYear: number, lastYear: number) =>
  timelineOf(company, { firstYear, lastYear }).map((track) =>
    track.map(({ label, start, end }) => `${label} ${start.toFixed(2)}-${end.toFixed(2)}`).join(', '),
  );

describe('a timeline', () => {
  it('has a track of names and one of symbols, each where it was in use', () => {
    expect(drawn(meta, 2021, 2022)).toEqual([
      'Facebook 0.00-0.25, Meta Platforms 0.25-1.00',
      'FB 0.00-0.75, META 0.75-1.00',
    ]);
  });

  it('leaves out what did not change within its years', () => {
    expect(drawn(meta, 2023, 2026)).toEqual([]);
    expect(drawn(meta, 2022, 2023)).toEqual(['FB 0.00-0.25, META 0.25-1.00']);
    expect(drawn({ ...meta, formerNames: [], listings: [] }, 2000, 2026)).toEqual([]);
  });

  it('sets names in the order of their days, whatever that of the file is', () => {
    const formerNames = [
      { name: 'Second', until: '2022-01-01' },
      { name: 'First', until: '2021-01-01' },
    ];
    expect(drawn({ name: 'Third', formerNames, listings: [] }, 2020, 2023)).toEqual([
      'First 0.00-0.25, Second 0.25-0.50, Third 0.50-1.00',
    ]);
  });

  it('leaves out names of which one ended on a day that is not known', () => {
    const formerNames = [{ name: 'EADS' } as (typeof meta.formerNames)[number], ...meta.formerNames];
    expect(drawn({ ...meta, formerNames, listings: [] }, 2021, 2022)).toEqual([]);
  });

  it('leaves out symbols that were in use side by side and never changed', () => {
    const listings = ['GOOG', 'GOOGL'].map((symbol) => ({ exchange: 'NASDAQ', symbol, from: '2014-04-03' }));
    expect(drawn({ ...meta, formerNames: [], listings }, 2014, 2026)).toEqual([]);
  });

  it('names the exchange where a company went from one to another', () => {
    const listings = [
      { exchange: 'NYSE', symbol: 'PLTR', from: '2020-09-30', until: '2021-01-01' },
      { exchange: 'NASDAQ', symbol: 'PLTR', from: '2021-01-01' },
    ];
    expect(drawn({ ...meta, formerNames: [], listings }, 2020, 2021)).toEqual([
      'NYSE:PLTR 0.37-0.50, NASDAQ:PLTR 0.50-1.00',
    ]);
  });
});
