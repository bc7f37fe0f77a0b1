import { parseHtml } from './parse-html.ts';

/** Where in a page an address stands, the most telling first. */
export const addressPlaces = ['frame', 'script', 'canonical', 'form', 'setting', 'link'] as const;
export type AddressPlace = (typeof addressPlaces)[number];

export interface PageAddress {
  url: string;
  where: AddressPlace;
  /** What a link says to a person, at most 200 characters; empty elsewhere. */
  text: string;
}

export interface PageAddresses {
  /** Web addresses on other hosts or on its own, each once for every place, in page order. */
  addresses: PageAddress[];
  title: string;
  /** What the site calls itself (`og:site_name`, `application-name`). */
  siteName: string | null;
}

const mostAddresses = 20_000;
/** Data inside scripts can hold a whole shop: what is told of one host is enough. */
const mostPerHost = 400;
const longestAddress = 2048;
/** Inline scripts beyond that are not looked at. */
const mostScriptCharacters = 6_000_000;

/**
 * All web addresses of an HTML text: links, frame and script sources, form targets, `data-*` attributes, and what stands in inline scripts, also with
 * escaped slashes. Never throws, however broken the text is.
 */
export function readAddresses(html: string, url: string): PageAddresses {
  const found = new Found();
  let base = url;
  let title = '';
  let siteName: string | null = null;
  let inTitle = false;
  let inScript = false;
  let scriptCharacters = 0;
  let script: string[] = [];
  let anchor: { url: string; text: string } | null = null;
  const endAnchor = () => {
    if (anchor !== null) found.add(anchor.url, 'link', anchor.text.replace(/\s+/g, ' ').trim());
    anchor = null;
  };
  parseHtml(html, () => ({
    onopentag(name, attributes) {
      if (name === 'base' && attributes.href !== undefined) base = absolute(attributes.href, url) ?? base;
      else if (name === 'a' || name === 'area') {
        endAnchor();
        const at = absolute(attributes.href, base);
        if (at !== null) anchor = { url: at, text: attributes.title ?? attributes['aria-label'] ?? '' };
      } else if (name === 'iframe' || name === 'frame' || name === 'embed')
        found.add(absolute(attributes.src ?? attributes['data-src'], base), 'frame');
      else if (name === 'object') found.add(absolute(attributes.data, base), 'frame');
      else if (name === 'script') {
        inScript = true;
        script = [];
        found.add(absolute(attributes.src ?? attributes['data-src'], base), 'script');
      } else if (name === 'form') found.add(absolute(attributes.action, base), 'form');
      else if (name === 'title' && title === '') inTitle = true;
      else if (name === 'link') {
        const rel = attributes.rel?.toLowerCase() ?? '';
        found.add(absolute(attributes.href, base), rel === 'canonical' ? 'canonical' : 'setting');
      } else if (name === 'meta') {
        const called = (attributes.property ?? attributes.name ?? attributes['http-equiv'] ?? '').toLowerCase();
        const content = attributes.content ?? '';
        if (called === 'og:url') found.add(absolute(content, base), 'canonical');
        else if (called === 'og:site_name' || called === 'application-name') siteName ??= content.trim() || null;
        else if (called === 'refresh') found.add(absolute(/url\s*=\s*['"]?([^'"\s]+)/i.exec(content)?.[1], base), 'canonical');
      }
      for (const [attribute, value] of Object.entries(attributes))
        if ((attribute.startsWith('data-') && attribute !== 'data-src') || attribute === 'srcdoc' || /^on[a-z]+$/.test(attribute))
          for (const at of addressesIn(value)) found.add(at, 'setting');
    },
    ontext(text) {
      if (inScript && scriptCharacters < mostScriptCharacters) {
        scriptCharacters += text.length;
        script.push(text);
      } else if (inTitle) title += text;
      else if (anchor !== null && anchor.text.length < 200) anchor.text += text;
    },
    onclosetag(name) {
      if (name === 'a' || name === 'area') endAnchor();
      else if (name === 'title') inTitle = false;
      else if (name === 'script') {
        inScript = false;
        for (const at of addressesIn(script.join(''))) found.add(at, 'setting');
        script = [];
      }
    },
  }));
  endAnchor();
  return { addresses: found.list(), title: title.replace(/\s+/g, ' ').trim(), siteName };
}

/** Web addresses in a piece of script or JSON, with slashes and ampersands escaped or not, with or without `https:`. */
export function* addressesIn(text: string): Generator<string> {
  if (!text.includes('.')) return;
  const plain = text
    .replace(/\\+\//g, '/')
    .replace(/\\+u002f/gi, '/')
    .replace(/\\+u0026/gi, '&')
    .replace(/\\+u003d/gi, '=')
    .replace(/\\+x2f/gi, '/')
    .replace(/&#x2f;|&#47;/gi, '/')
    .replace(/&quot;|&#34;|&#39;/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/https?%3a%2f%2f[^\s"'<>&]+/gi, (encoded) => ` ${decoded(encoded)} `);
  for (const [whole, scheme, rest] of plain.matchAll(
    /(https?:)?\/\/((?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}[a-z][a-z0-9-]{1,24}(?::\d{1,5})?(?:[/?][^\s"'`<>\\(){}|^]{0,1000})?)/gi,
  )) {
    // `//host` is an address only where something opens it: in running text it is a comment.
    const at = absolute(scheme === undefined ? `https://${rest}` : whole, 'https://invalid.example/');
    if (at !== null && (scheme !== undefined || rest?.includes('/'))) yield at.replace(/[.,;:!]+$/, '');
  }
}

class Found {
  readonly #byKey = new Map<string, PageAddress>();
  readonly #perHost = new Map<string, number>();

  add(url: string | null, where: AddressPlace, text = ''): void {
    if (url === null || this.#byKey.size >= mostAddresses) return;
    const key = `${where} ${url}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      if (known.text === '') known.text = text.slice(0, 200);
      return;
    }
    const host = /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '';
    const count = this.#perHost.get(host) ?? 0;
    if (count >= mostPerHost && where === 'setting') return;
    this.#perHost.set(host, count + 1);
    this.#byKey.set(key, { url, where, text: text.slice(0, 200) });
  }

  list(): PageAddress[] {
    return [...this.#byKey.values()];
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A web address without its fragment, or null. */
export function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || href.length > longestAddress || !URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
