import { Parser } from 'htmlparser2';
import sax from 'sax';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own text, decoded, without that of its children. */
  text: string;
}

/**
 * Reads XML as a strict parser does: undeclared prefixes, stray characters and characters that XML 1.0 forbids are
 * errors. Gives the root element.
 */
export function readXml(xml: string): Element {
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (forbidden) throw new Error(`U+${(forbidden[0].codePointAt(0) ?? 0).toString(16)} at ${forbidden.index}`);
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(xml);
  if (entity) throw new Error(`An entity that XML does not know at ${entity.index}`);

  if (xml.includes(']]>')) throw new Error('The end of a CDATA section where there is none');

  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const values = Object.entries<string | sax.QualifiedAttribute>(attributes).map(([key, attribute]) => {
      return [key, typeof attribute === 'string' ? attribute : attribute.value];
    });
    const element: Element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('There is no root element.');
  return root;
}

/** The elements at the end of a path of names: `all(rss, 'channel', 'item', 'title')`. */
export function all(element: Element, ...names: readonly string[]): readonly Element[] {
  return names.reduce<readonly Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

export function texts(element: Element, ...names: readonly string[]): readonly string[] {
  return all(element, ...names).map(({ text }) => text);
}

/** A text as a reader shows it that takes all text for HTML: what it loses or runs is not there. */
export function readAsHtml(text: string): string {
  let shown = '';
  const parser = new Parser({ ontext: (piece) => (shown += piece) });
  parser.end(text);
  return shown;
}
