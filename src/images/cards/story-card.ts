import type { ChartPicture } from '../../charts/picture/chart-picture.ts';
import type { Chart } from '../../charts/chart.ts';
import { drawPicture } from '../../charts/picture/chart-picture.ts';
import { labelWidth } from '../../charts/draw/text-width.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import type { StoryCard } from '../../domain/models/cards/drawing.ts';
import { colourToken } from '../../domain/site/palette.ts';
import { directionOf, innerWidth, margin, masthead, paper } from './card-frame.ts';
import { chartNode } from './chart-node.ts';
import { fitHeadline, type HeadlineRoom } from './fit-headline.ts';
import { box, text, type Node } from './node.ts';
import type { Studio } from './studio.ts';

/**
 * Sizes of headlines in pixels, with their most lines. Networks show a card at half its size or less, where 36 appears
 * as 15 to 18.
 */
const alone = [
  ...sizes([88, 80, 73, 68, 63], 2),
  ...sizes([59, 56], 3),
  ...sizes([53, 50, 47], 4),
  ...sizes([45, 42, 39, 36], 8),
];
const besideChart = [...sizes([60, 56, 52], 5), ...sizes([48, 44, 40, 36], 8)];

/** Height of the headline and the content below it, between labels and companies. */
const bodyHeight = 352;
const chartWidth = 510;
const columnGap = 48;
const chartGap = 20;
/** Scales of the drawing relative to a page: a chart with few rows has space for larger text. */
const chartScales = [2.2, 1.9, 1.6];

/** Lays out the card of a story: section, headline, companies, and its chart beside them. */
export async function layoutStoryCard(card: StoryCard, chart: Chart | undefined, studio: Studio): Promise<Node> {
  const { direction, language } = card;
  const figure = chart && layoutChart(chart, card);
  const width = figure ? innerWidth - chartWidth - columnGap : innerWidth;
  const extra = card.byline === undefined ? 0 : 50;
  const room: HeadlineRoom = { width, height: bodyHeight - extra, sizes: figure ? besideChart : alone };
  const own = directionOf(card.headline, direction);
  const style = {
    width,
    fontWeight: card.byline === undefined ? 600 : 400,
    lineHeight: lineHeightOf(card.headline),
    letterSpacing: own === 'rtl' ? 0 : -0.5,
    textWrap: 'balance',
    direction: own,
    textAlign: own === direction ? 'start' : 'end',
  };
  const headline = await fitHeadline(card.headline, room, style, language, studio);
  const words = box(
    { flexDirection: 'column', justifyContent: figure ? 'flex-start' : 'center', width, height: bodyHeight },
    [headline, byline(card)],
  );
  return paper(direction, card.isSponsored ? colourToken('raised') : colourToken('paper'), [
    masthead(card.brand, card.date, direction),
    labels(card),
    box(
      {
        flexDirection: 'row',
        justifyContent: 'space-between',
        marginLeft: margin,
        marginRight: margin,
        height: bodyHeight,
      },
      [words, figure],
    ),
    companies(card),
  ]);
}

function sizes(of: readonly number[], lines: number): HeadlineRoom['sizes'][number][] {
  return of.map((size) => ({ size, lines }));
}

/** Section and kind of the story; an advertising label comes first. */
function labels({ section, label, isSponsored, correction, direction }: StoryCard): Node {
  const look = { fontSize: 25, lineHeight: 1.2, whiteSpace: 'nowrap', fontWeight: 650 };
  const name = text('section', 'sans', section, {
    ...look,
    color: isSponsored ? colourToken('soft') : colourToken('accent'),
  });
  const kind =
    label === undefined
      ? undefined
      : isSponsored
        ? box(
            { backgroundColor: colourToken('ink'), paddingLeft: 14, paddingRight: 14, paddingTop: 4, paddingBottom: 4 },
            [text('sponsor', 'sans', label, { ...look, fontSize: 24, color: colourToken('paper') })],
          )
        : text('kind of story', 'sans', label, { ...look, fontWeight: 400, color: colourToken('soft') });
  const row = isSponsored ? [kind, name] : [name, kind && separator(), kind];
  return box(
    {
      flexDirection: 'row',
      alignItems: 'center',
      justifyContent: 'space-between',
      height: 66,
      marginLeft: margin,
      marginRight: margin,
      direction,
    },
    [
      box({ flexDirection: 'row', alignItems: 'center', gap: 16 }, row),
      correction === undefined
        ? undefined
        : text('correction', 'sans', correction, {
            ...look,
            fontSize: 24,
            fontWeight: 500,
            color: colourToken('alert'),
          }),
    ],
  );
}

