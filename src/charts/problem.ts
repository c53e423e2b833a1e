/**
 * Position of a problem: in the block (line 1 is the line after its fence), or in its data file. Lines and columns
 * start at 1.
 */
export type ChartPlace =
  | { readonly in: 'block'; readonly line: number; readonly column: number }
  | { readonly in: 'data'; readonly file: string; readonly line: number; readonly column: number };

/** A finding about a chart; the caller adds the file and the line of the block. */
export interface ChartProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly place: ChartPlace;
}

/** Collects problems while a block is read. */
export type Complain = (place: ChartPlace, rule: string, message: string, hint: string, severity?: 'warning') => void;
