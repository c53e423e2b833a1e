import { join } from 'node:path';
import { build } from 'vite';
import { addBytes, sentBytes, type Bytes } from './transfer.ts';

const browser = join(import.meta.dirname, '../../../src/search/browser');

/**
 * Bytes of the search page's script and of the script of English, which the first query loads, without a build of the
 * site.
 */
export async function bundleScripts(): Promise<Bytes> {
  const sizes = ['start-search.ts', 'search-en.ts'].map(async (name) => {
    const made = await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: join(browser, name) } },
    });
    const outputs = 'output' in made ? made.output : [];
    return addBytes(
      outputs.map((output) => sentBytes(output.type === 'chunk' ? output.code : output.source.toString())),
    );
  });
  return addBytes(await Promise.all(sizes));
}
