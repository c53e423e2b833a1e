import { expect, it, vi } from 'vitest';
import { story } from '../../domain/newsroom.ts';
import { makeFolders } from '../folders.ts';
import { publish } from './drawings.ts';

const state = vi.hoisted(() => ({ isBroken: false }));

vi.mock('../../../src/images/cards/open-studio.ts', async (original) => {
  const actual = await original<typeof import('../../../src/images/cards/open-studio.ts')>();
  return {
    ...actual,
    openStudio: (...given: Parameters<typeof actual.openStudio>) =>
      state.isBroken ? Promise.reject(new Error('Cannot find native binding.')) : actual.openStudio(...given),
  };
});

it('where the renderer cannot be loaded, cards that are known stay, and new ones are left out with a warning', async () => {
  const folders = makeFolders();
  const known = await publish(folders, [story('a')]);
  state.isBroken = true;
  expect((await publish(folders, [story('a')])).findings).toEqual([]);
  const { drawn, files, findings } = await publish(folders, [story('a'), story('b')]);
  expect(findings).toMatchObject([{ rule: 'cards-unavailable', severity: 'warning' }]);
  expect(findings[0]?.message).toContain('Cannot find native binding. 1 of these pictures');
  expect(findings[0]?.hint).toContain("cards: 'off'");
  expect(drawn).toEqual(known.drawn);
  expect(files).toEqual(known.files);
});
