import { closedService } from '../domain/closed-service.ts';
import { type AddressPlace, type PageAddress, type PageAddresses, readAddresses } from './page/addresses.ts';
import type { FoundPage, Recognised, Source } from './source.ts';

/** A board of a known system that a page carries or leads to. */
export interface BoardInside {
  board: Recognised;
  /** The source's title, as people call the system. */
  title: string;
  /** Where in the page it shows: `mark` is what a source itself knows to look for. */
  where: AddressPlace | 'mark';
  /** A sentence: what in the page says so. */
  evidence: string;
  /** Addresses in the page that belong to it. */
  count: number;
  /** Whether its name is also the name of the site. */
  own: boolean;
  /** Strong enough to follow it without asking a person. */
  certain: boolean;
}

/** Query members by which a system marks its postings on pages of employers, and the source they mean. */
export const postingMarks: Readonly<Record<string, string>> = {
  gh_jid: 'greenhouse',
  ashby_jid: 'ashby',
};

/** The posting mark in an address, or null: which system stands behind the page, and the posting's id there. */
export function postingMark(url: URL): { source: string; externalId: string } | null {
  for (const [name, source] of Object.entries(postingMarks)) {
    const value = url.searchParams.get(name);
    if (value !== null && /^[\w-]{3,64}$/.test(value)) return { source, externalId: value };
  }
  return null;
}

const weights: Readonly<Record<BoardInside['where'], number>> = {
  mark: 110,
  frame: 100,
  script: 100,
  canonical: 90,
  form: 60,
  setting: 50,
  link: 40,
};
/** One link to one posting: it may be of anybody. */
const onePosting = 10;
const ownName = 200;

/** "Powered by" says who made the page, not who is hiring. */
const poweredBy =
  /\b(powered|provided|hosted|built|made) (by|with)\b|\b(software|system|technologie|solution|bewerbermanagement|realisiert|umgesetzt|bereitgestellt) (by|von|durch|par|mit)\b|propulsé par/i;

interface Evidence {
  board: Recognised;
  source: Source;
  places: Map<BoardInside['where'], { count: number; example: string }>;
  /** Postings the page leads to, by id or address. */
  postings: Set<string>;
  /** Whether an address means the board and not one posting. */
  whole: boolean;
}

/**
 * Boards of known systems inside a page, the likeliest first: the employer's own before others, what is built into the page before what it links to. A
 * vendor's own address and "powered by" are no evidence; a single link to one posting is weak. Pure.
 */
export function boardsInside(page: { url: string; html: string }, systems: readonly Source[]): BoardInside[] {
  return boardsAmong(page, readAddresses(page.html, page.url), systems);
}

/** As `boardsInside`, of a page whose addresses were read already. */
export function boardsAmong(
  page: { url: string; html: string },
  { addresses, title, siteName }: PageAddresses,
  systems: readonly Source[],
): BoardInside[] {
  if (!URL.canParse(page.url)) return [];
  const at = new URL(page.url);
  const found = new Map<string, Evidence>();
  const note = (source: Source, board: Recognised, where: BoardInside['where'], example: string) => {
    const key = `${board.source}:${board.token}`;
    const known = found.get(key) ?? { board, source, places: new Map(), postings: new Set(), whole: false };
    found.set(key, known);
    const place = known.places.get(where) ?? { count: 0, example };
    known.places.set(where, { ...place, count: place.count + 1 });
    if (board.externalId === undefined) known.whole = true;
    else known.postings.add(board.externalId);
  };
  for (const address of addresses) {
    const named = systemOf(address, at, systems);
    if (named !== null) note(named.source, named.board, address.where, address.url);
  }
  const seen: FoundPage = { url: at, html: page.html, links: [...new Set(addresses.map(({ url }) => url))] };
  for (const source of systems) {
    const board = source.embedded?.(seen) ?? null;
    if (board !== null) note(source, board, 'mark', board.url);
  }
  const names = namesOf(at, title, siteName);
  const mark = postingMark(at);
  const ranked = [...found.values()].map((each) => judged(each, names, mark));
  ranked.sort((a, b) => b.score - a.score || (a.inside.board.token < b.inside.board.token ? -1 : 1));
  return decided(ranked);
}

function systemOf(address: PageAddress, page: URL, systems: readonly Source[]): { source: Source; board: Recognised } | null {
  if (poweredBy.test(address.text)) return null;
  const url = new URL(address.url);
  if (url.host === page.host && address.where !== 'canonical') return null;
  if (closedService(url.hostname) !== null) return null;
  for (const source of systems) {
    const board = source.recognise(url);
    if (board === null) continue;
    // A vendor hires, too, on its own system: on other people's pages such a link is an advertisement.
    const name = lettersOf(headOf(board.token));
    const vendors = name === lettersOf(source.title) || name === lettersOf(source.name);
    return vendors && !lettersOf(page.hostname).includes(name) ? null : { source, board };
  }
  return null;
}

