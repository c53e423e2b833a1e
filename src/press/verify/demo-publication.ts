import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { filesBelow, keptDemo } from '../../setup/demo-files.ts';
import type { StoryAddresses } from './lost-addresses.ts';
import type { PublishedPage } from './lost-pages.ts';

/** Addresses of a publication that can be lost. */
export interface PublishedAddresses {
  readonly addresses: StoryAddresses;
  readonly tags: readonly string[];
  readonly pages: readonly PublishedPage[];
  readonly findings: readonly Finding[];
}

/**
 * Removes the addresses of the demo if it was published last and a newsroom has replaced it since. No other site links
 * to them, so one warning replaces a warning for each. Stories of the newsroom itself stay.
 */
export function forgetDemo<Published extends PublishedAddresses>(published: Published, root: string): Published {
  const { stories } = published.addresses;
  const slugs = stories.size === 0 ? new Set<string>() : replacedSlugs(root);
  const demo = [...stories].filter((path) => slugs.has(path.split('/')[3] ?? ''));
  if (demo.length * 2 <= stories.size) return published;
  const finding: Finding = {
    severity: 'warning',
    rule: 'lost-address',
    file: 'dist',
    message: `The demo was published here last. Its ${String(demo.length)} stories, and the pages of its tags and companies, go now.`,
    hint: 'That is expected after npm run init, and reported once. There is nothing to do.',
  };
  return {
    ...published,
    addresses: {
      ...published.addresses,
      stories: new Set([...stories].filter((path) => !demo.includes(path))),
      aliases: new Set(),
    },
    tags: [],
    pages: [],
    findings: [...published.findings, finding],
  };
}

/** Slugs of the demo's stories, without those that are in the newsroom. */
function replacedSlugs(root: string): ReadonlySet<string> {
  const files = filesBelow(join(root, keptDemo), 'articles').filter((file) => file.endsWith('.md'));
  return new Set(
    files
      .filter((file) => !existsSync(join(root, file)))
      .map(
        (file) =>
          /^slug: *(\S+)$/m.exec(readFileSync(join(root, keptDemo, file), 'utf8'))?.[1] ?? basename(file, '.md'),
      ),
  );
}
