import { withColours, type Palette } from '../../domain/site/palette.ts';
import type { FontBook } from './font-book.ts';
import { textsOf, type Node, type Style, type TextNode } from './node.ts';
import { digestForName } from '../../files/digest.ts';

/** Input of the renderer. */
type RenderedNode =
  | { readonly type: 'container'; readonly style: object; children: RenderedNode[] }
  | { readonly type: 'text'; readonly style: object; readonly text: string }
  | {
      readonly type: 'image';
      readonly style: object;
      readonly src: string;
      readonly width: number;
      readonly height: number;
    };

interface RenderSettings {
  readonly width: number;
  readonly height?: number;
  readonly fontFamilies: string[];
  readonly lang: string;
}

/** The used part of the interface of `@takumi-rs/core`. */
export interface Renderer {
  registerFont(font: { readonly name: string; readonly data: Buffer }): Promise<unknown>;
  render(
    node: RenderedNode,
    settings: RenderSettings & { format: 'png'; images: { src: string; data: Buffer; cache: 'none' }[] },
  ): Promise<Buffer>;
  measure(node: RenderedNode, settings: RenderSettings): Promise<Measured>;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly { readonly x: number; readonly width: number }[];
}

/** Measured size of a text. */
export interface Measure {
  readonly height: number;
  /** Width of the widest line. */
  readonly width: number;
}

/** Characters that no font has, and the text that they are in. */
export interface MissingGlyphs {
  readonly part: string;
  readonly text: string;
  readonly characters: readonly string[];
}

/**
 * Draws nodes with a renderer and loads the fonts that each picture needs. Earlier pictures have no effect: a picture
 * names its fonts, in order.
 */
export class Studio {
  readonly #renderer: Renderer;
  readonly #fonts: FontBook;
  readonly #palette: Palette;
  readonly #registered = new Map<string, Promise<unknown>>();

  constructor(renderer: Renderer, fonts: FontBook, palette: Palette) {
    this.#renderer = renderer;
    this.#palette = palette;
    this.#fonts = fonts;
  }

  /** Finds every character of a picture without a glyph. */
  missing(node: Node): readonly MissingGlyphs[] {
    return textsOf(node).flatMap(({ part, text, role }): readonly MissingGlyphs[] => {
      const { missing } = this.#fonts.choose(text, role);
      return missing.length === 0 ? [] : [{ part, text, characters: missing }];
    });
  }

  /** @param width width of the column in pixels. */
  async measure(node: TextNode, width: number, language: string): Promise<Measure> {
    const families = await this.#prepare([node]);
    const settings = { width, fontFamilies: families, lang: language };
    const { height, runs } = await this.#renderer.measure(this.#toRendered(node, { width }), settings);
    return { height, width: Math.max(0, ...runs.map((run) => run.x + run.width)) };
  }

  /** @returns a PNG. */
  async draw(node: Node, width: number, height: number, language: string): Promise<Buffer> {
    const families = await this.#prepare(textsOf(node));
    const images = svgsOf(node).map((svg) => ({
      src: nameOf(svg),
      data: Buffer.from(withColours(svg, this.#palette)),
      cache: 'none' as const,
    }));
    const settings = { width, height, format: 'png' as const, images, fontFamilies: families, lang: language };
    return this.#renderer.render(this.#toRendered(node), settings);
  }

  async #prepare(texts: readonly TextNode[]): Promise<string[]> {
    const faces = texts.flatMap(({ text, role }) => this.#fonts.choose(text, role).faces);
    const byFamily = new Map(faces.map((face) => [face.family, face]));
    for (const [family, face] of byFamily) {
      let registering = this.#registered.get(family);
      if (!registering) {
        registering = this.#renderer.registerFont({ name: family, data: this.#fonts.bytesOf(face) });
        this.#registered.set(family, registering);
      }
      await registering;
    }
    return [...byFamily.keys()];
  }

  #toRendered(node: Node, extra: object = {}): RenderedNode {
    switch (node.kind) {
      case 'box':
        return {
          type: 'container',
          style: this.#coloured(node.style),
          children: node.children.map((child) => this.#toRendered(child)),
        };
      case 'svg':
        return { type: 'image', style: node.style, src: nameOf(node.svg), width: node.width, height: node.height };
      case 'text': {
        const { faces } = this.#fonts.choose(node.text, node.role);
        const fontFamily = faces.map(({ family }) => `'${family}'`).join(', ');
        return { type: 'text', text: node.text, style: { fontFamily, ...this.#coloured(node.style), ...extra } };
      }
      default:
        return node satisfies never;
    }
  }

  #coloured(style: Style): Style {
    const colours = Object.entries(style).flatMap(([name, value]) =>
      typeof value === 'string' && value.includes('var(') ? [[name, withColours(value, this.#palette)] as const] : [],
    );
    return colours.length === 0 ? style : { ...style, ...Object.fromEntries(colours) };
  }
}

function svgsOf(node: Node): readonly string[] {
  if (node.kind === 'box') return node.children.flatMap(svgsOf);
  return node.kind === 'svg' ? [node.svg] : [];
}

function nameOf(svg: string): string {
  return digestForName(svg);
}
