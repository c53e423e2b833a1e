import type { RawMark } from '../raw-mark.ts';

/** A finding about characters that look like others: `written` has `character` in it. */
export function mark(position: number, written: string, meant: string, character: string): readonly RawMark[] {
  return [
    {
      rule: 'look-alike',
      position,
      message: `"${written}" has ${character} in it, so that searches and screen readers do not take it for "${meant}".`,
      hint: `Write "${meant}".`,
    },
  ];
}
