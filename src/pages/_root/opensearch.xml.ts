import { renderOpenSearch } from '../../metadata/open-search.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('open-search', () => renderOpenSearch(site));
