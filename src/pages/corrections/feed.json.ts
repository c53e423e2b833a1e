import { renderCorrectionsJson } from '../../feeds/formats/corrections-feed.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('corrections-json-feed', (model) => renderCorrectionsJson(model, site));