function separator(): Node {
  return box({ width: 2, height: 24, backgroundColor: colourToken('rule') });
}

function byline({ byline: names, direction }: StoryCard): Node | undefined {
  if (names === undefined) return undefined;
  return text('byline', 'sans', names, {
    fontSize: 28,
    fontWeight: 650,
    lineHeight: 1.2,
    marginTop: 20,
    color: colourToken('accent'),
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    overflow: 'hidden',
    direction,
  });
}

/** Companies that fit on one line, and the number of the others. */
function companies({ companies: all, language, direction }: StoryCard): Node {
  const room = innerWidth / companyScale;
  const { moreCompanies } = wordsFor(language);
  const shown: Node[] = [];
  let used = 0;
  for (const [index, { name, ticker }] of all.entries()) {
    const left = all.length - index - 1;
    const width = labelWidth(name) + (ticker === undefined ? 0 : labelWidth(ticker) + 6) + 20;
    const rest = left === 0 ? 0 : labelWidth(moreCompanies(left)) + 20;
    if (used + width + rest > room || (index === mostNamed && left > 0)) {
      if (shown.length > 0) shown.push(companyText(moreCompanies(all.length - index), colourToken('soft'), 400));
      break;
    }
    used += width;
    shown.push(
      box({ flexDirection: 'row', gap: 10 }, [
        companyText(name, colourToken('ink'), 600),
        ticker === undefined ? undefined : companyText(ticker, colourToken('soft'), 400),
      ]),
    );
  }
  const line = box({ height: 1, backgroundColor: colourToken('rule'), marginLeft: margin, marginRight: margin });
  const names = { flexDirection: 'row', gap: 36, marginLeft: margin, marginRight: margin, marginTop: 20, direction };
  return box({ flexDirection: 'column', marginTop: 'auto', height: 88 }, [
    shown.length > 0 ? line : undefined,
    box(names, shown),
  ]);
}

/** Number of companies to name out of four or more; the others are counted. */
const mostNamed = 2;

/** Size of the companies' text relative to the text of drawings, for which widths are estimated. */
const companyScale = 22 / 12.5;

function companyText(content: string, color: string, fontWeight: number): Node {
  return text('companies', 'sans', content, {
    fontSize: 22,
    lineHeight: 1.25,
    whiteSpace: 'nowrap',
    color,
    fontWeight,
  });
}

/** Lays out the chart; undefined if it does not fit: one with many bars or panels. */
function layoutChart(chart: Chart, { language }: StoryCard): Node | undefined {
  if (chart.layout === 'multiples') return undefined;
  const words = wordsFor(language).charts;
  const title = text('title of the chart', 'sans', chart.title, {
    fontSize: 22,
    fontWeight: 650,
    lineHeight: 1.2,
    width: chartWidth,
    lineClamp: 2,
    textOverflow: 'ellipsis',
    textWrap: 'balance',
    direction: directionOf(chart.title, 'ltr'),
  });
  const lines = labelWidth(chart.title) * (22 / 12.5) > chartWidth ? 2 : 1;
  const size = { widthPixels: chartWidth, heightPixels: bodyHeight - lines * 26.4 - chartGap };
  let picture: ChartPicture | undefined;
  for (const scale of chartScales) picture ??= drawPicture(chart, { ...size, scale }, { language, words });
  return (
    picture &&
    box({ flexDirection: 'column', width: chartWidth, gap: chartGap }, [
      title,
      chartNode(picture, colourToken('paper')),
    ])
  );
}

/** Line height, larger for scripts with marks above and below letters. */
function lineHeightOf(headline: string): number {
  if (/\p{Script=Arabic}/u.test(headline)) return 1.36;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(headline)) return 1.24;
  return 1.1;
}
