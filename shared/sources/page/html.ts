import { parseHtml } from './parse-html.ts';

/** What a page says that matters for finding postings. */
export interface PageFacts {
  title: string;
  /** Texts of `script type="application/ld+json"`, as they stand. */
  ldJson: string[];
  /** Absolute web addresses of links, without fragments, in page order, each once. */
  links: string[];
  /** The publisher reserves text and data mining (W3C TDM reservation). */
  miningReserved: boolean;
  hasPasswordField: boolean;
}

const mostLinks = 5000;

/** Reads the facts out of an HTML text; never throws, however broken the text is. */
export function readHtml(html: string, url: string): PageFacts {
  const facts: PageFacts = { title: '', ldJson: [], links: [], miningReserved: false, hasPasswordField: false };
  const links = new Set<string>();
  let base = url;
  let capture: 'title' | 'ldJson' | null = null;
  let captured: string[] = [];
  parseHtml(html, () => ({
    onopentag(name, attributes) {
      if (name === 'base' && attributes.href !== undefined) base = absolute(attributes.href, url) ?? base;
      else if (name === 'a' && attributes.href !== undefined && links.size < mostLinks) {
        const link = absolute(attributes.href, base);
        if (link !== null) links.add(link);
      } else if (name === 'meta' && attributes.name?.toLowerCase() === 'tdm-reservation')
        facts.miningReserved = attributes.content?.trim() === '1';
      else if (name === 'input' && attributes.type?.toLowerCase() === 'password') facts.hasPasswordField = true;
      else if (name === 'title' || (name === 'script' && /^\s*application\/ld\+json\b/i.test(attributes.type ?? ''))) {
        capture = name === 'title' ? 'title' : 'ldJson';
        captured = [];
      }
    },
    ontext(text) {
      if (capture !== null) captured.push(text);
    },
    onclosetag(name) {
      if (capture === 'title' && name === 'title') facts.title ||= captured.join('').trim();
      else if (capture === 'ldJson' && name === 'script') facts.ldJson.push(captured.join(''));
      else return;
      capture = null;
    },
  }));
  facts.links = [...links];
  return facts;
}

function absolute(href: string, base: string): string | null {
  try {
    const url = new URL(href.trim(), base);
    url.hash = '';
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The text of an HTML page in the character set it names: by the header, else by its first kilobyte, else UTF-8 (WHATWG Encoding names). */
export function decodeHtml(body: Buffer, contentType: string | null): string {
  const start = body.subarray(0, 1024).toString('latin1');
  const name =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return new TextDecoder(name ?? 'utf-8').decode(body);
  } catch {
    return body.toString('utf8');
  }
}
