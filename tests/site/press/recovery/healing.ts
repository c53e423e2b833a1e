import { expect } from 'vitest';
import { Newsroom } from '../../newsroom.ts';
import { compare, noChanges, type Snapshot } from '../../snapshot.ts';
import { makePicture } from '../edits/pictures.ts';

/** One with the few articles and a picture, built and remembered. */
export async function createPictured(): Promise<Newsroom> {
  const newsroom = await Newsroom.likeBuilt('pictured', async () => {
    const made = await Newsroom.create({ articles: 'few' });
    made.write('articles/2023/field.png', await makePicture(7));
    made.change('articles/2023/story-1.md', { image: { src: 'field.png', alt: 'A field' } });
    return made;
  });
  newsroom.remember();
  return newsroom;
}

/** Expects the next build to publish the site as it was, and the one after it to have nothing to do. */
export async function expectHealed(newsroom: Newsroom, expected: Snapshot): Promise<void> {
  const build = await newsroom.build();
  expect(build.exitCode, build.output).toBe(0);
  expect(compare(expected, newsroom.snapshot()), build.output).toEqual(noChanges);
  const again = await newsroom.build();
  expect(again.report.pages.rendered, again.output).toBe(0);
}
