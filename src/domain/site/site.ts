import type { Host } from './hosts.ts';
import type { MachineRules } from './machines.ts';
import type { OwnSettings } from './own/own-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { SettingError } from './setting-error.ts';
import { encodedRuns, isTextWithout } from '../addresses/decode-or-keep.ts';
import { hasCredentials } from './credentials.ts';

/** All stories, none, or a number of the newest. */
export type Share = boolean | number;

/** Stories with a copy in Markdown, unless the newsroom says otherwise: hosts limit files, and few readers want them. */
export const usualCopies: Share = 1000;

/** Stories with a card; a number means that many of the newest. */
export type CardShare = 'recent' | 'all' | 'off' | number;

/** Settings of a site as a whole, from `newsroom/site.ts`. */
export interface Site extends OwnSettings {
  /**
   * The newsroom's name: in the masthead, in titles, and in feeds.
   * @example 'The Daily'
   */
  readonly name: string;
  /**
   * A line under the name on the front page.
   * @example 'What moved, and why'
   */
  readonly tagline: string;
  /**
   * What the site is about, in a sentence: for search engines and feeds.
   * @example 'News of markets and companies.'
   */
  readonly description: string;
  /**
   * Where the site will be, with a slash at the end; its path is the base of every link.
   * @example 'https://example.org/news/'
   */
  readonly url: string;
  /**
   * The language of the articles and of the engine's own words, as its code (BCP 47).
   * @example 'en-GB'
   */
  readonly language: string;
  /**
   * IANA name of the zone in which dates are read and shown.
   * @example 'America/New_York'
   */
  readonly timeZone: string;
  /**
   * What readers call that zone.
   * @example 'New York'
   */
  readonly timeZoneName: string;
  /** Who publishes the site: in feeds, in JSON-LD and in `security.txt`. */
  readonly publisher: {
    /**
     * The name of the publisher.
     * @example 'The Daily Ltd'
     */
    readonly name: string;
    /**
     * Where readers write to.
     * @example 'desk@example.org'
     */
    readonly email: string;
  };
  /** How many stories are in every feed; older stories are in the feed's archive, with their summaries. */
  readonly feedSize: number;
  /** How many stories are on a numbered archive page; an index holds this many to twice as many. */
  readonly archiveSize: number;
  /** Severity of a symbol on a known exchange that is in no company file. */
  readonly unregisteredTickers: 'warn' | 'error';
  /** Severity of a missing address of a story that was published before; `warn` if left out. */
  readonly lostAddresses?: 'warn' | 'error' | undefined;
  /**
   * The site's host. A build warns at 80 % of its limits, and publishes nothing that exceeds them; no limits if left
   * out.
   */
  readonly host?: Host | undefined;
  /** Whether `.br` and `.gz` copies are written beside text files, for servers that send them; no if left out. */
  readonly hasCompressedCopies?: boolean | undefined;
  /** Whether `/.well-known/build.json` is published, by which the site can be rebuilt and compared; no if left out. */
  readonly hasBuildRecord?: boolean | undefined;
  /** Which stories have a copy in Markdown beside their page; the newest 1,000 if left out. */
  readonly markdownCopies?: Share | undefined;
  /** Which tags have a JSON Feed beside their RSS feed: those of which stories; of all if left out. */
  readonly tagJsonFeeds?: Share | undefined;
  /**
   * Which stories without a picture have a card for social networks, and a picture of each of their charts for feed
   * readers: the newest 400 (`recent`), `all`, none (`off`), or so many of the newest. `recent` if left out.
   */
  readonly cards?: CardShare | undefined;
  /**
   * Whether readers may choose the page by day or by night; the system chooses if left out. The choice needs a script
   * of one kilobyte on every page: without it no page has any.
   */
  readonly hasSchemeSwitch?: boolean | undefined;
  /** Whether holdings declared in `authors.yaml` are shown to readers, and compared with stories; no if left out. */
  readonly declaresHoldings?: boolean | undefined;
  /**
   * How many days before and after a story its authors may not have traded in what it is about; not looked at if left
   * out.
   */
  readonly noTradingDays?: number | undefined;
  /**
   * Severities of rules, where they are not the default. `npm run check -- --explain RULE` shows both.
   * @example { 'long-title': 'error' }
   */
  readonly rules?: RuleSettings | undefined;
  /** Permissions of search engines and models; without it no file restricts them. */
  readonly machines?: MachineRules | undefined;
  /** Whether each story is there as ninjs 3 too, with a wire feed of the newest; no if left out. */
  readonly hasNinjs?: boolean | undefined;
  /** Services that `npm run announce` notifies of publications; none if left out. */
  readonly announce?:
    | {
        /**
         * Address of a WebSub hub. The feeds name it, so that readers who ask it learn of stories at once.
         * @example 'https://hub.example.org/'
         */
        readonly hub?: string | undefined;
        /**
         * For search engines that take IndexNow: any 8 to 128 letters, digits and hyphens. Published as `/<key>.txt`.
         * @example '4f1c0d9e8b7a'
         */
        readonly indexNowKey?: string | undefined;
        /**
         * Address for IndexNow; if left out, `https://api.indexnow.org/indexnow`, which notifies all search engines
         * that take part.
         * @example 'https://api.indexnow.org/indexnow'
         */
        readonly indexNow?: string | undefined;
      }
    | undefined;
  /**
   * A line at the foot of every page.
   * @example 'Nothing here is investment advice.'
   */
  readonly notice: string;
}

