import type { Instant } from '../domain/instant.ts';
import type { Site } from '../domain/site/site.ts';
import { emptyElement } from './xml.ts';

/* Parts that feeds of several formats have. */

/** Links to the WebSub hub of the settings, as elements of a name: `link` in Atom, `atom:link` in RSS; empty without a hub. */
export function linksToHub({ announce }: Pick<Site, 'announce'>, name: 'link' | 'atom:link'): readonly string[] {
  return announce?.hub === undefined ? [] : [emptyElement(name, { rel: 'hub', href: announce.hub })];
}

/** Date of last change of an empty feed, since Atom requires one: the start of the epoch. */
export const dateOfEmptyFeed = 0 as Instant;

/** Formats a time as RSS has it: `Tue, 28 Oct 2014 13:30:00 GMT`. */
export function toRfc822(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toUTCString();
}
