/** Rectangle in CSS pixels, from the figure's top left corner. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A piece of text or a shape of a figure, as Chromium lays it out and paints it. */
export interface DrawnPart {
  /** `text` for labels in the plot, `words` for text around it, otherwise the element's name. */
  readonly kind: string;
  readonly classes: string;
  /** The words, or a path as it was drawn before it was stretched. */
  readonly content: string;
  readonly box: Box;
  readonly fill: string;
  /** Colour of the stroke, or of the sign before an entry of a key. */
  readonly stroke: string;
  /** Font size in pixels, or the width of the stroke. */
  readonly size: number;
}

export interface DrawnFigure {
  readonly box: Box;
  readonly background: string;
  /**
   * Names of the colours that the reader's system gives, which differ between systems; empty without forced colours.
   */
  readonly systemColours: Readonly<Record<string, string>>;
  readonly parts: readonly DrawnPart[];
}

/** Reads every figure of the page. Runs in the page, so it uses nothing from outside. */
export function readDrawings(): readonly DrawnFigure[] {
  const colours = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const hex = (colour: string): string => {
    if (!colours || colour === 'none' || colour === '') return 'none';
    colours.clearRect(0, 0, 1, 1);
    colours.fillStyle = colour;
    colours.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = colours.getImageData(0, 0, 1, 1).data;
    const digits = [red, green, blue].map((share) => share.toString(16).padStart(2, '0')).join('');
    return alpha === 0 ? 'none' : `#${digits}`;
  };
  const backgroundOf = (element: Element | null): string => {
    if (!element) return '#ffffff';
    const own = hex(getComputedStyle(element).backgroundColor);
    return own === 'none' ? backgroundOf(element.parentElement) : own;
  };
  const systemNames = ['GrayText', 'Highlight', 'ActiveText', 'VisitedText', 'LinkText', 'CanvasText', 'Canvas'];
  const isForced = matchMedia('(forced-colors: active)').matches;
  const systemColours = Object.fromEntries(isForced ? systemNames.map((name) => [hex(name), name]) : []);
  return Array.from(document.querySelectorAll('figure.exhibit'), (figure): DrawnFigure => {
    const origin = figure.getBoundingClientRect();
    const boxOf = (element: Element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x - origin.x, y - origin.y, width, height];
    };
    const selector = 'figcaption > *, .key span, .plot b, .plot text, .plot path, .plot circle, th, td, .source';
    const parts = [...figure.querySelectorAll(selector)].filter((part) => !part.closest('details'));
    return {
      box: boxOf(figure),
      background: backgroundOf(figure),
      systemColours,
      parts: parts.map((part): DrawnPart => {
        const style = getComputedStyle(part);
        const isDrawn = part.closest('svg') !== null;
        const isKey = part.matches('.key span');
        const isShape = isDrawn && part.localName !== 'text';
        return {
          kind: isDrawn ? part.localName : 'words',
          classes: isDrawn ? (part.getAttribute('class') ?? '') : part.localName,
          content: isShape ? (part.getAttribute('d') ?? '') : part.textContent,
          box: boxOf(part),
          fill: hex(isDrawn ? style.fill : style.color),
          stroke: hex(isDrawn ? style.stroke : isKey ? getComputedStyle(part, '::before').borderTopColor : 'none'),
          size: parseFloat(isShape ? style.strokeWidth : style.fontSize),
        };
      }),
    };
  });
}
