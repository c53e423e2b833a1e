import type * as Package from 'yaml';
import { loadLater } from '../../files/load-later.ts';

/** The `yaml` package, loaded with the first text that `readQuickYaml` leaves to it. */
export const yaml = loadLater('yaml') as () => typeof Package;

/**
 * Parses YAML by the core schema of YAML 1.2. Errors have neither a stack nor the lines around them, which the package
 * copies for each: tens of thousands of errors on one long line took ten seconds.
 */
export function parseYaml(text: string, lineCounter?: Package.LineCounter): Package.Document.Parsed {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    const options = { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false } as const;
    return yaml().parseDocument(text, { ...options, ...(lineCounter && { lineCounter }) });
  } finally {
    Error.stackTraceLimit = limit;
  }
}
