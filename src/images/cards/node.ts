import { holdLatinSigns } from '../../domain/language/typography/latin-signs.ts';
import type { Role } from './faces.ts';

/** Style of a node; lengths are in pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** Part of a picture before fonts are chosen. */
export type Node =
  | { readonly kind: 'box'; readonly style: Style; readonly children: readonly Node[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly role: Role;
      /** Name of the text in messages: "headline". */
      readonly part: string;
      readonly style: Style;
    }
  | {
      readonly kind: 'svg';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly style: Style;
    };

export type TextNode = Extract<Node, { kind: 'text' }>;

export function box(style: Style, children: readonly (Node | undefined)[] = []): Node {
  return {
    kind: 'box',
    style: { display: 'flex', ...style },
    children: children.filter((child) => child !== undefined),
  };
}

export function text(part: string, role: Role, content: string, style: Style): TextNode {
  const held = RIGHT_TO_LEFT.test(content) ? holdLatinSigns(content) : content;
  return { kind: 'text', part, role, text: forSetting(held), style };
}

/** Matches texts with a letter of Hebrew or Arabic. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/**
 * Prepares text for setting. The faces have one hyphen, which replaces the other hyphens of Unicode. Word joiners keep
 * a non-breaking hyphen from ending a line, and also the hyphen of a short word, since "euro-" at the end of a line
 * reads badly. Soft hyphens are removed: the renderer draws no hyphen where a line ends at one.
 */
function forSetting(content: string): string {
  const held = content.replace(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu, (word) =>
    word.length > longestHeld ? word : word.replaceAll('-', '\u2011'),
  );
  return held.replaceAll('\u00ad', '').replaceAll('\u2010', '-').replaceAll('\u2011', '\u2060-\u2060');
}

/** Most letters of a word that is not broken at its hyphen. */
const longestHeld = 16;

/** Every text of a picture, in order. */
export function textsOf(node: Node): readonly TextNode[] {
  if (node.kind === 'box') return node.children.flatMap(textsOf);
  return node.kind === 'text' ? [node] : [];
}
