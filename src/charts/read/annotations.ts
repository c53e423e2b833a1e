import type { Annotations, Rows } from '../chart.ts';
import type { Complain } from '../problem.ts';
import { readFigure } from './cells.ts';
import { readPeriod } from './periods.ts';
import type { Block, Option } from './options.ts';

/** Most characters beside a line that fit on a phone. */
const longestText = 30;

/** Reads annotations: `event: 2014-09-19 Alibaba lists`, `band: 2007-12 to 2009-06 Recession`, `line: 2 Target`. */
export function readAnnotations(block: Block, rows: Rows, complain: Complain): Annotations {
  const all = (name: string) => block.options.get(name) ?? [];
  const refuse = ({ text, place }: Option, hint: string) => {
    complain(place, 'chart-annotation', `"${text}" cannot be set into the chart.`, hint);
    return [];
  };
  const events = all('event').flatMap((option) => {
    const [, date = '', text = ''] = /^(\S+)\s+(.+)$/.exec(option.text) ?? [];
    const time = readPeriod(date)?.time;
    if (time === undefined) return refuse(option, 'Write a date and a few words: "event: 2014-09-19 Alibaba lists".');
    return isWithin(time, option) && isShort(text, option) ? [{ time, text }] : [];
  });
  const bands = all('band').flatMap((option) => {
    const [, start = '', end = '', text = ''] =
      /^(\S+?)(?:\s+to\s+|\.\.|\s*[\u2013/]\s*)(\S+)\s+(.+)$/.exec(option.text) ?? [];
    const [from, to] = [readPeriod(start)?.time, readPeriod(end)?.time];
    if (from === undefined || to === undefined || from >= to) {
      return refuse(option, 'Write two dates and a few words: "band: 2007-12 to 2009-06 Recession".');
    }
    return isWithin(from, option) && isWithin(to, option) && isShort(text, option) ? [{ from, to, text }] : [];
  });
  const lines = all('line').flatMap((option) => {
    const [, figure = '', text = ''] = /^(\S+)\s+(.+)$/.exec(option.text) ?? [];
    const value = readFigure(figure)?.value;
    if (value === undefined || value === null)
      return refuse(option, 'Write a figure and a few words: "line: 2 Target".');
    return isShort(text, option) ? [{ value, text }] : [];
  });
  return { events, bands, lines };

  function isWithin(time: number, { text, place }: Option): boolean {
    if (rows.kind !== 'time') {
      complain(place, 'chart-annotation', `"${text}" has a date, and the rows have none.`, 'Use "line:" there.');
      return false;
    }
    const [first = 0, last = 0] = [rows.times[0], rows.times.at(-1)];
    if (time >= first && time <= last) return true;
    const span = `${rows.labels[0] ?? ''} to ${rows.labels.at(-1) ?? ''}`;
    complain(place, 'chart-annotation', `"${text}" is outside the data.`, `They go from ${span}.`);
    return false;
  }

  function isShort(text: string, { place }: Option): boolean {
    if (text.length <= longestText) return true;
    const hint = `Use at most ${longestText} characters, and say the rest in "notes".`;
    complain(place, 'chart-annotation', `"${text}" is too long for a phone.`, hint);
    return false;
  }
}
