import { stringify } from 'yaml';
import { starterPages, type StarterSlug } from '../domain/language/words/starters/starter-words.ts';
import { placeOfZone } from '../domain/language/words/starters/zone-places.ts';
import { starterWordsFor } from '../domain/language/words/starters/starters.ts';
import type { Answers } from './answers.ts';

/** Path from the project's root → text. */
export type NewsroomTexts = ReadonlyMap<string, string>;

/** Files that `writeNewsroom` may write. */
export const writtenFiles: readonly string[] = [
  ...['site.ts', 'sections.yaml', 'authors.yaml', 'tags.yaml', 'front.yaml'].map((name) => `src/newsroom/${name}`),
  ...Object.keys(starterPages).map((slug) => `src/newsroom/pages/${slug}.md`),
];

/** Writes the files of a new newsroom: settings, sections, authors, tags, front page and standing pages. */
export function writeNewsroom(answers: Answers): NewsroomTexts {
  const words = starterWordsFor(answers.language);
  const pages = words ? Object.entries(starterPages) : [];
  return new Map([
    ['src/newsroom/site.ts', writeSite(answers)],
    ['src/newsroom/sections.yaml', writeSections(answers)],
    ['src/newsroom/authors.yaml', writeAuthors(answers)],
    ['src/newsroom/tags.yaml', writeTags()],
    ['src/newsroom/front.yaml', writeFront(answers)],
    ...pages.map(([slug, place]) => writePage(slug as StarterSlug, place, answers)),
  ]);
}

function writeSite({ name, url, language, timeZone, email }: Answers): string {
  const words = starterWordsFor(language);
  return `import { defineSite } from '../domain/site/define-site.ts';

/** The site as a whole. All settings, with what each means: docs/your-newsroom.md. */
export const site = defineSite({
  name: ${quote(name)},
  tagline: ${quote(words?.tagline ?? name)},
  description: ${quote(words?.description(name) ?? name)},
  /** \`SITE_URL=https://example.org/news/\` puts the site elsewhere without an edit. */
  url: process.env['SITE_URL'] ?? ${quote(url)},
  language: ${quote(language)},
  timeZone: ${quote(timeZone)},
  /** What readers call that zone. */
  timeZoneName: ${quote(placeOfZone(timeZone, language))},
  publisher: { name: ${quote(name)}, email: ${quote(email)} },
  feedSize: 20,
  archiveSize: 50,
  unregisteredTickers: 'warn',
  lostAddresses: 'warn',
  notice: ${quote(words?.notice ?? name)},
});
`;
}

/** Writes a string literal of TypeScript. */
function quote(text: string): string {
  return text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function writeSections({ sections, language }: Answers): string {
  const words = starterWordsFor(language);
  const entries = sections.map(
    ({ id, name }) => [id, { name, description: words?.describeSection(name) ?? name }] as const,
  );
  return `# The sections, in the order of the bar under the masthead. The id is the section's address: /${sections[0]?.id ?? 'markets'}/.\n${writeYaml(entries)}`;
}

function writeAuthors({ authors }: Answers): string {
  const entries = authors.map(({ id, name, kind }) => [id, kind === 'desk' ? { name, kind } : { name }] as const);
  return `# Who writes. The id is the author's address: /authors/${authors[0]?.id ?? 'jane-roe'}/. A desk says kind: desk.\n${writeYaml(entries)}`;
}

function writeTags(): string {
  return `# What the newsroom says of its tags. A tag needs no entry here; one gives it a title, a description and synonyms:
#
# ipo:
#   title: Listings
#   synonyms: [ipos, initial public offerings]
`;
}

function writeFront({ sections }: Answers): string {
  return `# The order of sections on the front page; lead: and pinned: give stories a place there until a day.
sections: [${sections.map(({ id }) => id).join(', ')}]
`;
}

function writePage(slug: StarterSlug, place: number, answers: Answers): readonly [string, string] {
  const page = starterWordsFor(answers.language)?.pages[slug];
  const { name, email } = answers;
  const facts = {
    name: escapeMarkdown(name),
    email,
    sections: answers.sections.map((section) => escapeMarkdown(section.name)),
  };
  const fields = stringify(
    { title: page?.title ?? slug, description: page?.description(name) ?? name, footer: place },
    { lineWidth: 0 },
  );
  return [`src/newsroom/pages/${slug}.md`, `---\n${fields}---\n\n${page?.text(facts).join('\n\n') ?? name}\n`];
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~$]/g, '\\$&');
}

function writeYaml(entries: readonly (readonly [string, object])[]): string {
  return stringify(new Map(entries), { lineWidth: 0, singleQuote: true });
}
