import { renderSpeculationRules, speculationRulesType } from '../metadata/speculation.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export function GET(): Response {
  return respond(renderSpeculationRules(site), speculationRulesType);
}
