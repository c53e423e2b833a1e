import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readingKey } from '../../src/domain/edition/resolve/readings.ts';
import { toTicker } from '../../src/domain/registry/ticker.ts';
import { lexBlocks } from '../../src/markdown/dialect/dialect.ts';
import { renderBody, type BodyContext } from '../../src/markdown/render/render.ts';
import { surveyBody, type Occurrence } from '../../src/markdown/survey/survey.ts';
import { markdown } from './any-markdown.ts';
import { page } from './context.ts';
import { offences } from './offences.ts';

const runs = { numRuns: 1500 };

describe('for any Markdown', () => {
  it('renders well-formed, harmless HTML and never throws', () => {
    fc.assert(
      fc.property(markdown, fc.boolean(), (source, isForFeed) => {
        expect(offences(renderBody(source, { ...page, isForFeed }))).toEqual([]);
      }),
      runs,
    );
  });

  it('renders no ids, and no address that depends on its page, for feeds', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const html = renderBody(source, { ...page, isForFeed: true });
        const parser = new Parser({
          onattribute: (name, value) => {
            expect(name).not.toMatch(/^(?:id|tabindex|role)$/);
            if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
          },
        });
        parser.end(html);
      }),
      runs,
    );
  });

  it('links in the page what the survey calls linked, in the same order', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { occurrences } = surveyBody(source, page.vocabulary, page.words.quotationMarks);
        const linked = occurrences.filter((occurrence) => occurrence.linked && occurrence.kind !== 'ambiguous');
        const html = renderBody(source, linkingAll(occurrences));
        expect(tickerLinks(html)).toEqual(linked.map(({ text }) => text));
      }),
      { numRuns: 3000, examples: [['A(A]']] },
    );
  });

  it('surveys headings under the ids that the page gives them', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const html = renderBody(source, page);
        for (const { id } of surveyBody(source, page.vocabulary, page.words.quotationMarks).headings)
          expect(html).toContain(` id="${id}"`);
      }),
      runs,
    );
  });

  it('gives offsets within the source', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { occurrences, links, pictures, problems } = surveyBody(
          source,
          page.vocabulary,
          page.words.quotationMarks,
        );
        for (const { offset } of [...occurrences, ...links, ...pictures, ...problems]) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(source.length);
        }
      }),
      runs,
    );
  });

  it('lexes into blocks that cover the source, which offsets rely on', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const text = source.replace(/\r\n?/g, '\n');
        expect(
          lexBlocks(text)
            .map(({ raw }) => raw)
            .join(''),
        ).toHaveLength(text.length);
      }),
      runs,
    );
  });

  it('renders the same twice, whatever came between', () => {
    fc.assert(
      fc.property(markdown, markdown, (source, other) => {
        const first = renderBody(source, page);
        renderBody(other, page);
        surveyBody(other, page.vocabulary, page.words.quotationMarks);
        expect(renderBody(source, page)).toBe(first);
      }),
      { numRuns: 300 },
    );
  });
});

/** A page at which all of these lead somewhere. */
function linkingAll(occurrences: readonly Occurrence[]): BodyContext {
  const tickers = occurrences.flatMap((found) =>
    found.kind === 'ticker' ? [toTicker(found.exchange, found.symbol)] : [],
  );
  const open = occurrences.flatMap((found) =>
    found.kind === 'cashtag' || found.kind === 'unplaced' ? [readingKey(found)] : [],
  );
  return {
    ...page,
    tickerLinks: new Map(['NASDAQ:AAPL', ...tickers].map((ticker) => [ticker, '/x/'])),
    readings: new Map(open.map((key) => [key, 'NASDAQ:AAPL'])),
  };
}

/** The texts of the ticker links in a page, decoded. */
function tickerLinks(html: string): string[] {
  const texts: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag: (name, { class: className }) => {
      if (name !== 'a' || className !== 'ticker') return;
      isInside = true;
      texts.push('');
    },
    ontext: (text) => {
      if (isInside) texts.push((texts.pop() ?? '') + text);
    },
    onclosetag: (name) => {
      if (name === 'a') isInside = false;
    },
  });
  parser.end(html);
  return texts;
}
