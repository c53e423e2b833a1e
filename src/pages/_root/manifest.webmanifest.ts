import { renderManifest } from '../../metadata/manifest.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';
import { look } from 'tickerpress:look';

export const GET = endpoint('manifest', () => renderManifest(site, look));
