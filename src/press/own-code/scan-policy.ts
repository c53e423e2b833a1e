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

/** Elements that the policy forbids wherever their content is from. */
const forbiddenElements: readonly string[] = [
  'object',
  'embed',
  'applet',
  'frame',
  'frameset',
  'portal',
  'fencedframe',
];
/** Elements that the layout writes, in the head. */
const headElements: readonly string[] = ['link', 'meta', 'title'];
/** Attributes with the address of something that the element loads and shows. */
const loading: readonly string[] = ['src', 'srcset', 'poster', 'background', 'lowsrc'];
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
  const found: Offence[] = [];
  const pageUrl = site.url + path.slice(1);
  const siteOrigin = new URL(site.url).origin;
  const hosts = allowedHosts(site);
  const seen = { body: 0, svg: 0, hasPolicy: false };

  const isAllowed = (address: string, directive: keyof typeof hosts | 'self'): boolean => {
    const url = URL.parse(address, pageUrl);
    if (!url) return true;
    return url.origin === siteOrigin || (directive !== 'self' && hosts[directive].includes(url.origin));
  };

  const readElement = (element: string, attributes: Readonly<Record<string, string>>): void => {
    const complain = (kind: OffenceKind, attribute?: string): void => {
      const value = attribute === undefined ? undefined : attributes[attribute];
      found.push({ kind, element, ...(attribute !== undefined && { attribute, value }) });
    };
    const has = (name: string) => attributes[name] !== undefined;
    const mayNotLoad = (name: string, directive: keyof typeof hosts | 'self' = 'self') =>
      addressesOf(name, attributes[name]).some((address) => !isAllowed(address, directive));

    for (const [name, value] of Object.entries(attributes)) {
      if (/^on[a-z]+$/.test(name)) complain('handler', name);
      else if (name === 'style') complain('style', name);
      else if (name === 'ping') complain('ping', name);
      else if (isCode(value, name)) complain('code-link', name);
      else if (name === 'formaction' && mayNotLoad(name, 'form-action')) complain('form', name);
    }
    if (element === 'script') {
      if (!runType.test((attributes['type'] ?? '').trim().toLowerCase())) return;
      if (!has('src')) complain('script');
      else if (mayNotLoad('src', 'script-src')) complain('foreign-script', 'src');
    } else if (element === 'style') complain('style-element');
    else if (element === 'base') complain('element');
    else if (forbiddenElements.includes(element)) complain('element');
    else if (element === 'iframe') {
      if (has('srcdoc') || !hosts['frame-src'].includes(URL.parse(attributes['src'] ?? '', pageUrl)?.origin ?? ''))
        complain('frame', has('src') ? 'src' : undefined);
    } else if (element === 'video' || element === 'audio' || element === 'track') complain('media');
    else if (element === 'form') {
      if (has('action') && mayNotLoad('action', 'form-action')) complain('form', 'action');
    } else if (element === 'meta' && has('http-equiv')) {
      const isPolicy = attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
      if (isPolicy && attributes['content'] === metaPolicy(site) && seen.body === 0 && !seen.hasPolicy)
        seen.hasPolicy = true;
      else complain('http-equiv', 'http-equiv');
    } else if (headElements.includes(element) && seen.body > 0 && seen.svg === 0) {
      if (!has('itemprop')) complain('head-element');
    } else if (element === 'link') {
      const kinds = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
      if (!kinds.every((kind) => harmlessLinks.test(kind)) && mayNotLoad('href')) complain('foreign', 'href');
    } else {
      for (const name of loading) if (has(name) && mayNotLoad(name)) complain('foreign', name);
      if (element !== 'a' && element !== 'area') {
        for (const name of ['href', 'xlink:href']) if (has(name) && mayNotLoad(name)) complain('foreign', name);
      }
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      readElement(name, attributes);
      if (name === 'body') seen.body += 1;
      if (name === 'svg') seen.svg += 1;
    },
    onclosetag(name) {
      if (name === 'svg') seen.svg -= 1;
    },
  });
  parser.end(html);
  return seen.hasPolicy ? found : [{ kind: 'no-policy', element: 'html' }, ...found];
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
