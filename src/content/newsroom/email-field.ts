import { isEmailAddress } from '../../domain/site/schema/texts.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { codeField } from '../fields/fields.ts';
import { complaint, describe } from '../fields/issues.ts';

/** An address for mail, without a name and without `mailto:`. */
export function emailField() {
  const email = codeField('email', { longest: 1000, isOptional: true }).refine(isEmailAddress, {
    error: ({ input }) => {
      const [meant] = /[^\s@<>":]+@[^\s@<>":]+\.[^\s@<>":,;]+/.exec(String(input)) ?? [];
      return complaint(
        `${describe(input)} is not an address for mail.`,
        `Write ${meant ?? 'it like jane@example.org'}.`,
      );
    },
  });
  return ofKind('code', email);
}
