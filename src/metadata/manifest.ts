import { icons } from '../domain/site/icons.ts';
import { defaultLook, type Look } from '../domain/site/look.ts';
import { frontPath } from '../domain/site/permalinks.ts';
import { toHref, type Site } from '../domain/site/site.ts';

/** Renders `/manifest.webmanifest`. */
export function renderManifest(site: Site, { paper }: Pick<Look, 'paper'> = defaultLook): string {
  const manifest = {
    id: toHref(site, frontPath),
    name: site.name,
    description: site.description,
    lang: site.language,
    start_url: toHref(site, frontPath),
    scope: toHref(site, frontPath),
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [icons.small, icons.large, icons.maskable].map(({ path, type, sizes, purpose }) => ({
      src: toHref(site, path),
      type,
      sizes,
      purpose,
    })),
  };
  return JSON.stringify(manifest, undefined, 2);
}
