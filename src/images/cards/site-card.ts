import type { SiteCard } from '../../domain/models/cards/drawing.ts';
import { colourToken } from '../../domain/site/palette.ts';
import { directionOf, doubleRule, innerWidth, margin, paper } from './card-frame.ts';
import { fitHeadline } from './fit-headline.ts';
import { box, text, type Node } from './node.ts';
import type { Studio } from './studio.ts';

/** Lays out the card of pages that are not stories: name and description of the paper. */
export async function layoutSiteCard(card: SiteCard, studio: Studio): Promise<Node> {
  const { brand, tagline, address, direction, language } = card;
  const own = directionOf(brand, direction);
  const style = { fontWeight: 700, lineHeight: own === 'rtl' ? 1.36 : 1.08, letterSpacing: -1, direction: own };
  const room = {
    width: innerWidth,
    height: 250,
    sizes: [120, 108, 96, 84, 72, 60, 48, 36].map((size) => ({ size, lines: size > 48 ? 2 : 4 })),
  };
  const name = await fitHeadline(brand, room, style, language, studio);
  const rest = { whiteSpace: 'nowrap', lineHeight: 1.25 };
  return paper(direction, colourToken('paper'), [
    box(
      {
        flexDirection: 'column',
        justifyContent: 'center',
        height: 630,
        marginLeft: margin,
        marginRight: margin,
        gap: 26,
      },
      [
        doubleRule(),
        name,
        text('tagline', 'serif', tagline, {
          fontSize: 38,
          lineHeight: 1.25,
          color: colourToken('soft'),
          lineClamp: 3,
          direction: directionOf(tagline, direction),
        }),
        box({ height: 1, backgroundColor: colourToken('rule'), marginTop: 10 }),
        text('address', 'sans', address, { ...rest, fontSize: 26, fontWeight: 600, color: colourToken('accent') }),
      ],
    ),
  ]);
}
