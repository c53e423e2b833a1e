import { renderLlmsTxt } from '../../metadata/crawlers.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('guide', (model) => renderLlmsTxt(model, site));
