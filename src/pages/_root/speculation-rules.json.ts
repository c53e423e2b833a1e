import { renderSpeculationRules } from '../../metadata/hosts/speculation.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('speculation-rules', () => renderSpeculationRules(site));
