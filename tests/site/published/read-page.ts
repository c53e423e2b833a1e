import { DomUtils, parseDocument, Parser } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A node of JSON-LD. */
export type Described = Readonly<Record<string, unknown>>;

/** A published page, as a reader and as a crawler take it. */
export class ReadPage {
  readonly #document: Document;

  constructor(html: string) {
    this.#document = parseDocument(html);
  }

  /** Elements of a name, wherever they are. */
  all(name: string, within: Document | Element = this.#document): readonly Element[] {
    return DomUtils.getElementsByTagName(name, within, true);
  }

  /** Elements that have a class. */
  withClass(name: string): readonly Element[] {
    return DomUtils.findAll(({ attribs }) => (attribs['class'] ?? '').split(' ').includes(name), [this.#document]);
  }

  /** `content` of each `<meta>` of a name or a property. */
  metas(name: string): readonly string[] {
    return this.all('meta')
      .filter(({ attribs }) => attribs['name'] === name || attribs['property'] === name)
      .map(({ attribs }) => attribs['content'] ?? '');
  }

  /** `href` of each `<link>` of a relation. */
  links(relation: string): readonly string[] {
    return this.all('link')
      .filter(({ attribs }) => attribs['rel'] === relation)
      .map(({ attribs }) => attribs['href'] ?? '');
  }

  /** @throws SyntaxError if the page’s data is no JSON. */
  jsonLd(): readonly Described[] {
    const scripts = this.all('script').filter(({ attribs }) => attribs['type'] === 'application/ld+json');
    return scripts.flatMap((script) => {
      const written = JSON.parse(DomUtils.textContent(script)) as Described & { '@graph': readonly Described[] };
      if (written['@context'] !== 'https://schema.org') throw new SyntaxError('The context is not schema.org’s.');
      return written['@graph'];
    });
  }
}

/** The text of elements, as a reader sees it. */
export function textsOf(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => DomUtils.textContent(element).replace(/\s+/g, ' ').trim());
}

export function attributesOf(elements: readonly Element[], name: string): readonly (string | undefined)[] {
  return elements.map(({ attribs }) => attribs[name]);
}

/** `href` of every feed that a page offers. */
export function alternatesOf(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel, type = '', href }) {
      if (name === 'link' && rel === 'alternate' && /rss|atom|feed/.test(type) && href) found.push(href);
    },
  });
  parser.end(html);
  return found;
}

/** `href` and `src` of every element. */
export function addressesIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(_name, { href, src }) {
      for (const address of [href, src]) if (address !== undefined) found.push(address);
    },
  });
  parser.end(html);
  return found;
}
