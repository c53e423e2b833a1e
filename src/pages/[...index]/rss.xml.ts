import { endpoint, toRss } from '../../routes/endpoint.ts';
import { staticPaths } from '../../routes/static-paths.ts';

/** The feed beside an index: of the site, a section, a tag, a company or an author. */
export const getStaticPaths = () => staticPaths('feed');

export const GET = endpoint('feed', toRss);
