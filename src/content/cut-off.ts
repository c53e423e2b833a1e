import type { Finding } from '../domain/finding.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Fields and lists whose words readers see: in these, what stands behind ` #` was hardly meant as a comment. */
const proseFields: readonly (string | number | undefined)[] = [
  ...['title', 'summary', 'dateline', 'sponsor', 'keyPoints', 'tags'],
  ...['alt', 'caption', 'credit', 'note', 'text', 'publisher'],
];

/** Words of which YAML has left out the end: `title: Apple is #1` is "Apple is", and a comment. */
export function findCutOffs(source: YamlSource, file: string): readonly Finding[] {
  return textsIn(source.data).flatMap(([path, text]): readonly Finding[] => {
    const field = path.findLast((key) => typeof key === 'string');
    const comment = proseFields.includes(field) ? source.commentBehind(path) : undefined;
    if (comment === undefined) return [];
    return [
      {
        severity: 'error',
        rule: 'cut-off',
        file,
        ...source.locate(path),
        message: `"#" begins a comment here, so that readers would see "${text}" alone.`,
        hint: 'Put the whole value in quotes, or the comment on a line of its own.',
      },
    ];
  });
}

/** Every text in plain values, with the path that leads to it. */
function textsIn(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => textsIn(item, [...path, key]));
}