/**
 * Parses the address of a site with none, one or two slashes at its end: two occur if one is appended to a variable
 * that ends with one. Links would then begin with `//`, and lead to another host. The path is encoded as everywhere else,
 * however it was written: links, and paths of requests, are compared with it.
 *
 * @throws SettingError if it is not a web address.
 */
export function parseSiteUrl(written: string): string {
  const address = written.trim();
  const url = URL.parse(address);
  const problem = findUrlProblem(address, url);
  if (!url || problem !== undefined) throw new SettingError(problem ?? `A site cannot be at "${written}".`);
  url.pathname = encodeURI(`${decodeURIComponent(url.pathname)}/`).replace(/\/{2,}/g, '/');
  return url.href;
}

/** Explains why an address cannot be a site's. A password is not repeated: terminals and logs would keep it. */
function findUrlProblem(written: string, url: URL | null): string | undefined {
  if (written === '') {
    return `A site cannot be at "". Write its address (https://example.org/news/); if SITE_URL is set to nothing, unset it.`;
  }
  if (url && hasCredentials(url)) {
    return `The site's address holds a name or a password, which every page would show. Take out what is before the @.`;
  }
  const start = `A site cannot be at "${written}".`;
  const advice = 'Write its address: https://example.org/news/.';
  if (/[\s\p{C}]/u.test(written)) return `${start} It has a space or an invisible character in it. ${advice}`;
  if (written.includes('\\')) return `${start} It has a backslash. ${advice}`;
  const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(written)?.[1];
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535))
    return `${start} Ports are numbers from 1 to 65535. ${advice}`;
  if (url && !/^https?:$/.test(url.protocol)) return `${start} It must begin with https:// or http://. ${advice}`;
  if (!url || !/^https?:\/\/[^/]/i.test(written) || /^\.|\.\./.test(url.hostname)) return `${start} ${advice}`;
  if (/[?#]/.test(written)) return `${start} Links begin with it, so that it may not have a ? or a #. ${advice}`;
  const code = url.pathname.match(encodedRuns)?.find((encoded) => !isTextWithout(noPartOfName, encoded));
  return code === undefined ? undefined : `${start} Its path has "${code}", which is no letter of a name. ${advice}`;
}

/** Matches separators of addresses and invisible characters. */
const noPartOfName = /[/\\?#\p{C}]/u;

/** Base path of the site: `/`, or `/news/`. */
export function basePath(site: Pick<Site, 'url'>): string {
  return new URL(site.url).pathname;
}

/** A path of the site (`/tags/`) as a link on a page: with the base path. */
export function toHref(site: Pick<Site, 'url'>, path: string): string {
  return basePath(site) + path.slice(1);
}

/** A path of the site (`/tags/`) as an absolute URL. Letters outside ASCII are percent-encoded. */
export function toUrl(site: Pick<Site, 'url'>, path: string): string {
  return site.url + encodeURI(path.slice(1));
}
