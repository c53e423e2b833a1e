import { renderSpeculationRules, speculationRulesType } from '../metadata/speculation.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('speculation-rules', speculationRulesType, () => renderSpeculationRules(site));
