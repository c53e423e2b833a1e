import type { Rules } from './rule.ts';

const theme = (text: string) => ({ file: 'src/newsroom/theme.css', text });
const right = theme(':root {\n  --paper: light-dark(#fff, #14161c);\n  --accent: light-dark(#7a1f3d, #f0a3bb);\n}\n');

const fields = "export const title = 'Calendar';\nexport const description = 'When companies report.';\n";
const ownPage = (script: string, content = '<h1>Calendar</h1>') => ({
  file: 'src/newsroom/pages/calendar.astro',
  text: `---
import type { OwnPageProps } from '../../domain/models/frame.ts';
import Base from '../../layouts/document/Base.astro';
${script}type Props = OwnPageProps;
---

<Base frame={Astro.props.frame}><main class="story" id="content">${content}</main></Base>
`,
});

/** Rules of the files by which a newsroom changes its look. */
export const lookRules = {
  'theme-syntax': {
    severity: 'error',
    why: 'A theme sets tokens and nothing else, so that an upgrade of the engine cannot break it.',
    remedy: 'Write `:root { --token: value; }`; the tokens are in docs/look.md.',
    wrong: theme('h1 { color: red; }\n'),
    right,
  },
  'theme-token': {
    severity: 'error',
    why: 'The style sheet has no token of this name, or has it from an earlier line.',
    remedy: 'Write a token of docs/look.md, once.',
    wrong: theme(':root { --papr: #fff; }\n'),
    right,
  },
  'theme-value': {
    severity: 'error',
    why: 'A token with a value of another kind would leave parts of pages without a style.',
    remedy: 'Write a value of the kind that the message names.',
    wrong: theme(':root { --measure: 66; }\n'),
    right: theme(':root { --measure: 38rem; }\n'),
  },
  'theme-contrast': {
    severity: 'error',
    why: 'Readers with weak eyes cannot read text of this colour on this ground (WCAG 2.2, 1.4.3 and 1.4.11).',
    remedy: 'Take the colour that the message names, or another with its contrast.',
    wrong: theme(':root { --soft: light-dark(#999, #aaa294); }\n'),
    right,
  },
  'theme-font': {
    severity: 'error',
    why: 'A typeface without a font file of its own, in WOFF2, would be left out by browsers, and the policy of the pages lets them load the site’s own files only.',
    remedy: 'Put the file below src/newsroom/fonts/ or public/, and name the face in --serif, --sans or --mono.',
    wrong: theme("@font-face { font-family: 'Text'; src: url('https://fonts.example/text.woff2'); }\n"),
    right: theme(":root { --serif: 'Iowan Old Style', Georgia, serif; }\n"),
  },
  'logo-content': {
    severity: 'error',
    why: 'A logo is published as it is: a script in it, or anything that it loads, would run or be loaded for readers.',
    remedy: 'Export it as plain SVG with a viewBox, with all that it shows in the file itself.',
    wrong: {
      file: 'src/newsroom/logo.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>\n',
    },
    right: {
      file: 'src/newsroom/logo.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
    },
  },
  'site-section': {
    severity: 'error',
    why: 'A link of `navigation` or `footerLinks` in site.ts names a section that sections.yaml does not have.',
    remedy: 'Write the id of a section, or add the section.',
    wrong: { situation: "`navigation: [{ section: 'markts' }]`, and no section `markts`." },
    right: { situation: "`navigation: [{ section: 'markets' }]`, and a section `markets`." },
  },
  'site-page': {
    severity: 'error',
    why: 'A link of `navigation` or `footerLinks` in site.ts names a standing page that does not exist.',
    remedy: 'Write the name of a file in src/newsroom/pages/ without its ending, or add the page.',
    wrong: { situation: "`footerLinks: [{ page: 'imprint' }]`, and no `src/newsroom/pages/imprint.md`." },
    right: { situation: "`footerLinks: [{ page: 'imprint' }]`, and `src/newsroom/pages/imprint.md`." },
  },
  'own-page-fields': {
    severity: 'error',
    why: 'Links, search results and the sitemap name a page in src/newsroom/pages/*.astro by the constants that it exports, which are read without running it.',
    remedy: 'Export title and description, and if need be footer and policy, each as a plain value on one line.',
    wrong: ownPage("export const title = 'Calendar';\n"),
    right: ownPage(fields),
  },
  'own-page-frame': {
    severity: 'error',
    why: 'The layout Base gives a page its head, its policy, the masthead and the foot; the type of its props finds what no longer fits after an upgrade.',
    remedy: 'Put <Base frame={Astro.props.frame}> around the content, and write type Props = OwnPageProps.',
    wrong: {
      file: 'src/newsroom/pages/calendar.astro',
      text: `---\n${fields}---\n\n<p>{Astro.props.frame.title}</p>\n`,
    },
    right: ownPage(fields),
  },
  'own-page-policy': {
    severity: 'error',
    why: 'Pages run the scripts, have the styles and load the files of the site itself only, so that browsers ignore all others. A build reads the rendered page, whatever code has written it.',
    remedy:
      'Take it out; use classes of the engine’s style sheets, files below public/, and services that site.ts names.',
    wrong: ownPage(fields, '<style>p { color: red; }</style>'),
    right: ownPage(fields, '<p class="standfirst">Monday</p>'),
  },
  'host-headers': {
    severity: 'warning',
    why: 'The host Vercel reads headers from vercel.json and not from the published files: an old policy there forbids what a newer setting allows.',
    remedy: 'Run npm run headers after a change of newsletter, analytics or comments.',
    wrong: { file: 'vercel.json', text: '{ "headers": [] }\n' },
    right: { situation: 'vercel.json as npm run headers writes it.' },
  },
  'own-code': {
    severity: 'error',
    why: 'Astro compiles the newsroom’s pages and components together with the engine’s: one that it cannot compile, or that throws an error while a page is rendered, stops the build of all.',
    remedy:
      'Correct the code at the place named: close what is open, import each component by a path that leads to its file, and check for what may be missing.',
    wrong: ownPage(fields, '<h1>Calendar</h1><Week />'),
    right: ownPage(fields),
  },
  'component-override': {
    severity: 'error',
    why: 'A file in src/newsroom/components/ takes the place of the engine’s component of the same name; one that has no such name shows nothing, and one with props of its own breaks unnoticed.',
    remedy: 'Give it the name of a component in src/components/, and the props of that one.',
    wrong: { file: 'src/newsroom/components/Mastheed.astro', text: '<header>Our paper</header>\n' },
    right: { file: 'src/newsroom/components/Masthead.astro', text: '<header>Our paper</header>\n' },
  },
} as const satisfies Rules;
