import { renderNinjs } from '../../../../feeds/formats/ninjs.ts';
import { site } from '../../../../newsroom/site.ts';
import { contentOf, endpoint } from '../../../../routes/endpoint.ts';
import { staticPaths } from '../../../../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('article-ninjs');

export const GET = endpoint('article-ninjs', (model) => renderNinjs(model, site, contentOf));
