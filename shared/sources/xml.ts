import { Parser } from 'htmlparser2';
import { type FetchedPage, ReadFailure } from '../ports/page-fetcher.ts';

/** One element of a feed. Names are as written, prefix and all (`tt:city`). */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Character data directly inside it, CDATA sections included, entities of XML decoded once. */
  text: string;
}

/** Deeper than any feed: what stands deeper is left out, so that nobody can make the tree arbitrarily tall. */
const deepest = 60;

/**
 * The root of the feed that a service answered with. Throws ReadFailure: `truncated` when the text ends before its root is closed, `unexpected_shape` when it
 * is no XML or its root is none of `roots` (an HTML page that says "no such board" is not an empty feed).
 */
export function parseFeed(page: Extract<FetchedPage, { kind: 'page' }>, roots: readonly string[]): XmlElement {
  const { root, closed } = readXml(decodeXml(page.body, page.contentType));
  if (root === null || !roots.includes(root.name))
    throw new ReadFailure(
      'unexpected_shape',
      `${page.url} did not answer with the feed it used to give (<${roots.join('> or <')}>)${root === null ? '' : ` but with <${root.name.slice(0, 60)}>`}`,
      { page },
    );
  if (!closed)
    throw new ReadFailure('truncated', `the answer of ${page.url} ends in the middle after ${page.body.length} bytes`, { page });
  return root;
}

/** The first element of a text and whether the text closes it; never throws, however broken the text is. Declared entities are not expanded. */
export function readXml(text: string): { root: XmlElement | null; closed: boolean } {
  let root: XmlElement | null = null;
  let closed = false;
  let ended = false;
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        const parent = open.at(-1);
        if (parent === undefined) {
          if (root === null) root = element;
        } else if (open.length < deepest) parent.children.push(element);
        open.push(element);
      },
      ontext(part) {
        const element = open.at(-1);
        if (element !== undefined) element.text += part;
      },
      onclosetag() {
        open.pop();
        if (open.length === 0 && !ended) closed = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  // What is open now is closed by the parser itself.
  ended = true;
  parser.end();
  return { root, closed };
}

/** The text of an XML body in the encoding it names: by a byte order mark, its declaration, the header, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(body: Buffer, contentType: string | null): string {
  const start = body.subarray(0, 200).toString('latin1');
  const marked = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.exec(start)?.[0];
  const byMark = marked === undefined ? undefined : ({ '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[marked] ?? 'utf-8');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  const served = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(byMark ?? declared ?? served ?? 'utf-8').decode(body);
  } catch {
    return body.toString('utf8');
  }
}

/** Child elements of a name, in order. */
export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((each) => each.name === name);
}

/** The first child of a name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

/** Trimmed text of the first child of a name, where it says something. */
export function childText(element: XmlElement, name: string): string | undefined {
  const text = child(element, name)?.text.trim();
  return text === '' ? undefined : text;
}
