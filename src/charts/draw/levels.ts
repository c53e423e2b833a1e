import { plotWidth } from './sheet.ts';
import { labelWidth } from './text-width.ts';

/** Most lines of text above a plot, or on its floor, for labels that would touch. */
export const mostLevels = 3;
/** Width in pixels of a narrow plot on a phone, for which labels are arranged at every width. */
const narrowPlot = 180;
/** Least distance of labels on one level, in pixels, with the space between a label and its mark. */
const gap = 12;

export interface LevelledLabel {
  /** Position of its mark, from 0 to 1000. */
  readonly x: number;
  readonly text: string;
}

/** Whether a label is at the left of its mark, so that it does not leave the plot. */
export function isLeftOfMark({ x }: Pick<LevelledLabel, 'x'>): boolean {
  return x > plotWidth / 2;
}

/** Level of each label, from 0, so that none touch; undefined for a label that finds no room on any. */
export function levelsOf(labels: readonly LevelledLabel[]): readonly (number | undefined)[] {
  const taken: (readonly [from: number, to: number])[][] = Array.from({ length: mostLevels }, () => []);
  return labels.map((label) => {
    const [mark, width] = [(label.x / plotWidth) * narrowPlot, labelWidth(label.text) + gap];
    const [from, to] = isLeftOfMark(label) ? [mark - width, mark] : [mark, mark + width];
    const level = taken.findIndex((own) => own.every(([start, end]) => to <= start || from >= end));
    taken[level]?.push([from, to]);
    return level < 0 ? undefined : level;
  });
}
