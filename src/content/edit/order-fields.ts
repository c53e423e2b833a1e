import { isDeepStrictEqual } from 'node:util';
import { readFields } from '../article/readable-fields.ts';
import { moveInFrontMatter, type EditableFile } from './editable-file.ts';
import { fieldNodes, startWithComments } from './yaml-nodes.ts';

/**
 * Sorts a file's fields into the given order; fields that are not in it come last, in their present order. Comments and
 * empty lines move with the field below them, except those above the first field and below the last.
 */
export function orderFields(opened: EditableFile, order: readonly string[]): string {
  const { yaml, file, data } = opened;
  const fields = fieldNodes(yaml);
  if (!fields || fields.length < 2) return opened.raw;
  const starts = fields.map(({ start }, index) => (index === 0 ? start : startWithComments(yaml, start)));
  const last = endOfLast(yaml, fields.at(-1)?.start ?? 0);
  const blocks = fields.map(({ name }, index) => ({
    rank: order.includes(name) ? order.indexOf(name) : order.length,
    place: [starts[index] ?? 0, starts[index + 1] ?? last] as const,
  }));
  const sorted = blocks.toSorted((left, right) => left.rank - right.rank);
  if (sorted.every((block, index) => block === blocks[index])) return opened.raw;
  const [start = 0] = starts;
  const places = sorted.map(({ place }) => place);
  const text = places.map(([from, to]) => yaml.slice(from, to)).join('');
  // The value of a block scalar may depend on the empty lines after it.
  const { source } = readFields(yaml.slice(0, start) + text + yaml.slice(last), file, 2);
  if (source.findings.length > 0 || !isDeepStrictEqual(source.data, data)) return opened.raw;
  return moveInFrontMatter(opened, start, last, places);
}

/** End of the last field, without the unindented comments and empty lines after it. */
function endOfLast(yaml: string, start: number): number {
  return Math.max(startWithComments(yaml, yaml.length), yaml.indexOf('\n', start) + 1);
}
