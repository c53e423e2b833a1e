import sax from 'sax';
import type { Problem } from '../theme/problem.ts';

export interface CheckedSvg {
  /** Natural size in CSS pixels, from `width` and `height` or from `viewBox`. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly problems: readonly Problem[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Allowed elements. Scripts, foreign content, animation and links are not allowed. */
const drawing = new Set(
  [
    'svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath image',
    'linearGradient radialGradient stop pattern clipPath mask marker filter',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight',
    'feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight',
    'feSpecularLighting feSpotLight feTile feTurbulence',
  ].flatMap((names) => names.split(' ')),
);

const remedy = 'Export the drawing as plain SVG, with all that it shows in the file itself.';

/** Checks that an SVG is only a drawing, without scripts and external content. */
export function checkSvg(text: string, rule: string): CheckedSvg {
  const reader = new SvgReader(rule);
  reader.read(text);
  return { size: reader.size, problems: reader.problems };
}

class SvgReader {
  readonly problems: Problem[] = [];
  size: CheckedSvg['size'];
  readonly #rule: string;
  readonly #parser = sax.parser(true, { xmlns: true, position: true });
  #hasRoot = false;
  #isBroken = false;
  readonly #path: string[] = [];
  /** The text of the current `style`, whose parts may be apart in the file: comments and CDATA are between them. */
  #style = '';

  constructor(rule: string) {
    this.#rule = rule;
    const parser = this.#parser;
    parser.onopentag = (tag) => this.#open(tag as sax.QualifiedTag);
    parser.onclosetag = () => {
      if (this.#path.pop() === 'style') this.#checkStyle();
    };
    parser.ontext = parser.oncdata = (text) => {
      if (this.#path.at(-1) === 'style') this.#style += text;
    };
    parser.ondoctype = (text) => {
      if (text.includes('[')) this.#report('It declares entities of its own, which could hide a script.', remedy);
    };
    parser.onprocessinginstruction = ({ name }) => {
      if (name !== 'xml')
        this.#report(`It has an instruction "<?${name}", which loads something from elsewhere.`, remedy);
    };
    parser.onerror = (error) => {
      // All errors after the first may follow from it.
      if (this.#isBroken) return;
      this.#isBroken = true;
      const reason = (error.message.split('\n')[0] ?? '').replace(/\.$/, '');
      this.#report(`It is not well-formed XML: ${reason}.`, 'Export it again.');
    };
  }

  read(text: string): void {
    try {
      this.#parser.write(text.replace(/^\uFEFF/, '')).close();
    } catch {
      // Reported by `onerror`.
    }
    if (this.#isBroken) return;
    if (!this.#hasRoot) this.#report('The file is empty.', 'Export the drawing again.', 1);
    else if (!this.size) {
      this.#report('It has no size.', 'Give <svg> a viewBox="0 0 240 40", or a width and a height in pixels.', 1);
    }
  }

  #open({ uri, local, attributes }: sax.QualifiedTag): void {
    this.#path.push(local);
    if (!this.#hasRoot) {
      this.#hasRoot = true;
      if (uri !== svgNamespace || local !== 'svg') {
        this.#report(`Its root is <${local}>, so it is not an SVG.`, 'Write <svg xmlns="http://www.w3.org/2000/svg">.');
        return;
      }
      this.size = sizeOf(attributes);
    }
    // Elements in the namespaces of editors are invisible, unlike elements of HTML.
    if (uri === svgNamespace ? !drawing.has(local) : uri === 'http://www.w3.org/1999/xhtml') {
      this.#report(`It has <${local}>, which is not part of a drawing.`, remedy);
    }
    for (const { name, local: attribute, uri: group, value } of Object.values(attributes)) {
      if (/^on/i.test(attribute)) this.#report(`It has "${name}", which runs a script.`, remedy);
      else if (attribute === 'href' && !isInside(value, local))
        this.#report(`It loads "${shorten(value)}" from elsewhere.`, remedy);
      else if (attribute !== 'href') this.#checkUrls(value);
      // Attributes of editors name files of Windows.
      if (group === '' && value.includes('\\') && value.includes('('))
        this.#report(`It hides a name with "\\" in "${name}".`, remedy);
    }
  }

  #checkStyle(): void {
    const text = this.#style;
    this.#style = '';
    if (/@import|\\/i.test(text)) this.#report('Its style imports another, or hides names with "\\".', remedy);
    this.#checkUrls(text);
  }

  #checkUrls(text: string): void {
    for (const [, target = ''] of text.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
      if (!isInside(target.trim(), '')) this.#report(`It loads "${shorten(target)}" from elsewhere.`, remedy);
    }
    if (/image-set\(|\bsrc\(/i.test(text)) this.#report('It has a function that loads a file.', remedy);
  }

  #report(message: string, hint: string, line = this.#parser.line + 1): void {
    this.problems.push({ rule: this.#rule, line, column: 1, message, hint });
  }
}

/** Whether a reference is internal: an id, or a picture as a data URL. */
function isInside(target: string, element: string): boolean {
  return target.startsWith('#') || (element === 'image' && /^data:image\/(?:png|jpeg|webp);base64,/.test(target));
}

function sizeOf(attributes: sax.QualifiedTag['attributes']): CheckedSvg['size'] {
  const pixels = (name: string) => {
    const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attributes[name]?.value ?? '') ?? [];
    return number === undefined ? 0 : toFinite(number);
  };
  const [width, height] = [pixels('width'), pixels('height')];
  if (width && height) return { width, height };
  const [, , across = 0, down = 0] = (attributes['viewBox']?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(toFinite);
  return across > 0 && down > 0 ? { width: across, height: down } : undefined;
}

/** The number that a text is; 0 if it is none, or too large for one. */
function toFinite(text: string): number {
  const number = Number(text);
  return Number.isFinite(number) ? number : 0;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
