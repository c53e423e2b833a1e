import type sanitizeHtml from 'sanitize-html';
import { loadLater } from '../../files/load-later.ts';
import type { AuthorElement } from '../body.ts';
import type { LinkResolver } from '../links.ts';
import { withoutForbidden } from '../text.ts';

/**
 * Elements that the author's HTML has left open in one container: a paragraph, a cell, a list item, the body itself.
 */
export interface HtmlState {
  /** The author's open elements, outermost first. */
  readonly open: readonly string[];
  /** Open element whose content must not be shown, such as `script`. */
  readonly hidden: string | undefined;
}

export const NOTHING_OPEN: HtmlState = { open: [], hidden: undefined };

/** Context of a piece of HTML: among blocks, in running text, or in the text of a link. */
export type HtmlPlace = 'block' | 'inline' | 'link';

export interface SanitisedHtml {
  /** HTML that is safe to print; it may have only the start or the end tag of an element. */
  readonly html: string;
  readonly state: HtmlState;
  readonly elements: readonly AuthorElement[];
}

/**
 * Sanitises one piece of an author's HTML against an allow-list.
 *
 * Marked returns HTML in pieces: `<b>` is one, `</b>` another, and the engine's own markup is between them. Sanitising
 * the whole page afterwards would have to allow the engine's classes, ids and roles, which authors could then forge;
 * and one unclosed quote would swallow the rest of the article. So each piece is sanitised alone, inside the elements
 * that its container has open: it is parsed between their start tags and a mark, and the elements that the sanitiser
 * closes after the mark are those that stay open. Hence:
 * - all printed HTML is output of the sanitiser, which removes every class, id, style and handler;
 * - an author's end tag can only close what the author opened in the same container, never the engine's markup;
 * - a piece that ends inside a tag, a comment or hidden content is closed at its end;
 * - `closeHtml` closes the remaining elements at the end of the container, so that nothing leaks;
 * - articles without raw HTML do not use the sanitiser.
 *
 * The cost is one sanitiser call per tag in running text, about 20 µs.
 */
export function sanitiseHtml(
  source: string,
  state: HtmlState,
  place: HtmlPlace,
  resolveLink: LinkResolver,
): SanitisedHtml {
  if (state.hidden !== undefined) {
    const rest = afterEndTag(source, state.hidden);
    if (rest === undefined) return { html: '', state, elements: [] };
    return sanitiseHtml(rest, { ...state, hidden: undefined }, place, resolveLink);
  }
  if (state.open.includes('a') && /^<a[\s/>]/i.test(source)) return { html: '', state, elements: [] };

  const allowedTags = ALLOWED_IN[place];
  const elements: AuthorElement[] = [];
  const ancestors: string[] = [];
  // A block inside running text would end the paragraph around it, and a link inside a link the outer one. Browsers drop
  // the parts of a table outside of one, so that figures of two cells become one.
  let isMisplaced = false;
  let hidden: string | undefined;
  const startTags = state.open.map((name) => `<${name}>`).join('');
  const output = sanitiser()(startTags + MARK + source.replaceAll(MARK, '') + MARK, {
    ...POLICY,
    allowedTags,
    transformTags: {
      '*': (name, attributes) => ({
        tagName: isMisplaced ? DROPPED : name,
        attribs: withValidValues(name === 'a' ? anchor(attributes, resolveLink) : attributes),
      }),
    },
    onOpenTag: (name, attributes) => {
      isMisplaced =
        (FLOW.includes(name) && !PHRASING.includes(name) && ancestors.some(holdsTextOnly)) ||
        (name === 'a' && ancestors.includes(name)) ||
        (TABLE_PARTS.includes(name) && !ancestors.includes('table'));
      const isKept = allowedTags.includes(name) && !isMisplaced;
      elements.push({ name, isKept, href: attributes['href'], words: wordsIn(attributes) });
      ancestors.push(name);
      if (HIDDEN.includes(name)) hidden = name;
    },
    onCloseTag: (name, isImplied) => {
      ancestors.splice(ancestors.lastIndexOf(name));
      if (name === hidden && !isImplied) hidden = undefined;
    },
  });
  const written = output.slice(startTags.length + MARK.length);
  return { ...split(written, place, hidden), elements: elements.slice(state.open.length) };
}

/** End tags of all open elements. */
export function closeHtml(state: HtmlState): string {
  return endTags(state.open);
}

const sanitiser = loadLater('sanitize-html') as () => typeof sanitizeHtml;

const PHRASING =
  'a abbr b bdi br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' ');
