import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../domain/nearest.ts';

/** Exit code for wrong arguments; 1 is for findings and failures. */
export const misuse = 2;

/** Reads the arguments of a command. Invalid ones end it with `misuse`, after a sentence and the command's help. */
export function readArguments<Config extends ParseArgsConfig>(config: Config, help: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const unknown = /^Unknown option '(--[^']*)'/.exec(sentence)?.[1];
    const meant = unknown === undefined ? undefined : nearest(unknown, options);
    const advice = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    console.error(`${sentence.replace(/\.$/, '')}.${advice}\n\n${help}`);
    process.exit(misuse);
  }
}
