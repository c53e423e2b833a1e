import { renderCorrectionsRss } from '../../feeds/formats/corrections-feed.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('corrections-feed', (model) => renderCorrectionsRss(model, site));
