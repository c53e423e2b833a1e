import { renderRobots } from '../../metadata/crawlers.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('robots', (model) => renderRobots(model, site));
