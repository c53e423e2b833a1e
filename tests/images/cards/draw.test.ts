import sharp, { type Region } from 'sharp';
import { expect, it, describe } from 'vitest';
import { drawDrawing } from '../../../src/images/cards/draw.ts';
import { openStudio } from '../../../src/images/cards/open-studio.ts';
import { defaultPalette, defaultPictureLook } from '../../../src/domain/site/palette.ts';
import { cardOf, chart, chartDrawing, drawn, root } from './cards.ts';

const headlines = [
  'The Fed cuts rates',
  'Bundesverfassungsgericht prüft Anleihekäufe der Europäischen Zentralbank',
  'Ngân hàng Nhà nước Việt Nam giữ nguyên lãi suất điều hành',
  'Банк России сохранил ключевую ставку',
  'Η ΕΚΤ διατηρεί αμετάβλητα τα επιτόκια',
  'أرامكو السعودية تعلن أرباح الربع الثالث: 27.7 مليار دولار',
  'בנק ישראל הותיר את הריבית על 4.5% בפעם השביעית',
  'Euro\u2011zone bonds, long\u2010dated and oth\u00aderwise: 4\u202f% of €5\u00a0bn, −3.2 “up”…',
];

describe('a card', () => {
  it('is a PNG of the size that networks show', async () => {
    const { png, widthPixels, heightPixels } = await drawn(cardOf('The Fed cuts rates'));
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect([widthPixels, heightPixels]).toEqual([1200, 630]);
  });

  it('has the same bytes whatever was drawn before, in every script', async () => {
    const used = await openStudio(root, defaultPictureLook);
    const there = new Map<string, Buffer>();
    for (const headline of headlines) there.set(headline, (await drawn(cardOf(headline), used)).png);
    for (const headline of headlines.toReversed()) {
      const again = await drawn(cardOf(headline), used);
      expect(again.png.equals(there.get(headline) ?? Buffer.of())).toBe(true);
    }
    for (const headline of headlines.slice(-4)) {
      const fresh = await drawn(cardOf(headline));
      expect(fresh.png.equals(there.get(headline) ?? Buffer.of())).toBe(true);
    }
  });

  it('differs where its words differ', async () => {
    const studio = await openStudio(root, defaultPictureLook);
    const plain = await drawn(cardOf('A story'), studio);
    const changes = [
      { section: 'Energy' },
      { date: '29 October 2014' },
      { label: 'Analysis' },
      { byline: 'Jane Roe' },
      { correction: 'Corrected 29 October 2014' },
      { companies: [] },
      { isSponsored: true as const, label: 'Sponsored by Acme' },
    ];
    for (const change of changes) {
      expect((await drawn(cardOf('A story', change), studio)).png.equals(plain.png), JSON.stringify(change)).toBe(
        false,
      );
    }
    expect((await drawn(cardOf('A story'), studio, chart)).png.equals(plain.png)).toBe(false);
  });

  it('has the colours and faces of the newsroom', async () => {
    const engine = await drawn(cardOf('A story'));
    const palette = { ...defaultPalette, paper: '#ffffff', ink: '#0000ff' };
    const coloured = await drawn(cardOf('A story'), await openStudio(root, { palette }), chart);
    expect(await coloursOf(coloured.png)).toEqual(expect.arrayContaining([0xffffff, 0x0000ff]));
    expect(await coloursOf(coloured.png)).not.toContain(0xfbf8f1);
    const face = { palette: defaultPalette, serif: 'src/styles/fonts/serif-italic.woff2' };
    expect((await drawn(cardOf('A story'), await openStudio(root, face))).png.equals(engine.png)).toBe(false);
  });

  it.each([
    ['Sushi shares 股 rise 😀', 'headline', ['股', '😀']],
    ['日銀が利上げ', 'headline', ['日', '銀', 'が', '利', '上', 'げ']],
  ])('is not drawn with a box for a missing glyph: %s', async (headline, part, characters) => {
    const result = await drawDrawing(cardOf(headline), undefined, await openStudio(root, defaultPictureLook));
    expect(result).toMatchObject({ ok: false, missing: [{ part, characters }] });
  });

  it('names the part in which a glyph is missing', async () => {
    const card = cardOf('A story', { companies: [{ name: '腾讯', ticker: 'HKEX:0700' }], section: '市場' });
    const result = await drawDrawing(card, undefined, await openStudio(root, defaultPictureLook));
    expect(result.ok ? [] : result.missing.map(({ part }) => part)).toEqual(['section', 'companies']);
  });
});

describe('a headline', () => {
  const words = 'How a meeting in Omaha decided what an oil company may say about the weather of the coming years ';

  it.each([
    ['short', 'Up'],
    ['long', words.repeat(3).trim()],
    ['too long for any card', words.repeat(12).trim()],
    ['of one word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['of one endless word', 'a'.repeat(400)],
    ['in Arabic, and long', 'أرامكو السعودية تعلن أرباح الربع الثالث وتوزع على المساهمين أكثر مما وعدت به '.repeat(5)],
  ])('stays in its place: %s', async (_, headline) => {
    const { png } = await drawn(cardOf(headline));
    expect(await inkOf(png, { left: 0, top: 0, width: 58, height: 630 })).toBe(0);
    expect(await inkOf(png, { left: 1142, top: 0, width: 58, height: 630 })).toBe(0);
    // Above the line over the companies.
    expect(await inkOf(png, { left: 0, top: 528, width: 1200, height: 10 })).toBe(0);
    expect(await inkOf(png, { left: 60, top: 175, width: 1080, height: 350 })).toBeGreaterThan(500);
  });
});

it('a chart by itself is on the paper of the light scheme, with room around it', async () => {
  const result = await drawDrawing(chartDrawing, chart, await openStudio(root, defaultPictureLook));
  if (!result.ok) throw new Error('A glyph is missing.');
  expect(result.widthPixels).toBe(880);
  const { width, height } = await sharp(result.png).metadata();
  expect([width, height]).toEqual([result.widthPixels, result.heightPixels]);
  expect(await inkOf(result.png, { left: 0, top: 0, width: 880, height: 34 })).toBe(0);
  expect(await inkOf(result.png, { left: 0, top: result.heightPixels - 34, width: 880, height: 34 })).toBe(0);
});

async function coloursOf(png: Buffer): Promise<readonly number[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(data.readUIntBE(at, 3));
  return [...colours];
}

/** How many pixels of a part of a picture are not paper. */
async function inkOf(png: Buffer, part: Region): Promise<number> {
  const { data, info } = await sharp(png).extract(part).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const paper = Number.parseInt(defaultPalette.paper.slice(1), 16);
  let ink = 0;
  for (let at = 0; at < data.length; at += info.channels) if (data.readUIntBE(at, 3) !== paper) ink += 1;
  return ink;
}
