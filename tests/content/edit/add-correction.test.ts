import { describe, expect, test } from 'vitest';
import { addCorrection, type NoteKind } from '../../../src/content/edit/add-correction.ts';
import { openFile } from '../../../src/content/edit/editable-file.ts';
import { complaintsAbout, file, read, reader, tell, write } from '../article.ts';

const date = '2026-11-23 07:00-05:00';

function add(raw: string, kind: NoteKind = 'correction'): string | undefined {
  const opened = openFile(raw, file);
  if (!('yaml' in opened)) throw new Error(tell(opened));
  return addCorrection(opened, kind, date, 'en', Object.keys(reader.schema.shape));
}

/** Only the lines that differ from before, with a sign each. */
function changes(raw: string, kind?: NoteKind): string {
  const [before, after] = [raw.split('\n'), (add(raw, kind) ?? '').split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `-${line}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`)].join('\n');
}

const entry = (indent: string) => `+${indent}- date: ${date}
+${indent}  kind: correction
+${indent}  text: "Say what was wrong in this story, where it was, and what is right."`;

describe('a correction is added', () => {
  test('after the fields before it, with the date of the change', () => {
    const raw = `---
title: Alibaba # A title
summary: 'Jack Ma wants Alipay and Apple Pay to work together, days after the launch.'
section: technology
authors:
- technology-desk
# Eastern time
published: 2014-10-28 09:30

# Rest
sources: []
# The end
---
"Words."
`;
    expect(add(raw)).toBe(`---
title: Alibaba # A title
summary: 'Jack Ma wants Alipay and Apple Pay to work together, days after the launch.'
section: technology
authors:
- technology-desk
# Eastern time
published: 2014-10-28 09:30
updated: ${date}
corrections:
  - date: ${date}
    kind: correction
    text: "Say what was wrong in this story, where it was, and what is right."

# Rest
sources: []
# The end
---
"Words."
`);
  });

  test.each([
    ['one', '\n  - { date: 2014-10-29, kind: update, text: x } # one', entry('  ')],
    ['one at the margin', '\n- date: 2014-10-29\n  kind: update\n  text: >-\n    a\n    b', entry('')],
    [
      'none yet',
      '[]',
      `-corrections: []\n+corrections: [{ date: ${date}, kind: correction, text: "Say what was wrong in this story, where it was, and what is right." }]`,
    ],
    ['none, and no value', '', entry('  ')],
  ])('to a list with %s', (_, corrections, expected) => {
    const raw = write({ updated: '"2014-10-30" # before', corrections });
    const [updated, was] = [`+updated: ${date} # before`, '-updated: "2014-10-30" # before'];
    const lines = changes(raw).split('\n');
    expect(lines).toEqual(expect.arrayContaining([updated, was]));
    expect(lines.filter((line) => line !== updated && line !== was).join('\n')).toBe(expected);
  });

  test('to a list in one line', () => {
    const raw = write({ corrections: '[{ date: 2014-10-29, kind: update, text: x }]' });
    expect(add(raw)).toContain(
      `[{ date: 2014-10-29, kind: update, text: x }, { date: ${date}, kind: correction, text: "Say`,
    );
  });

  test('with the line ends and the byte order mark of the file', () => {
    const raw = `\ufeff${write({}, 'Words.\n').replaceAll('\n', '\r\n')}`;
    const after = add(raw) ?? '';
    expect(after.replace(/updated[^]*?right\."\r\n/, '')).toBe(raw);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('but not to front matter that is one group, or whose corrections are something else', () => {
    expect(add('---\n{ title: x, published: 2014-10-28 }\n---\nWords.\n')).toBeUndefined();
    expect(add(write({ corrections: 'none' }))).toBeUndefined();
    expect(add(write({ corrections: '&all []', dateline: '*all' }))).toBeUndefined();
  });
});

test('a withdrawal sets the status, too', () => {
  expect(changes(write(), 'withdrawal')).toBe(`+updated: ${date}
+status: withdrawn
+corrections:
+  - date: ${date}
+    kind: withdrawal
+    text: "Say why this story was withdrawn, in words for its readers."`);
  expect(changes(write({ status: 'ready # yes' }), 'withdrawal')).toContain('-status: ready # yes\n+updated');
  expect(add(write({ status: 'ready # yes' }), 'withdrawal')).toContain('\nstatus: withdrawn # yes\n');
});

test.each(['correction', 'withdrawal'] as const)('the words of a %s are an error until they are written', (kind) => {
  const { findings } = read(add(write(), kind) ?? '');
  expect(findings.map(({ severity, rule, message }) => [severity, rule, message])).toEqual([
    ['error', 'placeholder', 'Words of the template for corrections are still in "corrections".'],
  ]);
});

test('corrections that say what was wrong are no template', () => {
  const text =
    'An earlier version of this story said what was wrong with the bank, where it was based and what is right.';
  expect(complaintsAbout({ corrections: `[{ date: 2014-10-29, kind: correction, text: "${text}" }]` })).toBe('');
});
