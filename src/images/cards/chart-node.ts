import type { ChartPicture, PictureText } from '../../charts/picture/chart-picture.ts';
import { box, text, type Node, type Style } from './node.ts';

/** Ascent and descent of the site's sans serif, per pixel of its size. */
const [ascent, descent] = [0.966, 0.246];

/** Lays a chart out as nodes: its shapes, and each text over them at its position. */
export function chartNode(picture: ChartPicture, ground: string): Node {
  const { svg, widthPixels: width, heightPixels: height, bleedPixels, texts, textPixels } = picture;
  const shapes = { width: width + 2 * bleedPixels, height };
  return box({ width, height, position: 'relative', direction: 'ltr' }, [
    { kind: 'svg', svg, ...shapes, style: { position: 'absolute', left: -bleedPixels, top: 0 } },
    ...texts.map((label) => labelNode(label, textPixels, width, ground)),
  ]);
}

function labelNode(label: PictureText, size: number, width: number, ground: string): Node {
  const { x, baseline, anchor, colour, isBold, hasHalo } = label;
  const lineHeight = ascent + descent;
  const rim = size / 8;
  const halo = [`${rim}px 0`, `-${rim}px 0`, `0 ${rim}px`, `0 -${rim}px`].map((place) => `${place} 0 ${ground}`);
  return text('chart', 'sans', label.text, {
    position: 'absolute',
    top: Math.round(baseline - ascent * size),
    ...horizontalPlace(anchor, x, width),
    fontSize: size,
    lineHeight,
    fontWeight: isBold ? 650 : 400,
    color: colour,
    whiteSpace: 'nowrap',
    ...(hasHalo && { textShadow: halo.join(', ') }),
  });
}

function horizontalPlace(anchor: PictureText['anchor'], x: number, width: number): Style {
  if (anchor === 'start') return { left: x };
  return anchor === 'end' ? { right: width - x } : { left: x - width, width: 2 * width, textAlign: 'center' };
}
