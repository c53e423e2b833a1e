import { setImmediate } from 'node:timers/promises';
import { planDrawings, type PlannedDrawing } from '../../domain/models/cards/plan-drawings.ts';
import { nothingDrawn, type DrawnPictures, type DrawnStory } from '../../domain/models/cards/drawn.ts';
import type { Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PictureLook } from '../../domain/site/palette.ts';
import type { PictureCrop } from '../../domain/models/picture.ts';
import { KnownDrawings } from '../../images/cards/known-drawings.ts';
import { describeError } from '../errors.ts';
import { drawingDigest } from '../state/code-digest.ts';
import type { Build } from '../steps/build.ts';
import type { DrawResult, TaskOf } from '../workers/messages.ts';
import { explainMissingGlyphs } from './missing-glyphs.ts';
import { inBatches } from '../../domain/batches.ts';

export interface PublishedDrawings {
  readonly drawn: DrawnPictures;
  /** Names of the files, in the folder of published pictures. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export const noDrawings: PublishedDrawings = { drawn: nothingDrawn, files: [], findings: [] };

const drawingsPerTask = 16;

/**
 * Tasks that a worker has at once. They are small, and more than in `Pool`, so that workers go on while this thread is
 * busy.
 */
const tasksInFlight = 64;

/**
 * Draws the cards and charts of an edition that are not drawn yet. Stories that readers cannot see have none, since the
 * edition does not contain them.
 *
 * @param meanwhile called once, while workers draw or after nothing was to be drawn.
 */
export async function publishDrawings(
  { folders, pool, settings }: Pick<Build, 'folders' | 'pool' | 'settings'>,
  edition: Edition,
  look: PictureLook,
  meanwhile: () => void = () => undefined,
): Promise<PublishedDrawings> {
  const planned = planDrawings(edition);
  if (planned.length === 0) {
    meanwhile();
    return noDrawings;
  }
  const known = new KnownDrawings(folders.pictures, drawingDigest(folders.root, settings, look));
  const pictures = new Map<PlannedDrawing, PictureCrop>();
  const waiting: PlannedDrawing[] = [];
  for (const one of planned) {
    const picture = known.find(one.drawing);
    if (picture) pictures.set(one, picture);
    else waiting.push(one);
  }
  const findings: Finding[] = [];
  const problem = waiting.length > 0 ? await findRendererProblem(folders.root, look) : undefined;
  if (problem !== undefined) {
    meanwhile();
    findings.push(noRenderer(problem, waiting.length));
  } else {
    const task = (jobs: TaskOf<'draw'>['jobs']): TaskOf<'draw'> => ({
      kind: 'draw',
      settings,
      folder: folders.pictures,
      look,
      jobs,
    });
    const jobs = waiting.map(({ drawing }, number) => ({ number, drawing }));
    const missing: (readonly [number, readonly Finding[]])[] = [];
    const take = (results: readonly DrawResult[]) => {
      for (const result of results) {
        const one = waiting[result.number];
        if (!one) continue;
        if (result.ok) pictures.set(one, known.add(one.drawing, result.picture));
        else missing.push([result.number, explainMissingGlyphs(folders.root, one, result.missing)]);
      }
    };
    // The tasks are given before this thread is busy.
    const other = setImmediate().then(meanwhile);
    await Promise.all([pool.runAll<'draw'>(inBatches(jobs, drawingsPerTask).map(task), take, 0, tasksInFlight), other]);
    // Threads finish in any order.
    findings.push(...eachOnce(missing.sort(([left], [right]) => left - right).flatMap(([, own]) => own)));
  }
  known.save();
  const files = [...new Set([...pictures.values()].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)))].sort();
  return { drawn: collect(planned, pictures), files, findings };
}

function collect(
  planned: readonly PlannedDrawing[],
  pictures: ReadonlyMap<PlannedDrawing, PictureCrop>,
): DrawnPictures {
  let site: PictureCrop | undefined;
  const stories: Record<string, DrawnStory> = {};
  for (const one of planned) {
    const picture = pictures.get(one);
    if (!picture) continue;
    if (!one.article) site = picture;
    else {
      const { file } = one.article.entry;
      const story = stories[file];
      stories[file] =
        one.drawing.kind === 'chart'
          ? { ...story, charts: [...(story?.charts ?? []), [one.drawing.chart.number, picture]] }
          : { ...story, card: picture };
    }
  }
  return { ...(site && { site }), stories };
}

/** Removes repeated findings: the name of a section is on all of its stories. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Error of loading the renderer, if there is one. */
async function findRendererProblem(root: string, look: PictureLook): Promise<string | undefined> {
  try {
    const { openStudio } = await import('../../images/cards/open-studio.ts');
    await openStudio(root, look);
    return undefined;
  } catch (error) {
    return describeError(error).split(/(?<=\.)\s|\n/, 1)[0];
  }
}

function noRenderer(problem: string, count: number): Finding {
  return {
    severity: 'warning',
    rule: 'cards-unavailable',
    file: 'package.json',
    message: `The package that draws cards and charts for other sites, @takumi-rs/core, cannot be loaded here: ${problem} ${count} of these pictures are left out, and their pages do without them.`,
    hint: "Run `npm ci` without `--omit=optional`, on a system for which the package has a binary (Linux, macOS or Windows, x64 or ARM); or set cards: 'off' in src/newsroom/site.ts.",
  };
}