const TABLE_PARTS = 'caption col colgroup tbody td tfoot th thead tr'.split(' ');
const FLOW = [
  ...PHRASING,
  ...'blockquote dd details div dl dt figcaption figure hr li ol p pre summary ul'.split(' '),
  ...['table', ...TABLE_PARTS],
];
const ALLOWED_IN: Readonly<Record<HtmlPlace, string[]>> = {
  block: FLOW,
  inline: PHRASING,
  link: PHRASING.filter((name) => name !== 'a'),
};
/** Elements whose start and end tag may have Markdown blocks between them. */
const HOLDS_BLOCKS = 'blockquote dd details div figcaption figure li td th'.split(' ');
/** Elements that are removed with their content. */
const HIDDEN = (
  'audio canvas embed iframe math noembed noframes noscript object option plaintext script select style svg ' +
  'template textarea title video xmp'
).split(' ');
/** Not the name of an element, so the sanitiser keeps only the content. */
const DROPPED = 'dropped';
/** A noncharacter, which is removed from sources and never printed. */
const MARK = '\uFFFE';

const POLICY: sanitizeHtml.IOptions = {
  allowedAttributes: {
    '*': ['dir', 'lang'],
    a: ['href', 'rel', 'title'],
    abbr: ['title'],
    details: ['open'],
    li: ['value'],
    ol: ['reversed', 'start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: 32,
  nonTextTags: HIDDEN,
  selfClosing: ['br', 'col', 'hr', 'wbr'],
};

/** Separates the output of the piece itself from the end tags that the sanitiser added for its open elements. */
function split(written: string, place: HtmlPlace, hidden: string | undefined): Pick<SanitisedHtml, 'html' | 'state'> {
  const end = written.lastIndexOf(MARK);
  const added = written.slice(end + 1);
  // An unfinished piece swallowed the mark; a forged mark (`&#xFFFE;`) is detected by the text after it.
  if (end === -1 || !/^(?:<\/[a-z0-9]+>)*$/.test(added)) return { html: print(written), state: { open: [], hidden } };
  const open = Array.from(added.matchAll(/<\/([a-z0-9]+)>/g), ([, name = '']) => name).reverse();
  const kept = place === 'block' ? open.slice(0, open.findLastIndex((name) => HOLDS_BLOCKS.includes(name)) + 1) : open;
  return {
    html: print(written.slice(0, end)) + endTags(open.slice(kept.length)),
    state: { open: kept, hidden: undefined },
  };
}

function endTags(names: readonly string[]): string {
  return names
    .toReversed()
    .map((name) => `</${name}>`)
    .join('');
}

/**
 * Prints void elements without the slash. The sanitiser escapes every `>` in text, so ` />` can only end a void
 * element.
 */
function print(html: string): string {
  return withoutForbidden(html.replaceAll(' />', '>'));
}

function wordsIn(attributes: sanitizeHtml.Attributes): readonly string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === '' && !KNOWN_ATTRIBUTES.test(name));
}

/** Attributes without a value that are not reported. Disallowed ones are removed without a finding. */
const KNOWN_ATTRIBUTES = /^(?:alt|class|hidden|id|lang|open|reversed|title|(?:data|on)\S+)$/;

function holdsTextOnly(name: string): boolean {
  return name === 'p' || PHRASING.includes(name);
}

function anchor(
  { href, rel: _, ...rest }: sanitizeHtml.Attributes,
  resolveLink: LinkResolver,
): sanitizeHtml.Attributes {
  return { ...(href !== undefined && resolveLink(href)), ...rest };
}

/** Leaves out attributes whose values mean nothing in HTML, where one may have few values. */
function withValidValues(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const written = value.trim();
      const valid = VALUES.get(name);
      return valid === undefined ? [[name, value]] : valid.test(written) ? [[name, written]] : [];
    }),
  );
}

const WHOLE_NUMBER = /^-?\d{1,9}$/;
/** Values of attributes that browsers would otherwise ignore, or take for others. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['colspan', /^(?:[1-9]\d{0,2}|1000)$/],
  ['rowspan', /^\d{1,4}$/],
  ['scope', /^(?:col|row|colgroup|rowgroup)$/i],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['start', WHOLE_NUMBER],
  ['value', WHOLE_NUMBER],
  ['lang', /^(?:[a-z]{2,8}(?:-[a-z\d]{1,8})*)?$/i],
  // Days, times, weeks, durations: none has other signs.
  ['datetime', /^P?[\dTZWDHMS:.,+ -]{2,40}$/i],
]);

function afterEndTag(source: string, name: string): string | undefined {
  const tag = new RegExp(`</${name}(?:[\\s/][^>]*)?>`, 'i').exec(source);
  return tag === null ? undefined : source.slice(tag.index + tag[0].length);
}
