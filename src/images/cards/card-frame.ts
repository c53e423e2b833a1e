import { colourToken } from '../../domain/site/palette.ts';
import { box, text, type Node } from './node.ts';

/** Size of a card in pixels, in the ratio of social networks: 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

export const margin = 60;
export const innerWidth = cardSize.width - 2 * margin;

type Direction = 'ltr' | 'rtl';

/** Background and text colour of every card. */
export function paper(direction: Direction, background: string, children: readonly (Node | undefined)[]): Node {
  const size = { width: cardSize.width, height: cardSize.height };
  return box(
    { ...size, flexDirection: 'column', backgroundColor: background, color: colourToken('ink'), direction },
    children,
  );
}

/** Name of the paper above its double rule, with the date at the other end. */
export function masthead(brand: string, date: string, direction: Direction): Node {
  const name = text('name of the site', 'serif', brand, {
    fontSize: 34,
    fontWeight: 700,
    lineHeight: 1.2,
    letterSpacing: -0.4,
    whiteSpace: 'nowrap',
    direction: directionOf(brand, direction),
  });
  const day = text('date', 'sans', date, {
    fontSize: 22,
    lineHeight: 1.2,
    color: colourToken('soft'),
    whiteSpace: 'nowrap',
  });
  return box({ flexDirection: 'column', marginLeft: margin, marginRight: margin, marginTop: 38 }, [
    box({ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'baseline', marginBottom: 12 }, [
      name,
      day,
    ]),
    doubleRule(),
  ]);
}

/** A thick line with a thin one below it. */
export function doubleRule(): Node {
  return box({ flexDirection: 'column' }, [
    box({ height: 4, backgroundColor: colourToken('ink') }),
    box({ height: 3 }),
    box({ height: 1, backgroundColor: colourToken('ink') }),
  ]);
}

/** Direction of a text, from its first letter with a strong direction. */
export function directionOf(content: string, otherwise: Direction): Direction {
  const first = /\p{L}/u.exec(content.replace(/[^\p{L}]/gu, ''))?.[0];
  if (first === undefined) return otherwise;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}
