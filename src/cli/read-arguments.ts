import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Reads the arguments of a command; ends it with a sentence and its help where they are none that it knows. */
export function readArguments<Config extends ParseArgsConfig>(config: Config, help: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    console.error(`${sentence.replace(/\.$/, '')}.\n\n${help}`);
    process.exit(1);
  }
}
