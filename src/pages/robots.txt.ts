import { renderRobots } from '../metadata/crawlers.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('robots', 'text/plain', (model) => renderRobots(model, site));
