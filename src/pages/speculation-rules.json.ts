import { renderSpeculationRules, speculationRulesType } from '../metadata/speculation.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint('speculation-rules', speculationRulesType, () => renderSpeculationRules(site));
