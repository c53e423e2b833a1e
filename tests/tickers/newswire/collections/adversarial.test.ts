import { expect, it } from 'vitest';
import { adversarial } from './adversarial.ts';
import { readStory } from '../read-story.ts';

it('is a list of some length', () => {
  expect(new Set(adversarial).size).toBeGreaterThanOrEqual(200);
});

it.each(adversarial)('links nothing in %j', (text) => {
  for (const day of ['2012-05-03', '2025-05-03']) expect(readStory(text, day).linked).toEqual([]);
});
