import { describe, expect, test } from 'vitest';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

function read(topics: string) {
  const sections = `technology: { name: Technology, description: Machines., topics: ${topics} }\nmarkets: { name: Markets, description: What moved. }\n`;
  const { newsroom, findings } = readNewsroom(
    writeFolder({ ...newsroomFiles, 'src/newsroom/sections.yaml': sections }),
  );
  const told = findings
    .filter(({ rule }) => rule === 'invalid-topics')
    .map(({ message, hint }) => `${message} ${hint ?? ''}`);
  return { topics: newsroom.sections.find(({ id }) => id === 'technology')?.topics, told };
}

describe('Media Topics', () => {
  test('are read by their ids, and others with their names', () => {
    expect(read('[medtop:13000000, medtop:20000999 energy storage]').topics).toEqual([
      { id: 'medtop:13000000', name: 'science and technology' },
      { id: 'medtop:20000999', name: 'energy storage' },
    ]);
  });

  test.each([
    ['[medtop:1300000]', 'Did you mean "medtop:13000000" (science and technology)?'],
    ['[13000000]', 'Did you mean "medtop:13000000" (science and technology)?'],
    ['[central bank]', 'Did you mean "medtop:20000350" (central bank)?'],
    ['[centrel bank]', 'Did you mean "medtop:20000350" (central bank)?'],
    ['[medtop:20009999]', 'write its name after it: medtop:20009999 name of the topic.'],
    ['[cricket bats]', 'Write it like medtop:04000000.'],
  ])('of %s are reported: %s', (written, expected) => {
    const { told } = read(written);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });
});
