import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askForNewsroom } from '../../../src/cli/terminal/ask-for-newsroom.ts';
import type { TypedAnswers } from '../../../src/setup/answers.ts';

const nothing: TypedAnswers = { sections: [], authors: [], desks: [] };

/** Types one line per question, and ends the input after the last. */
async function converse(given: TypedAnswers, lines: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...lines];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    // A question is not ended by a line break.
    if (!chunk.toString().endsWith(' ')) return;
    const line = left.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { answers: await askForNewsroom(given, input, output), shown, left };
}

describe('a conversation about a new newsroom', () => {
  test('asks for each thing, and again with the reason where an answer will not do', async () => {
    const { answers, shown, left } = await converse(nothing, [
      ...['Der **Kurs**', 'Der Kurs', 'https://example.org/?x', 'https://example.org/kurs', 'Deutsch', 'de'],
      ...['Berlin', 'Europe/Berlin', 'Märkte, maerkte', 'Märkte, Firmen', '', 'Jane Roe, John Doe'],
    ]);
    expect(left).toEqual([]);
    expect(answers).toMatchObject({
      ...{ name: 'Der Kurs', url: 'https://example.org/kurs/', language: 'de', timeZone: 'Europe/Berlin' },
      sections: [{ id: 'maerkte' }, { id: 'firmen' }],
      authors: [{ id: 'jane-roe' }, { id: 'john-doe' }],
    });
    expect(shown.match(/Where will it be\?/g)).toHaveLength(2);
    expect(shown).toContain('"Märkte" and "maerkte" have one id');
    expect(shown).toContain('Did you mean Europe/Berlin?');
  });

  test('asks only for what was not given', async () => {
    const given = { ...nothing, name: 'Kurs', url: 'https://example.org/', language: 'de', timeZone: 'UTC' };
    const { answers, shown } = await converse({ ...given, sections: ['Märkte'] }, ['Jane Roe']);
    expect(answers?.authors).toEqual([{ id: 'jane-roe', name: 'Jane Roe', kind: 'person' }]);
    expect(shown).not.toContain('Where will it be?');
  });

  test('has no result where the input ends', async () => {
    expect((await converse(nothing, ['Der Kurs'])).answers).toBeUndefined();
  });
});
