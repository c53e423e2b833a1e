import { isCollection, isSeq, type YAMLSeq } from 'yaml';
import { asFields, editFrontMatter, type Edit, type EditableFile } from './editable-file.ts';
import type { TagSpellings } from './tag-spellings.ts';
import { parseFrontMatter, scalarAt } from './yaml-nodes.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

/** Gives each tag of a file the newsroom's spelling, and removes duplicates. */
export function tidyTags(opened: EditableFile, spellings: TagSpellings): string {
  const { yaml, data } = opened;
  const document = parseFrontMatter(yaml);
  const list: unknown = document.get('tags', true);
  if (!isSeq(list) || !Array.isArray(data['tags'])) return opened.raw;
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const [index, written] of (data['tags'] as readonly unknown[]).entries()) {
    if (typeof written !== 'string') continue;
    const spelling = spellings.spell(written);
    const removal = seen.has(spelling) ? removeItem(yaml, list, index) : undefined;
    seen.add(spelling);
    const place = scalarAt(document, ['tags', index]);
    if (removal) edits.push(removal);
    else if (place && spelling !== written) edits.push({ ...place, text: writeYaml(spelling) });
  }
  return editFrontMatter(opened, edits);
}

/** Edit that removes a list item; undefined if there is a comment beside it, which may be about it. */
function removeItem(yaml: string, list: YAMLSeq, index: number): Edit | undefined {
  const [before, after] = [rangeOf(list.items[index - 1]), rangeOf(list.items[index])];
  if (!before || !after) return undefined;
  if (list.flow === true) {
    const isPlain = /^\s*,\s*$/.test(yaml.slice(before[1], after[0]));
    return isPlain ? { start: before[1], end: after[1], text: '' } : undefined;
  }
  const start = yaml.lastIndexOf('\n', after[0]) + 1;
  const end = yaml.indexOf('\n', after[1] - 1) + 1;
  return /^\s*-\s+\S[^#\n]*\n$/.test(yaml.slice(start, end)) ? { start, end, text: '' } : undefined;
}

function rangeOf(item: unknown): readonly [number, number, number] | undefined {
  return typeof item === 'object' && item !== null && 'range' in item && !isCollection(item)
    ? (item.range as [number, number, number])
    : undefined;
}

/** Tags of front matter, as written. */
export function tagsOf(data: unknown): readonly string[] {
  const tags = asFields(data)?.['tags'];
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
