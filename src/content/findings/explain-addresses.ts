import type { ReferenceProblem } from '../../domain/edition/resolve/problems.ts';
import type { Explanation } from './explanation.ts';

type AddressRule = 'duplicate-path' | 'duplicate-id' | 'alias-taken' | 'alias-opens-folder';

/** Explains why a story cannot have an address, an alias or an id. */
export function explainAddress(problem: Extract<ReferenceProblem, { rule: AddressRule }>): Explanation {
  switch (problem.rule) {
    case 'duplicate-path':
      return {
        message: `The address ${problem.value} is taken by ${problem.other}.`,
        hint: 'Give one of the two another slug: in its front matter.',
      };
    case 'duplicate-id':
      return {
        message: `The id "${problem.value}" is that of ${problem.other}.`,
        hint: 'Feeds identify a story by its id: give one of the two an id: of its own.',
      };
    case 'alias-taken':
      return problem.other === problem.entry.file
        ? { message: `The alias ${problem.value} leads to this article already.`, hint: 'Remove it.' }
        : {
            message: `The alias ${problem.value} is taken by ${problem.other}.`,
            hint: 'One address cannot lead to two places: remove it here or there.',
          };
    case 'alias-opens-folder':
      return {
        message: `Some hosts show ${problem.value} in place of the page of its folder, which is ${problem.other}.`,
        hint: 'Remove it here, and set this redirect up at the host.',
      };
  }
}
