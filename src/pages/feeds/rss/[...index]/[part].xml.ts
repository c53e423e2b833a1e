import { staticPaths } from '../../../../routes/static-paths.ts';
import { renderRssArchive } from '../../../../feeds/formats/rss-archive.ts';
import { site } from '../../../../newsroom/site.ts';
import { endpoint } from '../../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('feed-archive');

export const GET = endpoint('feed-archive', (model) => renderRssArchive(model, site));
