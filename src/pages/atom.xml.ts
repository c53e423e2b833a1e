import { renderAtom } from '../feeds/formats/atom.ts';
import { site } from '../newsroom/site.ts';
import { contentOf, endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('atom', (model) => renderAtom(model, site, contentOf));
