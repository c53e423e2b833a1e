import { renderCorrectionsAtom } from '../../feeds/formats/corrections-feed.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('corrections-atom', (model) => renderCorrectionsAtom(model, site));
