import type { FutureDateRule } from '../../domain/edition/resolve/problems.ts';
import type { Finding } from '../../domain/finding.ts';

/** Explains a date of something that has happened, in the future. */
export function explainFutureDate(rule: FutureDateRule): Pick<Finding, 'message' | 'hint'> & { severity?: 'warning' } {
  return explanations[rule];
}

const explanations = {
  'correction-in-future': {
    message: 'This correction is dated in the future.',
    hint: 'Give it the time at which it was made.',
  },
  'update-in-future': {
    message: '"updated" is in the future.',
    hint: 'Give it the time at which the story was changed.',
  },
  'as-of-in-future': {
    message: '"asOf" is in the future.',
    hint: 'Give the day at which the symbols of the story were read.',
  },
  'rating-in-future': {
    message: 'This rating is dated in the future.',
    hint: 'Give the day on which its house published it.',
  },
  'source-in-future': {
    severity: 'warning',
    message: 'This source is dated in the future.',
    hint: 'Give the day on which it was published, or remove the date.',
  },
} as const satisfies Readonly<Record<FutureDateRule, object>>;
