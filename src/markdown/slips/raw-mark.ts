import type { BodyProblem } from '../survey/body-problem.ts';

/** A mark that readers would see. */
export interface RawMark extends Pick<BodyProblem, 'message' | 'hint'> {
  readonly severity?: BodyProblem['severity'];
  /** Into the run's text. */
  readonly position: number;
}
