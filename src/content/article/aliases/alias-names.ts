import { complaint } from '../../fields/issues.ts';

/**
 * Explains why a host would not serve a page under these names: it reads them as its own settings or hides them, or
 * programs request them and would get HTML. A page is an `index.html` in a folder of the name, so `/old.php` and
 * `/functions/x` are harmless: no host runs them.
 *
 * @param written the alias as the author wrote it.
 * @param segments its parts, decoded.
 */
export function explainUnsafeName(written: string, segments: readonly string[]): string | undefined {
  const hidden = segments.find((segment) => /^[._]/.test(segment));
  if (hidden !== undefined) {
    return complaint(
      `"${written}" holds "${hidden}": names that begin with "${hidden.charAt(0)}" are settings of hosts, or hidden by them.`,
      'Remove it here; if it was an address of the old site, set this redirect up at the host.',
    );
  }
  const name = segments.at(-1)?.toLowerCase() ?? '';
  if (ofHosts.has(name) || name.startsWith('wrangler.')) {
    return complaint(
      `"${written}" is a file that hosts obey: "${name}" holds their settings.`,
      'Remove it: no page of an old site was there.',
    );
  }
  const ending = /\.([a-z\d]+)$/.exec(name)?.[1];
  if (ending === undefined || !ofPrograms.has(ending)) return undefined;
  return complaint(
    `"${written}" ends in ".${ending}": programs ask for such a file, and would get an HTML page.`,
    'Remove it here, and set this redirect up at the host.',
  );
}

/** Files for domains, settings and permissions that hosts read in the published folder, in lower case. */
const ofHosts: ReadonlySet<string> = new Set([
  'cname',
  'web.config',
  'netlify.toml',
  'vercel.json',
  'now.json',
  'firebase.json',
  'staticwebapp.config.json',
  'package.json',
  'apple-app-site-association',
]);

/** Extensions of scripts, styles, data, feeds, settings, pictures, sounds and fonts. */
const ofPrograms: ReadonlySet<string> = new Set(
  [
    'js mjs cjs css map wasm',
    'json jsonld xml rss atom rdf xsl xslt txt csv md yaml yml toml ini conf config lock webmanifest appcache opml ics',
    'svg svgz png apng jpg jpeg gif webp avif ico bmp tif tiff heic',
    'mp3 mp4 m4a m4v ogg oga ogv webm wav mov woff woff2 ttf otf eot',
  ].flatMap((endings) => endings.split(' ')),
);
