import type { Exhibit } from '../chart.ts';
import { escapeMarkup } from '../markup.ts';
import { describe } from './describe.ts';
import { gridOf, type Grid } from './grid.ts';
import { linked, notesOf, subtitleOf, tableMarkup } from './page.ts';
import type { ExhibitSurface } from './surface.ts';

/**
 * Writes an exhibit for feeds: its texts, its table, and a picture of the drawing if there is one. Feed readers remove
 * ids, classes and SVG, so the markup does not depend on them.
 */
export function writeFeedExhibit(exhibit: Exhibit, surface: ExhibitSurface): string {
  const { picture } = surface;
  const subtitle = subtitleOf(exhibit, surface);
  const notes = notesOf(exhibit, surface).map((text) => linked(text, surface));
  const size = picture && ` width="${picture.width}" height="${picture.height}"`;
  const alt = exhibit.kind === 'chart' ? describe(exhibit, surface) : exhibit.title;
  const image = picture ? `<img src="${escapeMarkup(picture.src)}" alt="${escapeMarkup(alt)}"${size ?? ''}>` : '';
  const title = `<caption>${linked(exhibit.title, surface)}${subtitle === '' ? '' : `. ${linked(subtitle, surface)}`}</caption>`;
  const table = tableMarkup(gridOf(exhibit, surface), surface, title);
  return `${image === '' ? '' : `<p>${image}</p>\n`}${table}\n<p>${notes.join('<br>')}</p>\n`;
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
    subtitle: subtitleOf(exhibit, surface),
    grid: gridOf(exhibit, surface),
    notes: notesOf(exhibit, surface),
  };
}
