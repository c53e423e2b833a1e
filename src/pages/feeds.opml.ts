import { renderOpml } from '../feeds/formats/opml.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('opml', (model) => renderOpml(model, site));
