import type { YAMLParseError } from 'yaml';
import type { Finding } from '../domain/finding.ts';

/** What is wrong with YAML that cannot be read, in the words of somebody who writes articles. */
export function explainYamlError({
  code,
  message,
}: Pick<YAMLParseError, 'code' | 'message'>): Pick<Finding, 'rule' | 'message' | 'hint'> {
  return { rule: 'yaml-syntax', ...explainSyntax(code, message) };
}

function explainSyntax(code: YAMLParseError['code'], message: string): Required<Pick<Finding, 'message' | 'hint'>> {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'A colon with a space behind it stands inside this value.', hint: inQuotes };
    case 'BAD_SCALAR_START':
      return { message: 'This value starts with a character that YAML keeps for itself.', hint: inQuotes };
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon;
    case 'MISSING_CHAR':
      if (!message.includes('quote')) return noColon;
      return { message: 'A quotation mark is opened and never closed.', hint: 'Close it, or take it out.' };
    case 'BAD_INDENT':
      return message.includes('end with a')
        ? { message: 'A bracket before this line is opened and never closed.', hint: 'Close it with ] or }.' }
        : { message: 'This line is not indented like those around it.', hint: 'Indent it with as many spaces.' };
    case 'TAB_AS_INDENT':
      return { message: 'A tab stands where YAML wants spaces.', hint: 'Indent with spaces.' };
    case 'BAD_DQ_ESCAPE':
      return { message: 'A backslash between double quotes must begin an escape.', hint: 'Use single quotes.' };
    default: {
      if (message.startsWith('Maximum call stack')) {
        return { message: 'Too many brackets lie inside each other.', hint: 'Write the value out.' };
      }
      if (message.includes('at node end')) {
        const hint = `Put the whole value in single quotes: '"Too big" to fail'.`;
        return { message: 'More stands here, behind the end of the value.', hint };
      }
      const [what = ''] = message.split('\n');
      const sentence = what.replace(/ at line \d+, column \d+:?$/, '');
      return { message: `This is not YAML: ${sentence}.`, hint: `If it belongs to a value: ${inQuotes.toLowerCase()}` };
    }
  }
}

const inQuotes = 'Put the whole value in quotes.';

const noColon = {
  message: 'Here a field has no colon and space behind its name.',
  hint: 'Write the name, a colon, a space and the value.',
};
