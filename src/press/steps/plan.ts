import type { Finding } from '../../domain/finding.ts';
import { createModelContext } from '../../domain/models/context.ts';
import { createPictureFinder } from '../../domain/models/picture.ts';
import { planOutputs, type Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { site } from '../../newsroom/site.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import { buildRecordFile } from '../publish/build-record.ts';
import { createInputDigester, type InputDigester } from '../render/inputs.ts';
import { listStaticFiles, type StaticFile } from '../render/static-files.ts';
import { listingsDigest } from '../state/code-digest.ts';
import { readLedger, type Ledger } from '../state/ledger.ts';
import { checkAddresses, readPublished } from '../verify/check-addresses.ts';
import type { Build } from './build.ts';
import type { Resolved } from './resolve.ts';

export interface Plan {
  readonly outputs: readonly Output[];
  /** Files to copy: assets, pictures and public files. */
  readonly statics: readonly StaticFile[];
  /** Files of the edition, as paths in `dist`. */
  readonly files: ReadonlySet<string>;
  /** Ledger of the last publication. */
  readonly previous: Ledger | undefined;
  readonly published: ReturnType<typeof readPublished>;
  readonly findings: readonly Finding[];
  /** Digests the sources of models. */
  readonly inputsOf: InputDigester;
}

/**
 * Lists the files of the edition, and checks their addresses against each other and against the last publication.
 *
 * @param pages compiled pages; undefined if the edition is refused, and assets are then left out.
 */
export function plan(
  { folders, watch, code, settings }: Build,
  resolved: Resolved,
  pages: CompiledPages | undefined,
): Plan {
  const { content, edition, pictures, drawings, contentFindings } = resolved;
  const context = createModelContext(edition, createPictureFinder(pictures.pictures), drawings.drawn);
  const outputs = planOutputs(context);
  const statics = listStaticFiles(folders, pages, [...pictures.files, ...drawings.files]);
  const own = site.hasBuildRecord ? [buildRecordFile] : [];
  const files = [...outputs.map(({ path }) => outputFile(path)), ...statics.map(({ path }) => path), ...own];
  const previous = readLedger(folders.ledger);
  const published = readPublished(folders, previous);
  const findings = checkAddresses(
    { root: folders.root, content, edition, findings: contentFindings },
    files,
    published,
  );
  watch.lap('plan');
  const inputsOf = createInputDigester({
    context,
    newsroom: content.mended,
    code: `${code} ${listingsDigest(folders.root, settings)}`,
    contentOf: (file) => content.records.contentOf(file),
  });
  return { inputsOf, outputs, statics, files: new Set(files), previous, published, findings };
}
