import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const modules = import.meta.glob<{ readonly default: AstroComponentFactory }>('../newsroom/pages/*.astro');

/** The component of a page of the newsroom's own, by its file; `undefined` for a standing page in Markdown. */
export async function findOwnPage(file: string): Promise<AstroComponentFactory | undefined> {
  return (await modules[file.replace(/^src\//, '../')]?.())?.default;
}
