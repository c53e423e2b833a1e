import type { BodyProblem } from '../survey/body-problem.ts';

/** A mark of Markdown that readers would see as typed. */
export interface RawMark extends Pick<BodyProblem, 'message' | 'hint'> {
  readonly severity?: BodyProblem['severity'];
  /** `raw-markup` if left out. */
  readonly rule?: BodyProblem['rule'];
  /** Offset into the run's text. */
  readonly position: number;
}
