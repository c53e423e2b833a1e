import { parseArgs, type ParseArgsConfig } from 'node:util';
import { printable } from '../../content/findings/printable.ts';
import { nearest } from '../../domain/nearest.ts';

/** Exit code for wrong arguments; 1 is for findings and failures. */
export const misuse = 2;

/** Reads the arguments of a command. Invalid ones end it with `misuse`, after a sentence and the command's help. */
export function readArguments<Config extends ParseArgsConfig>(config: Config, help: string) {
  try {
    const repeated = findRepeated(config);
    if (repeated !== undefined) throw new Error(`--${repeated} takes one value, and is given twice`);
    return parseArgs(config);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    console.error(`${printable(sentence.replace(/\.$/, ''))}.${advise(sentence, config)}\n\n${help}`);
    process.exit(misuse);
  }
}

/** Reports wrong arguments that the parser accepts, and sets the exit code. */
export function reportMisuse(message: string): void {
  console.error(message);
  process.exitCode = misuse;
}

/** The first option that takes one value and has several, of which `parseArgs` would take the last. */
function findRepeated(config: ParseArgsConfig): string | undefined {
  const { tokens } = parseArgs({ ...config, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  return given.find((name, index) => {
    const option = config.options?.[name];
    return option?.type === 'string' && option.multiple !== true && given.indexOf(name) < index;
  });
}

/** What to do about the error of a sentence, with a space before it; `''` if that is not known. */
function advise(sentence: string, { options = {}, allowPositionals = false }: ParseArgsConfig): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(sentence)?.[1];
  if (unknown === undefined) return '';
  const isShort = !unknown.startsWith('--');
  if (isShort && allowPositionals) return ' Words that begin with a hyphen come last, after one more --.';
  const names = Object.keys(options).map((name) => `--${name}`);
  const meant = isShort ? undefined : nearest(unknown, names);
  return meant === undefined ? '' : ` Did you mean '${meant}'?`;
}
