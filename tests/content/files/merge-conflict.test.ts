import { describe, expect, it } from 'vitest';
import { findMergeConflict } from '../../../src/content/files/merge-conflict.ts';

const conflict = '<<<<<<< HEAD\nOne.\n=======\nOther.\n>>>>>>> side';
const lineOf = (text: string) => findMergeConflict(text, 'story.md')?.line;

describe('a conflict in a block of code', () => {
  it.each([
    ['```', '```'],
    ['````diff', '````'],
    ['~~~ text', '~~~'],
  ])('is an example after %j', (fence, end) => {
    expect(lineOf(`Text.\n\n${fence}\n${conflict}\n${end}\n`)).toBeUndefined();
  });

  it.each([
    ['of a chart', `\`\`\`chart\ntype: bar\n${conflict}\n\`\`\`\n`, 3],
    ['that a merge itself began', `<<<<<<< HEAD\n\`\`\`\nOne.\n=======\n\`\`\`\nOther.\n>>>>>>> side\n\`\`\`\n`, 1],
    ['that ends in one of the versions', `\`\`\`\nA\n<<<<<<< HEAD\n\`\`\`\n=======\nB\n\`\`\`\n>>>>>>> side\n`, 3],
    ['that never ends', `\`\`\`\n${conflict}\n`, 2],
    ['below an example', `\`\`\`\n${conflict}\n\`\`\`\n\n${conflict}\n`, 9],
  ])('is reported in one %s', (_, text, line) => {
    expect(lineOf(text)).toBe(line);
  });
});
