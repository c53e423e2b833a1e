import { drawDrawing } from '../../images/cards/draw.ts';
import { keepDrawing } from '../../images/cards/known-drawings.ts';
import { openStudio } from '../../images/cards/open-studio.ts';
import type { Studio } from '../../images/cards/studio.ts';
import { readChart } from '../../routes/body.ts';
import type { DrawJob, DrawResult, TaskOf } from '../workers/messages.ts';

let studio: { readonly look: string; readonly open: Promise<Studio> } | undefined;

/** Draws one picture into the folder of pictures. Each thread has one renderer, with its fonts loaded. */
export async function drawToFolder(
  { number, drawing }: DrawJob,
  { folder, look }: Pick<TaskOf<'draw'>, 'folder' | 'look'>,
): Promise<DrawResult> {
  const name = JSON.stringify(look);
  if (studio?.look !== name) studio = { look: name, open: openStudio(process.cwd(), look) };
  const chart = drawing.kind === 'site' || !drawing.chart ? undefined : readChart(drawing.chart);
  const drawn = await drawDrawing(drawing, chart, await studio.open);
  if (!drawn.ok) return { number, ok: false, missing: drawn.missing };
  const { png, widthPixels, heightPixels } = drawn;
  return { number, ok: true, picture: keepDrawing(folder, png, { widthPixels, heightPixels }) };
}
