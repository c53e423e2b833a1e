import type { APIContext } from 'astro';
import { staticPaths, type StaticPath } from '../content/static-paths.ts';
import { respond } from './_respond.ts';

export const getStaticPaths = () => staticPaths('index-now-key');

export function GET({ props }: APIContext<StaticPath<'index-now-key'>['props']>): Response {
  return respond(props.model.key, 'text/plain');
}
