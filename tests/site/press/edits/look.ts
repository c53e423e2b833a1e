import { existsSync } from 'node:fs';
import type { Desk } from './desk.ts';

/*
 * Edits of what a newsroom's own look is made of: its theme, logo, components and pages.
 */

const ownPage = 'src/newsroom/pages/calendar.astro';
const part = 'src/newsroom/components/Week.astro';

/** Colours of text keep their contrast: the lightness of each is that of the first. */
export function changeTheme({ newsroom, count }: Desk): string {
  const accent = `light-dark(oklch(40% 0.05 ${count % 360}), oklch(85% 0.05 ${count % 360}))`;
  newsroom.write(
    'src/newsroom/theme.css',
    `:root {\n  --accent: ${accent};\n  --measure: ${30 + (count % 10)}rem;\n}\n`,
  );
  return 'the theme';
}

export function removeTheme({ newsroom }: Desk): string {
  newsroom.remove('src/newsroom/theme.css');
  return 'removal of the theme';
}

export function changeLogo({ newsroom, count }: Desk): string {
  const drawing = `<path d="M0 0h${100 + (count % 50)}v20H0z"/>`;
  newsroom.write(
    'src/newsroom/logo.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 20">${drawing}</svg>`,
  );
  return 'the logo';
}

export function overrideComponent({ newsroom, chance, count }: Desk): string {
  const engine = chance.pick(['frame/Colophon', 'lists/Teasers', 'frame/Breadcrumbs']);
  const file = `src/newsroom/components/${engine.split('/')[1] ?? ''}.astro`;
  const script = [
    "import type { ComponentProps } from 'astro/types';",
    `import Engine from '../../components/${engine}.astro';`,
    'type Props = ComponentProps<typeof Engine>;',
  ];
  newsroom.write(file, `---\n${script.join('\n')}\n---\n<p>Override ${count}.</p>\n<Engine {...Astro.props} />\n`);
  return `${file} in the place of the engine’s`;
}

export function removeOverrides({ newsroom }: Desk): string {
  const folder = 'src/newsroom/components';
  const files = existsSync(newsroom.path(folder)) ? newsroom.list(folder) : [];
  for (const name of files.filter((file) => !part.endsWith(`/${file}`))) newsroom.remove(`${folder}/${name}`);
  return 'removal of overrides';
}

export function writeOwnPage({ newsroom, chance, count }: Desk): string {
  const link = chance.pick(['/markets/', '/tags/grain/', '/about/']);
  newsroom.write(part, `<p class="standfirst">Week ${count}</p>\n`);
  newsroom.write(
    ownPage,
    `---
import { href } from '../../components/site-context.ts';
import type { OwnPageProps } from '../../domain/models/frame.ts';
import Base from '../../layouts/document/Base.astro';
import Week from '../components/Week.astro';
export const title = 'Calendar ${count % 3}';
export const description = 'Who reports when.';
export const footer = ${9 - (count % 3)};
type Props = OwnPageProps;
---
<Base frame={Astro.props.frame}><main class="story" id="content"><h1>{Astro.props.frame.title}</h1><Week /><a href={href('${link}')}>${count}</a></main></Base>
`,
  );
  return `${ownPage}, with a link to ${link}`;
}

export function changePartOfOwnPage(desk: Desk): string {
  if (!existsSync(desk.newsroom.path(ownPage))) return writeOwnPage(desk);
  desk.newsroom.write(part, `<p class="standfirst">Another week ${desk.count}</p>\n`);
  return part;
}

export function removeOwnPage({ newsroom }: Desk): string {
  newsroom.remove(ownPage);
  newsroom.remove(part);
  return `removal of ${ownPage}`;
}
