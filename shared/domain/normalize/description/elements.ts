import { emptyHash, extendHash, hashOfWord } from '../word-index.ts';

/** What an element means to a description. */
export interface HtmlElement {
  name: string;
  /** False for an element that means nothing here. */
  isKnown: boolean;
  /** What it does to the text in it; `none` for elements that only mark. */
  role: 'none' | 'br' | 'strong' | 'em' | 'a' | 'cell' | 'block' | 'heading' | 'list' | 'item' | 'pre';
  /** Level of a heading, 2 to 4. */
  level: number;
  ordered: boolean;
  /** Has no content, and no end tag. */
  isVoid: boolean;
  /** Its content is text, whatever it looks like, and is not shown. */
  isRaw: boolean;
  /** Nothing in it is text of the description. */
  isSkipped: boolean;
  /** Which of the optional end tags its beginning stands for: the innermost open element is closed when its bit of `endsBit` is set here. */
  ends: number;
  endsBit: number;
}

const wordsOf = (list: string) => list.split(' ');
const headings = wordsOf('h1 h2 h3 h4 h5 h6');
const lists = wordsOf('ul ol menu');
const blocks = wordsOf(
  'p div section article header footer main aside blockquote table tbody thead tfoot tr dl dt dd figure figcaption address hr center fieldset form nav details summary body html',
);
const voids = wordsOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const raws = wordsOf('script style title textarea xmp iframe noembed noframes plaintext');
const skipped = wordsOf('head template object svg math select noscript canvas audio video button');

/** For each element with an optional end tag, those at whose beginning it ends. */
const optional: readonly (readonly [string, string])[] = [
  [
    'p',
    `${headings.join(' ')} ${lists.join(' ')} address article aside blockquote center details dir div dl dd dt fieldset figcaption figure footer form header hr li main nav p pre section table`,
  ],
  ['li', 'li'],
  ['dt', 'dt dd'],
  ['dd', 'dt dd'],
  ['tr', 'tr tbody tfoot'],
  ['td', 'td th tr tbody tfoot'],
  ['th', 'td th tr tbody tfoot'],
  ['thead', 'tbody tfoot'],
  ['tbody', 'tbody tfoot'],
  ['option', 'option optgroup'],
  ['head', 'body'],
];

function element(name: string): HtmlElement {
  const role = lists.includes(name)
    ? 'list'
    : headings.includes(name)
      ? 'heading'
      : blocks.includes(name)
        ? 'block'
        : name === 'li'
          ? 'item'
          : name === 'strong' || name === 'b'
            ? 'strong'
            : name === 'em' || name === 'i'
              ? 'em'
              : name === 'td' || name === 'th'
                ? 'cell'
                : name === 'a' || name === 'br' || name === 'pre'
                  ? name
                  : 'none';
  return {
    name,
    isKnown: true,
    role,
    level: role === 'heading' ? Math.min(4, Math.max(2, Number(name.charAt(1)))) : 0,
    ordered: name === 'ol',
    isVoid: voids.includes(name),
    isRaw: raws.includes(name),
    isSkipped: skipped.includes(name),
    ends: optional.reduce((bits, [, starts], index) => bits | (wordsOf(starts).includes(name) ? 1 << index : 0), 0),
    endsBit: optional.reduce((bits, [ended], index) => bits | (ended === name ? 1 << index : 0), 0),
  };
}

const known = new Map<number, HtmlElement>(
  [
    ...new Set([
      ...headings,
      ...lists,
      ...blocks,
      ...voids,
      ...raws,
      ...skipped,
      ...optional.map(([name]) => name),
      ...wordsOf('li strong b em i a br pre td th optgroup dir span font u code small label sup sub'),
    ]),
  ].map((name) => [hashOfWord(name), element(name)] as const),
);

const nobody: Omit<HtmlElement, 'name'> = {
  isKnown: false,
  role: 'none',
  level: 0,
  ordered: false,
  isVoid: false,
  isRaw: false,
  isSkipped: false,
  ends: 0,
  endsBit: 0,
};

/** The element whose name stands between two positions, in any case; undefined for one that means nothing here. */
export function knownAt(source: string, start: number, end: number): HtmlElement | undefined {
  let hash = emptyHash;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    hash = extendHash(hash, code >= 65 && code <= 90 ? code | 32 : code);
  }
  const found = known.get(hash);
  return found !== undefined && found.name.length === end - start && sameName(source, start, found.name) ? found : undefined;
}

/** An element that means nothing here. */
export function unknownElement(name: string): HtmlElement {
  return { name: name.toLowerCase(), ...nobody };
}

/** Whether a name in lower case stands there, in any case. */
export function sameName(source: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = source.charCodeAt(start + at);
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== name.charCodeAt(at)) return false;
  }
  return true;
}
