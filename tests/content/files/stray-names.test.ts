import { describe, expect, test } from 'vitest';
import { findStrayName, isOfSystem } from '../../../src/content/files/stray-names.ts';

describe('a file beside articles', () => {
  test.each([
    ['story.MD', 'Rename it to "story.md".'],
    ['story.markdown', 'Rename it to "story.md".'],
    ['story.mdx', 'Rename it to "story.md".'],
    ['story.md.txt', 'Rename it to "story.md".'],
    ['story.md ', 'Rename it to "story.md".'],
    ['story.md.', 'Rename it to "story.md".'],
  ])('that was meant as one is an error: %j', (name, hint) => {
    expect(findStrayName(name)).toEqual({ message: 'An article must end in .md, so this one is not read.', hint });
  });

  test.each(['.story.md.icloud', 'story.md.icloud'])('that is elsewhere is an error: %j', (name) => {
    expect(isOfSystem(name)).toBe(false);
    expect(findStrayName(name)).toMatchObject({
      message: expect.stringContaining('"story.md" is in iCloud') as string,
    });
    expect(findStrayName(name)?.severity).toBeUndefined();
  });

  test.each(['story.md~', '#story.md#', 'story.md.bak', 'story.md.orig', 'story.tmp', 'story.md.part', '~$story.md'])(
    'that a program left is a warning: %j',
    (name) => {
      expect(findStrayName(name)).toMatchObject({ severity: 'warning', hint: 'Remove it.' });
    },
  );

  test.each(['story.docx', 'story.txt', 'story.html', 'story.odt'])('in another format is a warning: %j', (name) => {
    expect(findStrayName(name)).toMatchObject({
      severity: 'warning',
      hint: expect.stringContaining('Save its text') as string,
    });
  });

  test.each(['.DS_Store', '._story.md', '.#story.md', '.story.md.swp', '.gitkeep'])('is ignored: %j', (name) => {
    expect(isOfSystem(name)).toBe(true);
  });

  test.each(['story.md', 'story (1).md', 'chart.csv', 'photo.JPG'])('is read, or allowed: %j', (name) => {
    expect(isOfSystem(name)).toBe(false);
    expect(findStrayName(name)).toBeUndefined();
  });
});
