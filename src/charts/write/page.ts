import type { Chart, Exhibit } from '../chart.ts';
import { draw } from '../draw/draw.ts';
import { keyOf } from '../draw/drawing.ts';
import { figuresFor } from '../figures.ts';
import { namesUnit } from '../unit.ts';
import { escapeMarkup } from '../markup.ts';
import { decimalMark, decimalPads } from './decimal-pads.ts';
import { describe } from './describe.ts';
import { rowName } from '../draw/scales.ts';
import { gridOf, type Grid, type GridCell } from './grid.ts';
import type { ExhibitSurface } from './surface.ts';

/**
 * Writes an exhibit as a figure of a page: safe HTML without scripts and styles, whose ids all begin with the surface's
 * id.
 */
export function writeExhibit(exhibit: Exhibit, surface: ExhibitSurface): string {
  const { id } = surface;
  const caption = `<figcaption><b id="${id}t">${linked(exhibit.title, surface)}</b>${subtitle(exhibit, surface)}</figcaption>`;
  const body = exhibit.kind === 'chart' ? writeChart(exhibit, surface) : writeTable(exhibit, surface);
  if (surface.isTeaser) return `<figure class="exhibit">${caption}\n${body}</figure>\n`;
  const notes = notesOf(exhibit, surface).map((text) => linked(text, surface));
  const end = `<p class="source">${notes.join('<br>')}</p>`;
  const figures = exhibit.kind === 'chart' ? writeDetails(exhibit, surface) : download(surface);
  return `<figure class="exhibit">${caption}\n${body}${end}${figures}</figure>\n`;
}

function subtitle(exhibit: Exhibit, surface: ExhibitSurface): string {
  const text = subtitleOf(exhibit, surface);
  return text === '' ? '' : ` <span>${linked(text, surface)}</span>`;
}

/** The author's subtitle, with notes about the scale. */
export function subtitleOf(exhibit: Exhibit, surface: Pick<ExhibitSurface, 'language' | 'words'>): string {
  const parts = [exhibit.subtitle, ...(exhibit.kind === 'chart' ? scaleNotes(exhibit, surface) : [])];
  return parts.filter((part) => part !== undefined).join('. ');
}

/** Texts below an exhibit: the author's notes, if any, and the source. */
export function notesOf({ notes, source }: Exhibit, { words }: Pick<ExhibitSurface, 'words'>): readonly string[] {
  return [...(notes === undefined ? [] : [notes]), words.source(source)];
}

/** Notes about the scale that readers need and the author may have left out. */
function scaleNotes(chart: Chart, { language, words }: Pick<ExhibitSurface, 'language' | 'words'>): readonly string[] {
  const { unit, subtitle = '', title, indexRow, isLogarithmic, rows } = chart;
  const isNamed = unit.prefix !== '' || unit.suffix !== '' || namesUnit(`${title} ${subtitle}`, unit.text);
  return [
    ...(isNamed || indexRow !== undefined ? [] : [unit.text]),
    ...(indexRow === undefined ? [] : [words.indexed(rowName(rows, indexRow, language))]),
    ...(isLogarithmic ? [words.logScale] : []),
  ];
}

function writeChart(chart: Chart, surface: ExhibitSurface): string {
  const { language, link, id, words } = surface;
  const drawing = draw(chart, { language, link, figures: figuresFor(language) });
  const isMultiple = chart.layout === 'multiples';
  const role = ` role="img" aria-labelledby="${id}t" aria-describedby="${id}d"`;
  const gutters = [drawing.startGutter && `s${drawing.startGutter}-`, drawing.endGutter && `e${drawing.endGutter}-`];
  const classes = ['plot', isMultiple && 'panels', ...gutters].filter(Boolean).join(' ');
  const panels = drawing.panels.map(({ name, sheet }) => {
    const markup = sheet.toMarkup(isMultiple ? '' : role);
    return name === undefined ? markup : `<div><b>${escapeMarkup(name)}</b>${markup}</div>`;
  });
  const key = keyOf(chart, drawing, words)
    .map(({ mark, text }) => `<span class="${mark}">${linked(text, surface)}</span>`)
    .join(' ');
  const description = chart.alt === undefined ? describe(chart, surface) : `${chart.alt} ${describe(chart, surface)}`;
  return (
    (key === '' ? '' : `<p class="key">${key}</p>`) +
    `<div class="${classes}"${isMultiple ? role : ''}>${panels.join('')}</div>` +
    `<p id="${id}d" hidden>${escapeMarkup(description)}</p>`
  );
}

function writeDetails(chart: Chart, surface: ExhibitSurface): string {
  return `<details><summary>${escapeMarkup(surface.words.figures)}</summary>${writeTable(chart, surface)}${download(surface)}</details>`;
}

function download({ dataHref, words }: ExhibitSurface): string {
  return dataHref === undefined
    ? ''
    : `<p class="source"><a href="${escapeMarkup(dataHref)}" download>${escapeMarkup(words.download)}</a></p>`;
}

function writeTable(exhibit: Exhibit, surface: ExhibitSurface): string {
  const table = tableMarkup(gridOf(exhibit, surface), surface);
  return `<div class="table-scroll" role="region" tabindex="0" aria-labelledby="${surface.id}t">${table}</div>`;
}

/** @param caption HTML; left out if the figure around the table has a caption. */
export function tableMarkup(
  grid: Grid,
  surface: Pick<ExhibitSurface, 'language' | 'link' | 'words'>,
  caption = '',
): string {
  const head = grid.header.map((text, index) => {
    const content = linked(text, surface);
    if (content === '') return '<td></td>';
    return `<th scope="col"${index === 0 ? '' : ' class="num"'}>${content}</th>`;
  });
  const columns = grid.rows[0]?.cells.length ?? 0;
  const pads = Array.from({ length: columns }, (_, column) =>
    decimalPads(
      grid.rows.map(({ cells }) => cells[column]?.text ?? ''),
      decimalMark(surface.language),
    ),
  );
  const rows = grid.rows.map(({ name, cells }, row) => {
    const figures = cells.map((cell, column) => writeCell(cell, pads[column]?.[row] ?? '', surface));
    return `<tr><th scope="row">${linked(name, surface)}</th>${figures.join('')}</tr>`;
  });
  return `<table>${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function writeCell(cell: GridCell | undefined, pad: string, { words }: Pick<ExhibitSurface, 'words'>): string {
  if (!cell) return `<td class="num"><span aria-label="${escapeMarkup(words.noFigure)}" role="img">–</span></td>`;
  const trend = cell.trend === undefined ? '' : ` ${cell.trend}`;
  return `<td class="num${trend}"${pad === '' ? '' : ` data-pad="${escapeMarkup(pad)}"`}>${escapeMarkup(cell.text)}</td>`;
}

/** Writes text as HTML, with its symbols linked. */
export function linked(text: string, { link }: Pick<ExhibitSurface, 'link'>): string {
  return link(text)
    .map((part) =>
      part.href === undefined
        ? escapeMarkup(part.text)
        : `<a class="ticker" href="${escapeMarkup(part.href)}">${escapeMarkup(part.text)}</a>`,
    )
    .join('');
}
