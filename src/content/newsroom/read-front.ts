import type { FrontPlan } from '../../domain/edition/newsroom.ts';
import type { Site } from '../../domain/site/site.ts';
import { createFrontSchema } from './front-schema.ts';
import type { NewsroomFiles } from './newsroom-files.ts';

/** The editor's choices for the front page. */
export const frontFile = 'src/newsroom/front.yaml';

/** Reads `front.yaml`; undefined if the file is missing or has errors. */
export function readFront(files: NewsroomFiles, { timeZone }: Pick<Site, 'timeZone'>): FrontPlan | undefined {
  if (!files.has(frontFile)) return undefined;
  const text = files.readText(frontFile);
  const data = text === undefined ? undefined : files.readYaml(frontFile, text);
  if (data === undefined || data === null) return undefined;
  return files.check(frontFile, data, createFrontSchema(timeZone)).value;
}
