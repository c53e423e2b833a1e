import { renderManifest } from '../metadata/manifest.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('manifest', () => renderManifest(site));
