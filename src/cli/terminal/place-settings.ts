/**
 * Adds to each sentence about a setting the line of `site.ts` that has it.
 *
 * @param message one sentence per line: `src/newsroom/site.ts  "feedSize" cannot be 0.`
 * @param source text of `site.ts`.
 */
export function placeSettings(message: string, source: string): string {
  const lines = source.split('\n');
  return message
    .split('\n')
    .map((sentence) => {
      const name = /^src\/newsroom\/site\.ts {2}(?:There is no setting )?"(\w+)/.exec(sentence)?.[1];
      if (name === undefined) return sentence;
      const index = lines.findIndex((line) => new RegExp(`^\\s*['"]?${name}['"]?\\s*(?:[:,]|$)`).test(line));
      return index < 0 ? sentence : sentence.replace('site.ts ', `site.ts:${index + 1} `);
    })
    .join('\n');
}
