import { Parser } from 'htmlparser2';
import { allowedHosts } from '../../domain/site/own/allowed-hosts.ts';
import { templates } from '../../domain/site/templates.ts';
import { metaPolicy, type PolicySettings } from '../../metadata/hosts/policy.ts';
import type { OffenceKind } from './offence-kinds.ts';

/** Part of a rendered page that the policy of every page forbids, or that the layout alone writes. */
export interface Offence {
  readonly kind: OffenceKind;
  /** Name of the element, in lower case. */
  readonly element: string;
  /** Name of the attribute, in lower case; left out if it is the element that is forbidden. */
  readonly attribute?: string | undefined;
  /** Value of the attribute, if that is what is forbidden. */
  readonly value?: string | undefined;
}

/** Types of scripts that browsers run or take as instructions; others are data. */
const runType =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script[\d.]*)$/;

/** Elements that the policy forbids wherever their content is from, and `<base>`, which the layout does not write. */
const forbiddenElements: readonly string[] = [
  'applet',
  'base',
  'embed',
  'fencedframe',
  'frame',
  'frameset',
  'object',
  'portal',
];

/** Attributes with the address of something that the element loads and shows. */
const loading: readonly string[] = ['src', 'srcset', 'poster', 'background', 'lowsrc'];
/** Attributes with the address of something that all elements but links of the text show as a part of the page. */
const linking: readonly string[] = ['href', 'xlink:href'];

/** Kinds of a `<link>` that load nothing. */
const harmlessLinks = /^(?:canonical|alternate|author|license|me|next|prev|search|help|self|payment|webmention)$/;

/**
 * Finds what the policy forbids in the HTML of a page with code of the newsroom's own. It is read as browsers read it,
 * so that it does not matter how a component has written it.
 *
 * @param page its address without the base, and its file in `src/pages`.
 */
export function findOffences(
  html: string,
  { path, pageFile }: { readonly path: string; readonly pageFile: string },
  site: PolicySettings,
): readonly Offence[] {
  // Pages of older addresses lead on by a `<meta>`, and show no component.
  if (pageFile === templates.redirect.pageFile) return [];
  const scan = new PageScan(site.url + path.slice(1), site);
  const parser = new Parser({
    onopentag(name, attributes) {
      scan.open(name, attributes);
    },
    onclosetag(name) {
      scan.close(name);
    },
  });
  parser.end(html);
  return scan.hasPolicy ? scan.offences : [{ kind: 'no-policy', element: 'html' }, ...scan.offences];
}

type Attributes = Readonly<Record<string, string>>;
type Hosts = ReturnType<typeof allowedHosts>;

/** Reads the tags of one page in order. */
class PageScan {
  readonly offences: Offence[] = [];
  /** Whether the policy of the layout has been seen, which must come before the body. */
  hasPolicy = false;
  readonly #pageUrl: string;
  readonly #site: PolicySettings;
  readonly #siteOrigin: string;
  readonly #hosts: Hosts;
  #isInBody = false;
  #openSvgs = 0;

  constructor(pageUrl: string, site: PolicySettings) {
    this.#pageUrl = pageUrl;
    this.#site = site;
    this.#siteOrigin = new URL(site.url).origin;
    this.#hosts = allowedHosts(site);
  }

  open(element: string, attributes: Attributes): void {
    this.#checkAttributes(element, attributes);
    this.#checkElement(element, attributes);
    if (element === 'body') this.#isInBody = true;
    if (element === 'svg') this.#openSvgs += 1;
  }

  close(element: string): void {
    if (element === 'svg') this.#openSvgs -= 1;
  }

