import { renderManifest } from '../metadata/manifest.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export function GET(): Response {
  return respond(renderManifest(site), 'application/manifest+json');
}
