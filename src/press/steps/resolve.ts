import { join } from 'node:path';
import { resolveEdition } from '../../content/resolve-edition.ts';
import type { Edition } from '../../domain/edition/edition.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import { raisesHints } from '../../editorial/rule-settings.ts';
import type { Instant } from '../../domain/instant.ts';
import { writeDrawnIndex, writePictureIndex } from '../../images/picture-index.ts';
import { publishPictures } from '../../images/publish-pictures.ts';
import { checkHostFiles } from '../check/host-files.ts';
import { checkOwnCode } from '../check/own-code.ts';
import { readLook } from '../../look/read-look.ts';
import { noDrawings, publishDrawings, type PublishedDrawings } from '../cards/publish-drawings.ts';
import { site } from '../../newsroom/site.ts';
import { drawnIndexFile, pictureIndexFile } from '../../routes/pictures.ts';
import { listIndexFiles, type IndexFiles } from '../search/index-files.ts';
import { readContent, type ReadContent } from '../read/read-content.ts';
import { refreshSchemas } from '../read/refresh-schemas.ts';
import { lookAtDist } from '../publish/look-at-dist.ts';
import { checkPublicFolder } from '../render/static-files.ts';
import type { Build } from './build.ts';

export interface Resolved {
  readonly content: ReadContent;
  readonly edition: Edition;
  readonly pictures: Awaited<ReturnType<typeof publishPictures>>;
  readonly drawings: PublishedDrawings;
  /** Files of the search index; left out where nothing is drawn because of errors. */
  readonly index?: IndexFiles | undefined;
  /** Files in `dist` that are not as the ledger says; undefined if `dist` was not compared. */
  readonly disturbed: Promise<ReadonlySet<string> | undefined>;
  /** Findings about articles and newsroom files only, which decide what links are checked against. */
  readonly contentFindings: readonly Finding[];
  /** `contentFindings`, and those about pictures and public files. */
  readonly findings: readonly Finding[];
}

export interface ResolveChoices {
  /** Whether the search index is made meanwhile; yes if left out. */
  readonly isIndexed?: boolean | undefined;
}

/** Reads changed files, resolves the edition at `now`, and makes its pictures. */
export async function resolve(
  build: Build,
  now: Instant,
  { isIndexed = true }: ResolveChoices = {},
): Promise<Resolved> {
  const { folders, pool, progress, watch, settings, code } = build;
  progress.show('Reading');
  const content = await readContent(
    folders,
    settings,
    pool,
    { withRecords: true, withHints: raisesHints(site) },
    (stage) => {
      watch.lap(stage);
    },
  );
  const disturbed = lookAtDist(build);
  await refreshSchemas(folders.root, content, settings);
  const { edition, findings: contentFindings } = await resolveEdition(folders.root, content, site, now, {
    isHinted: () => false,
  });
  content.mentions.save(content.entries);
  const { findings: lookFindings, pictures: pictureLook } = await readLook(folders.root);
  const publicFindings = checkPublicFolder(folders.root);
  watch.lap('edition');
  const visible = [...edition.articles, ...edition.withdrawn];
  const pictures = await publishPictures(folders.root, visible, folders.pictures, code);
  writePictureIndex(join(folders.root, pictureIndexFile), pictures.pictures);
  watch.lap('pictures');
  const found = [
    ...contentFindings,
    ...lookFindings,
    ...checkHostFiles(folders.root, site),
    ...(await checkOwnCode(folders.root)),
    ...publicFindings,
    ...pictures.findings,
  ];
  // An error prevents publication, so nothing is drawn.
  const isRefused = hasErrors(found);
  let index: IndexFiles | undefined;
  const makeIndex = () => {
    if (isIndexed) index = listIndexFiles(folders, content, edition, settings);
  };
  const drawings = isRefused ? noDrawings : await publishDrawings(build, edition, pictureLook, makeIndex);
  writeDrawnIndex(join(folders.root, drawnIndexFile), drawings.drawn);
  watch.lap('cards and search');
  return {
    content,
    edition,
    index,
    pictures,
    drawings,
    disturbed,
    contentFindings,
    findings: [...found, ...drawings.findings],
  };
}
