import type { RawMark } from '../raw-mark.ts';
import { DOUBLED, findDoubledWords } from './doubled-words.ts';
import { findMisplacedSpaces, MISPLACED_SPACE } from './spacing.ts';
import { findUnclosedBrackets, mayBeUnclosed } from './unclosed.ts';

/** Whether a text may have a slip of typing: a fast test, which most texts fail. */
export function mayHoldTypingSlip(text: string): boolean {
  return MISPLACED_SPACE.test(text) || DOUBLED.test(text) || mayBeUnclosed(text);
}

/** Finds words that are typed twice, spaces on the wrong side of a mark, and brackets without their second half. */
export function findTypingSlips(text: string): readonly RawMark[] {
  // To compile a pattern takes longer than to look with it: each only where its own test does not fail.
  return [
    ...(DOUBLED.test(text) ? findDoubledWords(text) : []),
    ...(MISPLACED_SPACE.test(text) ? findMisplacedSpaces(text) : []),
    ...findUnclosedBrackets(text),
  ];
}
