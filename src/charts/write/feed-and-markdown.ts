import type { Exhibit } from '../chart.ts';
import { escapeMarkup } from '../markup.ts';
import { describe } from './describe.ts';
import { gridOf, type Grid } from './grid.ts';
import { linked, scaleNotes, tableMarkup } from './page.ts';
import type { ExhibitSurface } from './surface.ts';

/**
 * Writes an exhibit for feeds: its texts, its table, and a picture of the drawing if there is one. Feed readers remove
 * ids, classes and SVG, so the markup does not depend on them.
 */
export function writeFeedExhibit(exhibit: Exhibit, surface: ExhibitSurface): string {
  const { picture, words } = surface;
  const caption = captionOf(exhibit, surface);
  const source = [exhibit.notes, words.source(exhibit.source)].filter((text) => text !== undefined);
  const size = picture && ` width="${picture.width}" height="${picture.height}"`;
  const alt = exhibit.kind === 'chart' ? describe(exhibit, surface) : exhibit.title;
  const image = picture ? `<img src="${escapeMarkup(picture.src)}" alt="${escapeMarkup(alt)}"${size ?? ''}>` : '';
  const title = `<caption>${linked(exhibit.title, surface)}${caption === '' ? '' : `. ${linked(caption, surface)}`}</caption>`;
  const table = tableMarkup(gridOf(exhibit, surface), surface, title);
  return `${image === '' ? '' : `<p>${image}</p>\n`}${table}\n<p>${source.map((text) => linked(text, surface)).join('<br>')}</p>\n`;
}

/** Lines of an exhibit in Markdown: title, unit, table and source, all plain text. */
export interface PlainExhibit {
  readonly title: string;
  readonly subtitle: string;
  readonly grid: Grid;
  readonly notes: readonly string[];
}

export function plainExhibit(exhibit: Exhibit, surface: Pick<ExhibitSurface, 'language' | 'words'>): PlainExhibit {
  return {
    title: exhibit.title,
    subtitle: captionOf(exhibit, surface),
    grid: gridOf(exhibit, surface),
    notes: [exhibit.notes, surface.words.source(exhibit.source)].filter((text) => text !== undefined),
  };
}

function captionOf(exhibit: Exhibit, surface: Pick<ExhibitSurface, 'language' | 'words'>): string {
  const parts = [exhibit.subtitle, ...(exhibit.kind === 'chart' ? scaleNotes(exhibit, surface) : [])];
  return parts.filter((part) => part !== undefined).join('. ');
}