  /** Checks attributes that no element may have. */
  #checkAttributes(element: string, attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      const complain = (kind: OffenceKind) => this.offences.push({ kind, element, attribute: name, value });
      if (/^on[a-z]+$/.test(name)) complain('handler');
      else if (name === 'style') complain('style');
      else if (name === 'ping') complain('ping');
      else if (isCode(value, name)) complain('code-link');
      else if (name === 'formaction' && !this.#mayLoad(name, value, 'form-action')) complain('form');
    }
  }

  #checkElement(element: string, attributes: Attributes): void {
    const complain = (kind: OffenceKind) => this.offences.push({ kind, element });
    const complainOf = (kind: OffenceKind, attribute: string) =>
      this.offences.push({ kind, element, attribute, value: attributes[attribute] });
    const has = (name: string) => attributes[name] !== undefined;
    const isForeign = (name: string, directive?: keyof Hosts) =>
      has(name) && !this.#mayLoad(name, attributes[name], directive);
    const checkContent = (names: readonly string[]) => {
      for (const name of names) if (isForeign(name)) complainOf('foreign', name);
    };
    if (forbiddenElements.includes(element)) {
      complain('element');
      return;
    }
    switch (element) {
      case 'script':
        if (!runType.test((attributes['type'] ?? '').trim().toLowerCase())) break;
        if (!has('src')) complain('script');
        else if (isForeign('src', 'script-src')) complainOf('foreign-script', 'src');
        break;
      case 'style':
        complain('style-element');
        break;
      case 'iframe': {
        const { origin = '' } = URL.parse(attributes['src'] ?? '', this.#pageUrl) ?? {};
        if (!has('srcdoc') && this.#hosts['frame-src'].includes(origin)) break;
        if (has('src')) complainOf('frame', 'src');
        else complain('frame');
        break;
      }
      case 'video':
      case 'audio':
      case 'track':
        complain('media');
        break;
      case 'form':
        if (isForeign('action', 'form-action')) complainOf('form', 'action');
        break;
      case 'link':
      case 'meta':
      case 'title':
        if (element === 'meta' && has('http-equiv')) {
          if (this.#isPolicy(attributes)) this.hasPolicy = true;
          else complainOf('http-equiv', 'http-equiv');
        } else if (this.#isInBody && this.#openSvgs === 0) {
          if (!has('itemprop')) complain('head-element');
        } else if (element === 'link') {
          const kinds = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
          if (!kinds.every((kind) => harmlessLinks.test(kind)) && isForeign('href')) complainOf('foreign', 'href');
        } else checkContent([...loading, ...linking]);
        break;
      case 'a':
      case 'area':
        checkContent(loading);
        break;
      default:
        checkContent([...loading, ...linking]);
    }
  }

  /** Whether a `<meta>` with `http-equiv` is the layout's own, at its place. */
  #isPolicy(attributes: Attributes): boolean {
    const isPolicy = attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
    return isPolicy && attributes['content'] === metaPolicy(this.#site) && !this.#isInBody && !this.hasPolicy;
  }

  /** Whether the policy allows all addresses in an attribute: those of the site, and the hosts of a directive. */
  #mayLoad(name: string, value: string | undefined, directive?: keyof Hosts): boolean {
    return addressesOf(name, value).every((address) => {
      const url = URL.parse(address, this.#pageUrl);
      if (!url || url.origin === this.#siteOrigin) return true;
      return directive !== undefined && this.#hosts[directive].includes(url.origin);
    });
  }
}

/** Addresses in an attribute; `srcset` has several. */
function addressesOf(name: string, value = ''): readonly string[] {
  if (name !== 'srcset') return [value.trim()];
  return value
    .split(/,\s+|,$/)
    .map((part) => part.trim().split(/\s/)[0] ?? '')
    .filter((address) => address !== '');
}

const addressAttributes = /^(?:href|xlink:href|src|action|formaction|data|poster|srcdoc|from|to|values)$/;

/** Whether a browser would run the address as code, or show it as a document of its own making. */
function isCode(value: string, name: string): boolean {
  if (!addressAttributes.test(name)) return false;
  const scheme = /^[\s\p{Cc}]*((?:[a-z][\s\p{Cc}]*)+):/iu.exec(value)?.[1]?.replace(/[\s\p{Cc}]/gu, '');
  const isText = name === 'href' || name === 'xlink:href' || name === 'action' || name === 'formaction';
  return /^(?:javascript|vbscript)$/i.test(scheme ?? '') || (isText && /^data$/i.test(scheme ?? ''));
}