interface Judged {
  inside: BoardInside;
  score: number;
}

function judged(
  { board, source, places, postings, whole }: Evidence,
  names: readonly string[],
  mark: ReturnType<typeof postingMark>,
): Judged {
  const marked = mark !== null && mark.source === board.source;
  const called = [board.token, headOf(board.token), ...(board.company === null ? [] : [board.company])];
  const own = marked || called.some((each) => names.some((name) => sameName(each, name)));
  const byWeight = [...places].sort(([a], [b]) => weights[b] - weights[a]);
  const [where, { example }] = byWeight[0] ?? ['link', { example: board.url }];
  const count = [...places.values()].reduce((sum, place) => sum + place.count, 0);
  const onlyPostings = !whole && (where === 'link' || where === 'setting');
  const score =
    (onlyPostings ? Math.min(onePosting * postings.size, weights.setting) : weights[where]) +
    (own ? ownName : 0) +
    Math.min(count, 20);
  const strong = weights[where] >= weights.canonical;
  const { externalId: _, ...listing } = board;
  return {
    score,
    inside: {
      board: marked ? { ...listing, externalId: mark.externalId } : listing,
      title: source.title,
      where,
      evidence: evidenceOf(where, example, count, onlyPostings ? postings.size : 0),
      count,
      own,
      certain: strong || (own && (whole || postings.size > 0)) || whole || postings.size >= 3,
    },
  };
}

/** Among several boards without a name in common with the site only one that stands out is certain: the page may be a list of companies. */
function decided(ranked: readonly Judged[]): BoardInside[] {
  const [first, second] = ranked;
  return ranked.map((each) => {
    const { inside } = each;
    const rivals = each === first && second !== undefined && !inside.own && second.score > each.score * 0.6;
    return each === first && !rivals ? inside : { ...inside, certain: false };
  });
}

function evidenceOf(where: BoardInside['where'], example: string, count: number, postings: number): string {
  const shown = shownAddress(example);
  if (postings > 0)
    return postings === 1
      ? `the page leads to one posting of it (${shown})`
      : `the page leads to ${postings} postings of it (${shown} ...)`;
  const more = count > 1 ? `, and ${count - 1} more of its addresses in the page` : '';
  switch (where) {
    case 'mark':
      return `the page is built with it (${shown})`;
    case 'frame':
      return `a frame of the page shows ${shown}${more}`;
    case 'script':
      return `a script of the page comes from ${shown}${more}`;
    case 'canonical':
      return `the page names ${shown} as its own address${more}`;
    case 'form':
      return `a form of the page goes to ${shown}${more}`;
    case 'setting':
      return `a setting inside the page names ${shown}${more}`;
    case 'link':
      return `the page links to ${shown}${more}`;
  }
}

function shownAddress(address: string): string {
  const url = new URL(address);
  const text = `${url.host}${url.pathname}${url.search}`;
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** What the employer of a page may be called: the name of its host, of its site, the parts of its title. */
function namesOf(at: URL, title: string, siteName: string | null): string[] {
  const labels = at.hostname.toLowerCase().replace(/\.$/, '').split('.');
  const registered = labels.slice(0, -1).filter((label) => !notNames.has(label) && label.length > 1);
  const parts = title.split(/\s[|–—·•:»-]+\s|\s\bat\b\s|\s\bbei\b\s/).slice(0, 6);
  return [...registered, ...(siteName === null ? [] : [siteName]), ...parts].filter((name) => lettersOf(name).length > 1);
}

const notNames = new Set(
  (
    'www jobs job career careers karriere stellen work apply join hiring talent recruiting emploi emplois recrutement carriere ' +
    'carrieres lavoro empleo co com org net ac gov edu de en fr it es'
  ).split(' '),
);

/** Words that stand beside a company's name in tokens and titles. */
const besideNames =
  /\b(inc|ltd|llc|gmbh|ag|sa|sas|bv|nv|ab|as|oy|plc|group|gruppe|groupe|holding|company|corp|corporation|technologies|technology|jobs?|careers?|karriere|stellen|recruiting|hiring|external|global|the|we are)\b/gi;

/** Whether two spellings are of one name: equal letters, or one (of four letters or more) the beginning of the other. */
export function sameName(one: string, other: string): boolean {
  const a = lettersOf(one);
  const b = lettersOf(other);
  if (a.length < 2 || b.length < 2) return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short);
}

/** The telling part of a token that is a host or has several parts: `acme` of `acme.jobs.personio.de`. */
const headOf = (token: string): string => token.split(/[.:/|]/, 1)[0] ?? token;

function lettersOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[._/+-]+/g, ' ');
  const bare = plain.replace(besideNames, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, '') : bare;
}
