import { renderSpeculationRules } from '../metadata/speculation.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('speculation-rules', () => renderSpeculationRules(site));
