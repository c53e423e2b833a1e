import { takeText } from '../yaml/unquoted.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

/*
 * Fields of other generators (Jekyll, Hugo, Eleventy, Hexo, Astro's blog, Ghost, WordPress) that are more than another
 * name of a field here: their value belongs elsewhere, or nowhere.
 */

/** Undefined where the field is another name of one here. */
type Advise = (value: unknown, fields: Readonly<Record<string, unknown>>) => string | undefined;

/** The remedy for a field of another generator in an article's front matter; undefined if no generator has it. */
export function adviseElsewhere(name: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  return adviceByName.get(plain(name))?.(fields[name], fields);
}

/** `Show-Toc`, `show_toc` and `showToc` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '');
}

const none = 'It has no equivalent here: remove it.';

const remedies: readonly (readonly [names: string, remedy: string | Advise])[] = [
  ['permalink url abbrlink', adviseAddress],
  ['draft', (value) => (/^(?:false|no|off|0)$/i.test(textOf(value) ?? '') ? notDraft : undefined)],
  [
    'hidden private unlisted searchhidden eleventyexcludefromcollections',
    (value) => (isTrue(value) ? 'A story is in lists, too, or on no page: write status: draft, or remove it.' : none),
  ],
  ['visibility', (value) => (value === 'public' ? none : 'Write status: draft, or remove it.')],
  [
    'cover coverimage heroimage featureimage featuredimage headerimage ogimage socialimage thumbnail hero thumb banner teaserimage',
    adviseImage,
  ],
  [
    'imagealt coveralt coverimagealt heroalt heroimagealt featureimagealt featuredimagealt thumbnailalt',
    'It is a part of the picture: image: { src: picture.png, alt: What it shows }.',
  ],
  [
    'imagecaption covercaption featureimagecaption featuredimagecaption heroimagecaption imagecredit',
    'It is a part of the picture: image: { src: picture.png, alt: What it shows, caption: …, credit: … }.',
  ],
  [
    'categories',
    (_, { section }) =>
      section === undefined
        ? 'The category under which the story is filed is its section:, an id of src/newsroom/sections.yaml; others are tags:.'
        : undefined,
  ],
  ['series collection collections', 'Write it as one of tags:, each of which has a page.'],
  [
    'weight order navorder menuorder pin pinned sticky featured top priority',
    'Stories are in the order of their dates: remove it. src/newsroom/front.yaml chooses those that lead the front page.',
  ],
  [
    'type posttype contenttype',
    (value) =>
      /^(?:posts?|pages?|articles?|blog|blog-?posts?|default)$/i.test(textOf(value) ?? '') ? none : undefined,
  ],
  [
    'expirydate unpublishdate unpublished',
    'No story ends by itself: remove it. status: withdrawn takes its text away, and keeps its address.',
  ],
  [
    'canonical canonicalurl canonicallink',
    "A story's canonical address is its own: remove it. An original elsewhere belongs in sources:.",
  ],
  ['redirect redirectto', 'Remove it: the story to which it leads lists the old address in its aliases:.'],
  ['externalurl originalurl sourceurl via', 'Write it in sources: [{ title: Annual report, url: https://… }].'],
  [
    'translationkey i18nkey translations',
    'Name the story that this one translates in translationOf:, in the translation alone.',
  ],
  [
    'comments disqus commentstatus pingstatus disablecomments allowcomments',
    'Comments are set for the whole site, in src/newsroom/site.ts: remove it.',
  ],
  [
    'layout template templateengineoverride templatekey class classes bodyclass css js scripts stylesheets theme',
    'All stories have one layout, and its label follows from kind: remove it.',
  ],
  [
    'toc tocopen showtoc hidetoc tocsticky showreadingtime readingtime readtime minutesread wordcount math mathjax katex mermaid ' +
      'disableshare share social editpost hidemeta hidesummary hidetitle showdate showmeta ' +
      'sidebar menu menus parent haschildren nav navigation eleventynavigation eleventycomputed pagination next prev breadcrumbs related readmore more ' +
      'seo robots noindex nofollow sitemap metatitle metadescription seotitle seodescription ogtitle ogdescription twittertitle ' +
      'twitterdescription twitterimage twittercard ' +
      'cascade build outputs headless resources markup linktitle iscjklanguage render listable ' +
      'guid uuid wpid postid ghostid commentid postformat postparent postpassword mobiledoc lexical html plaintext ' +
      'codeinjectionhead codeinjectionfoot emailonly authorprofile license featuredpost analytics ads',
    none,
  ],
];

const notDraft = 'Remove it: a story without status: draft is published.';

const adviceByName: ReadonlyMap<string, Advise> = new Map(
  remedies.flatMap(([names, remedy]) =>
    names.split(' ').map((name) => [name, typeof remedy === 'string' ? () => remedy : remedy] as const),
  ),
);

function isTrue(value: unknown): boolean {
  return /^(?:true|yes|on|1)$/i.test(textOf(value) ?? '');
}

function adviseAddress(value: unknown): string {
  const text = textOf(value) ?? '';
  const example = /^\/[\w/.-]{1,80}$/.test(text) ? text : '/old/address/';
  const source = /^https?:/i.test(text) ? '; the address of a source belongs in sources:' : '';
  return `The address comes from the file's name, or from slug:. An old address of the story belongs in aliases: [${example}]${source}.`;
}

/** @param value a file, its address, or a group with one of them, as themes of Hugo and Jekyll have it. */
function adviseImage(value: unknown, { image }: Readonly<Record<string, unknown>>): string | undefined {
  if (image !== undefined) return 'A story has one lead picture, image:. Remove this line.';
  const parts: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const written = textOf(value) ?? textOf(parts['src'] ?? parts['image'] ?? parts['url'] ?? parts['path'] ?? parts[0]);
  const src = written?.split(/[\\/]/).at(-1)?.split(/[?#]/)[0];
  if (written === undefined || src === undefined || !/\.\w{3,4}$/.test(src)) return undefined;
  const alt = textOf(parts['alt']) ?? 'What it shows';
  const isBeside = /^(?:\.\/)?[^\\/]+$/.test(written);
  const where = isBeside ? '' : ', with the file beside the article';
  return `Write image: ${writeYaml({ src, alt })}${where}.`;
}

function textOf(value: unknown): string | undefined {
  const text = takeText(value);
  return typeof text === 'string' ? text : undefined;
}
