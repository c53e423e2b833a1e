import { readClock } from '../../content/clock.ts';
import { forgetExchanges } from '../../routes/parsed-bodies.ts';
import { LiveContent } from '../../content/live-content.ts';
import { previewUnpublished } from '../../content/preview.ts';
import type { Content } from '../../content/read-content.ts';
import { resolveEdition } from '../../content/resolve-edition.ts';
import { stampsBelow } from '../../content/files/stamps.ts';
import { shippedListings } from '../../reference/listings.ts';
import { createEdition, type Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import { createModelContext } from '../../domain/models/context.ts';
import { createPictureFinder } from '../../domain/models/picture.ts';
import { planOutputs, type Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { outcomeOf } from '../../domain/edition/visibility.ts';
import { publishPictures } from '../../images/publish-pictures.ts';
import { checkOwnCode } from '../check/own-code.ts';
import { readLook } from '../../look/read-look.ts';
import { site } from '../../newsroom/site.ts';
import { checkPathsAndLinks } from '../verify/check-addresses.ts';
import { checkRuleSettings, createBuildJudge } from '../check/judge.ts';
import { adoptRemembered, type AdoptedMentions } from './adopt-remembered.ts';
import { refreshSchemas } from '../read/refresh-schemas.ts';
import { codeDigest } from '../state/code-digest.ts';
import { healFolders } from '../publish/heal.ts';
import { foldersOf } from '../state/folders.ts';
import { searchLanguageFor } from '../../search/languages/search-language.ts';
import { createQuickTokeniser } from '../../search/quick-tokeniser.ts';
import { makeSearchIndex } from '../search/search-index.ts';
import { digestSettings } from '../settings.ts';
import { checkPublicFolder, listPublicFiles } from '../render/static-files.ts';

/** The site as its authors see it: with drafts and scheduled stories. */
export interface Preview {
  /** Outputs by their decoded public path: `/2014/10/alibaba-apple-pay/`. */
  readonly outputs: ReadonlyMap<string, Output>;
  /** Text of a file of the search index, by its path in `dist`. The index is made on the first call. */
  readonly indexFile: (path: string) => string | undefined;
  /** All findings of a build. Errors in drafts are warnings, since they stop no build. */
  readonly findings: readonly Finding[];
}

const root = process.cwd();
const folders = foldersOf(root);
healFolders(folders);
const live = new LiveContent(root, site);
const settings = digestSettings(site);
/** Digest of the running code, whose files may change later. */
const code = codeDigest(root, settings);

interface Made {
  readonly content: Content;
  /** State of the other inputs: pictures, public files, and the status of each story. */
  readonly mark: string;
  readonly preview: Preview;
}

let made: Made | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Returns the site for the files at the moment of the call. Concurrent calls are answered in order.
 *
 * @throws if the machine fails.
 */
export function currentPreview(): Promise<Preview> {
  const next = last.then(refresh);
  last = next.catch(() => undefined);
  return next;
}

/** Completes when the articles have been read on all cores, or taken from earlier builds. */
let adopted: Promise<AdoptedMentions | undefined> | undefined;

async function refresh(): Promise<Preview> {
  const mentions = await (adopted ??= adoptRemembered(live, folders));
  const now = readClock();
  const content = live.read();
  const mark = [
    ...content.entries.map((entry) => outcomeOf(entry, now)),
    // A picture may have any ending, or none.
    ...stampsBelow(root, 'articles', (file) => !file.endsWith('.md')),
    ...stampsBelow(root, 'public'),
  ].join('\n');
  if (made?.content === content && made.mark === mark) return made.preview;
  const isNewsroomNew = content.newsroom !== made?.content.newsroom;
  if (isNewsroomNew) forgetExchanges();
  const settledOf = mentions?.newsroom === content.mended ? mentions.settledOf : undefined;
  const preview = await makePreview({ ...content, settledOf }, now);
  made = { content, mark, preview };
  // Editors can wait, and a page cannot. A failure must not end the server: schemas only help editors.
  if (isNewsroomNew) setImmediate(() => void refreshSchemas(root, content, settings).catch(() => undefined));
  return preview;
}

async function makePreview(content: Content, now: Instant): Promise<Preview> {
  const { mended: newsroom, rejected, settledOf } = content;
  const all = [...content.entries, ...rejected];
  const built = await resolveEdition(root, content, site, now, { isHinted: () => false });
  const { entries, now: latest } = previewUnpublished(all, now);
  const isShownWhole = entries.every((entry, index) => entry === all[index]);
  const { edition } = isShownWhole
    ? built
    : createEdition({ site, newsroom, entries, reference: shippedListings(), settledOf }, latest);
  const visible = [...edition.articles, ...edition.withdrawn];
  const { pictures, findings: pictureFindings } = await publishPictures(root, visible, folders.pictures, code);
  const outputs = planOutputs(createModelContext(edition, createPictureFinder(pictures)));
  const files = [...outputs.map(({ path }) => outputFile(path)), ...listPublicFiles(root)];
  const drafts = new Set(all.filter(({ status }) => status === 'draft').map(({ file }) => file));
  const judge = createBuildJudge(site, content);
  const findings = [
    ...checkRuleSettings(root, site),
    ...built.findings,
    ...(await readLook(root)).findings,
    ...(await checkOwnCode(root)),
    ...checkPublicFolder(root),
  ];
  const shown = [...pictureFindings, ...checkPathsAndLinks({ root, content, edition, findings }, files)].map(
    (finding) => (drafts.has(finding.file) ? soften(finding) : finding),
  );
  return {
    outputs: new Map(outputs.map((output) => [output.path, output])),
    indexFile: serveIndex(edition),
    findings: judge([...findings, ...shown]),
  };
}

function serveIndex(edition: Edition): Preview['indexFile'] {
  const make = () => {
    const tokeniser = createQuickTokeniser(searchLanguageFor(site.language));
    const { files } = makeSearchIndex({
      edition,
      tokeniser,
      contentOf: () => undefined,
      recordOf: (file) => live.recordOf(file) ?? '',
      previous: { segments: [], open: {} },
      dist: folders.dist,
    });
    return new Map(files.map(({ path, text }) => [path, text()]));
  };
  let texts: ReadonlyMap<string, string> | undefined;
  return (path) => (texts ??= make()).get(path);
}

function soften(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
