import { Parser } from 'htmlparser2';

/**
 * What is wrong with a rendered body: tags that are not written out strictly and in pairs, and elements, attributes,
 * classes, ids or addresses that no body may have. Empty for good HTML. The rules are the test's own, on purpose.
 */
export function offences(html: string): readonly string[] {
  return [...structureOffences(html), ...contentOffences(html)];
}

/** The attributes that each element may have. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'abbr b bdi blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 ' +
      'h6 hr i ins kbd mark p picture pre q s samp small span strong sub summary sup table tbody tfoot thead tr u ul ' +
      'var wbr'
    )
      .split(' ')
      .map((name) => [name, '']),
  ),
  a: 'href rel title class aria-label id',
  abbr: 'title',
  code: 'class',
  details: 'open',
  caption: '',
  div: 'class role tabindex aria-label',
  h2: 'id',
  h3: 'id',
  h4: 'id',
  h5: 'id',
  h6: 'id',
  img: 'src alt width height loading decoding',
  input: 'type disabled checked aria-label',
  li: 'id value',
  ol: 'start reversed',
  p: 'class',
  pre: 'tabindex',
  section: 'class aria-label',
  source: 'type srcset sizes',
  sup: 'id',
  td: 'class colspan rowspan data-pad',
  th: 'class colspan rowspan scope',
  time: 'datetime',
};

const CLASSES =
  /^(?:ticker|alert alert-(?:note|tip|important|warning|caution)|alert-title|footnote-ref|footnote-back|footnotes|table-scroll|num(?: align-(?:left|center))?(?: (?:up|down))?|align-left|align-center|align-right|language-[\w+#.-]+)$/;
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
const ENDS_PARAGRAPH = /^(?:blockquote|details|div|dl|figure|h\d|hr|ol|p|pre|section|table|ul)$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;

/** A strict reader: whatever it accepts, every HTML parser reads in the same way. */
function structureOffences(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (tag === null) {
      found.push(`not a tag: ${html.slice(at, at + 40)}`);
      at = html.indexOf('<', at + 1);
      continue;
    }
    const [, slash, name = ''] = tag;
    if (slash) {
      if (open.pop() !== name) found.push(`stray </${name}>`);
    } else {
      if (open.includes('p') && ENDS_PARAGRAPH.test(name)) found.push(`<${name}> in a paragraph`);
      if (open.includes('a') && name === 'a') found.push('link in a link');
      if (!VOID.has(name)) open.push(name);
    }
    at = html.indexOf('<', TAG.lastIndex);
  }
  // eslint-disable-next-line no-control-regex -- what XML forbids
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(html) || !html.isWellFormed()) found.push('forbidden character');
  return [...found, ...open.map((name) => `<${name}> is not closed`)];
}

function contentOffences(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const allowed = ATTRIBUTES[name];
      if (allowed === undefined) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute !== 'lang' && attribute !== 'dir' && !allowed?.split(' ').includes(attribute))
          found.push(`${name}[${attribute}]`);
        if (attribute === 'class' && !CLASSES.test(value)) found.push(`class "${value}"`);
        if (attribute === 'rel' && value !== 'external noopener') found.push(`rel "${value}"`);
        if (/^(?:href|src)$/.test(attribute) && !isSafeUrl(value)) found.push(`${attribute} "${value}"`);
        if (attribute !== 'id') continue;
        if (ids.has(value)) found.push(`id "${value}" twice`);
        ids.add(value);
      }
    },
    onprocessinginstruction: (name) => found.push(`<${name}>`),
    oncomment: () => found.push('comment'),
  });
  parser.end(html);
  return found;
}

/** As a browser resolves it; and nothing that another decoding would turn into a script. */
function isSafeUrl(value: string): boolean {
  const protocol = URL.parse(value, 'https://example.org/')?.protocol ?? 'broken:';
  return /^(?:https?|mailto|tel):$/.test(protocol) && !/^[^/?#]*script(?::|%3a|&colon;)/i.test(value);
}
