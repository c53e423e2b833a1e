import { addArticle } from '../corpus.ts';
import { addChart, copyCaches, correctArticle, dropAdditions, renameCompany } from '../more-edits.ts';
import { editArticle, editTemplate, forgetBuilds, nameUnregistered } from '../newsroom-folder.ts';
import { drawCards, leaveOutSearch, restoreSearch } from './features.ts';
import { middleArticle, type BenchNewsroom } from './newsroom.ts';
import type { Scenario } from './scenario.ts';

/** Brings about what a scenario is named for. `number` counts its repetitions, from 0. */
export function prepare(scenario: Scenario, newsroom: BenchNewsroom, number: number): void {
  const { folder, articles, options } = newsroom;
  switch (scenario) {
    case 'cold':
      forgetBuilds(folder);
      return;
    case 'nothing changed':
    case 'check':
    case 'check, unregistered symbols':
    case 'dev, first page':
    case 'dev, one article edited':
    case 'an embargo passes':
      return;
    case 'unregistered symbols added':
      for (const [index, { file }] of articles.entries()) nameUnregistered(folder, file, index + number);
      return;
    case 'cold, charts in every third story':
      for (const [index, { file }] of articles.entries()) {
        if (index % 3 === 0) addChart(folder, file);
        else dropAdditions(folder, file);
      }
      forgetBuilds(folder);
      return;
    case 'one article edited':
    case 'one article edited, charts':
    case 'one article edited, unregistered symbols':
    case 'check, one article edited':
    case 'check --changed, one article edited':
      editArticle(folder, middleArticle(newsroom).file);
      return;
    case 'one article added':
      addArticle(folder, { number }, options);
      return;
    case 'one article corrected':
      correctArticle(folder, articles);
      return;
    case 'one template edited':
      editTemplate(folder, number + 1);
      return;
    case 'one company renamed':
      renameCompany(folder, number + 1);
      return;
    case 'caches restored':
      copyCaches(folder);
      return;
    case 'cold, a card for every story':
      for (const { file } of articles) dropAdditions(folder, file);
      drawCards(folder, 'all');
      forgetBuilds(folder);
      return;
    case 'cold, no search':
      drawCards(folder, 'recent');
      leaveOutSearch(folder);
      forgetBuilds(folder);
      return;
    case 'dev, first page, nothing kept':
      restoreSearch(folder);
      forgetBuilds(folder);
      return;
  }
}
