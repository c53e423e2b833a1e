import type { Role } from './faces.ts';

/** Lengths are in pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** What a picture is made of, before fonts are chosen. */
export type Node =
  | { readonly kind: 'box'; readonly style: Style; readonly children: readonly Node[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly role: Role;
      /** What the text is, for messages about it: "headline". */
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
  return { kind: 'text', part, role, text: forSetting(content), style };
}

/**
 * The faces have one hyphen, which is also put for those that Unicode has apart. One that may not end a line is held by word
 * joiners, and so is that of a short word: "euro-" at the end of a line is read twice. Soft hyphens are left out: where a line
 * ended at one, no hyphen would be drawn.
 */
function forSetting(content: string): string {
  const held = content.replace(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu, (word) =>
    word.length > longestHeld ? word : word.replaceAll('-', '\u2011'),
  );
  return held.replaceAll('\u00ad', '').replaceAll('\u2010', '-').replaceAll('\u2011', '\u2060-\u2060');
}

/** Letters of a word that is not divided at its hyphen. */
const longestHeld = 16;

/** Every text of a picture, in order. */
export function textsOf(node: Node): readonly TextNode[] {
  if (node.kind === 'box') return node.children.flatMap(textsOf);
  return node.kind === 'text' ? [node] : [];
}
