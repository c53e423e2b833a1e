import { compareText } from '../order.ts';

/** Words for copies, in the languages of operating systems and file services. */
const words =
  'copy|kopie|copie|copia|cópia|kopia|kopi|kopio|kopya|másolat|копия|копія|نسخة|副本|拷贝|コピー|복사본|duplicate|duplikat|duplicata|doublon';

/** Matches what is before a name: `Copy of story`, `Kopie (2) von story`. */
const before = new RegExp(`^(?:(?:${words})(?: \\(\\d+\\))?[\\s_-](?:of|von|van|de|di|av|af|من)[\\s_-]|~\\$)`, 'iu');

/**
 * Matches what is after one: `story (1)`, `story - Copy (2)`, `story (Jane's conflicted copy 2026-01-05)`,
 * `story-copy-of`, `story.orig`, `story_LOCAL_4711`.
 */
const after = new RegExp(
  `(?:${[
    '\\s?\\(\\d{1,3}\\)',
    `[\\s_–-]*\\([^()]*(?:conflict(?:ed)?|${words})[^()]*\\)`,
    `[\\s_–.-]+(?:conflict(?:ed)?[\\s_-]+)?(?:${words}|conflict)(?:[\\s_-]of)?(?:[\\s_-]*[\\d-]+|\\s\\(\\d+\\))?`,
    '\\s?の(?:コピー|複製)(?:\\s?\\(?\\d+\\)?)?',
    '[.-]sync-conflict-[\\dA-Za-z-]+',
    // An editor, `patch` and a merge leave these, and a dot is in no name of a story.
    '\\.(?:orig(?:inal)?|bak|backup|old|rej|te?mp|mine|ours|theirs|r\\d+)\\d*',
    '[._](?:backup|base|local|remote)[._]\\d+',
  ].join('|')})$`,
  'iu',
);

/** Ends that authors give to other versions of a file, and that names of stories have, too. */
const version = /[\s_.-]+(?:\d{1,3}|backup|bak|old|orig(?:inal)?|final|new|neu|alt|v\d+|edited|draft|entwurf|tmp)$/i;

/**
 * Name of the file that a file is a copy of by its own name, both without their endings: `story` of `Copy of story` and
 * `story (1)`; undefined for other names.
 */
export function originalName(name: string): string | undefined {
  const plain = name.replace(before, '').replace(after, '').trim();
  return plain === name || plain === '' ? undefined : plain;
}

/** Name of a file without the marks of copies and versions: `bank` for `bank-copy-of`, `Copy of bank` and `bank-v2`. */
export function commonName(name: string): string {
  const plain = originalName(name) ?? name;
  return (plain.replace(version, '') || plain).toLowerCase().replace(/[\s_]+/g, '-');
}

/**
 * Tells two files with one story or one address apart: of versions of one file, the copy has the longer path; of others, the
 * later one in the order of their paths.
 */
export function isCopyOf(file: string, other: string): boolean {
  const [name, otherName] = [file, other].map((path) => commonName(path.replace(/^.*\/|\.md$/g, '')));
  return name === otherName && file.length !== other.length ? file.length > other.length : compareText(file, other) > 0;
}
