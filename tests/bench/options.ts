import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly sizes: readonly number[];
  /** Largest corpus that Hugo gets; 0 for none. */
  readonly hugoUpTo: number;
  readonly repeat: number;
  readonly seed: number;
  readonly keep: boolean;
  readonly json: string | undefined;
}

export const usage = `npm run bench -- [options]

  --articles 1000,10000,100000  sizes of the corpora
  --repeat 1                    runs of each figure; the median is shown
  --hugo-up-to 100000           the largest corpus that Hugo gets, too
  --no-hugo                     leave Hugo out
  --seed 1                      another seed writes other articles
  --json FILE                   write all figures to a file as well
  --keep                        keep the corpora and what was built from them
  --help                        this text`;

/** Reads the command line; throws with a sentence for the user where it makes no sense. */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000,10000,100000' },
      repeat: { type: 'string', default: '1' },
      'hugo-up-to': { type: 'string' },
      'no-hugo': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const upTo = values['hugo-up-to'];
  return {
    sizes: values.articles.split(',').map((size) => parseCount('--articles', size)),
    hugoUpTo: values['no-hugo'] ? 0 : upTo === undefined ? Infinity : parseCount('--hugo-up-to', upTo),
    repeat: parseCount('--repeat', values.repeat),
    seed: parseCount('--seed', values.seed),
    keep: values.keep,
    json: values.json,
  };
}

function parseCount(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${option} wants whole numbers from 1, not "${text}".`);
  return number;
}
