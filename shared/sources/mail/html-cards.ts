import { unwrappings } from './links.ts';
import type { Anchor, Outline } from './outline.ts';
import { isCallToAction, isNavigation } from './phrases.ts';
import type { HtmlCard, MailService, PostingLink } from './service.ts';

/** A link's part in the mail. */
interface Role {
  kind: 'posting' | 'beside' | 'elsewhere';
  /** What tells postings apart: the id, or for sealed links the address itself. */
  key: string;
  link: PostingLink;
  /** False when only the words around it can tell that the link is one of a posting. */
  sure: boolean;
}

/** A card with the posting its link leads to. */
export interface FoundCard {
  key: string;
  link: PostingLink;
  sure: boolean;
  card: HtmlCard;
  /** Links of one kind share it. */
  path: string;
}

const mostCardLines = 60;
const mostFollowing = 12;
const mostLinksApart = 40;
const none: PostingLink = { id: null, url: null };

/** What an address leads to, as the service knows its own: seen through redirects that carry their target. */
export function postingAt(href: string, service: MailService): PostingLink | null {
  for (const url of unwrappings(href)) {
    const link = service.posting(url);
    if (link !== null) return link;
  }
  return null;
}

/** Whether an address is a redirect of the service that only its server resolves. */
export function isSealed(href: string, service: MailService): boolean {
  return unwrappings(href).some((url) => service.sealed?.(url) ?? false);
}

/** The key of a posting: its id, else its sealed address. */
export function keyOf(link: PostingLink, href: string): string {
  return link.id === null ? `to:${href}` : `id:${link.id}`;
}

/**
 * Finds the repeated blocks of an alert: for each posting's link the largest element around it that holds no other posting's link and no
 * other link with words. Cards whose element holds the link alone take the lines up to the next link. In the order of the mail; one posting
 * may have several cards.
 */
export function htmlCards(outline: Outline, service: MailService): FoundCard[] {
  const roles = outline.anchors.map((anchor) => roleOf(anchor, service));
  settleSealed(outline.anchors, roles, service);
  const owner = ownersOf(outline, roles);
  const groups = new Map<string, { element: number; anchors: number[] }>();
  roles.forEach((role, index) => {
    const anchor = outline.anchors[index];
    if (role.kind !== 'posting' || anchor === undefined) return;
    const element = cardElement(outline, owner, anchor.element, role.key);
    const name = `${element} ${role.key}`;
    const group = groups.get(name);
    if (group) group.anchors.push(index);
    else groups.set(name, { element, anchors: [index] });
  });
  return [...groups.values()].flatMap(({ element, anchors }) => {
    const found = titleAnchor(outline, anchors);
    const role = roles[anchors[0] ?? -1];
    if (found === null || role === undefined) return [];
    const card = cardOf(outline, roles, element, found, role.key);
    return [{ key: role.key, link: role.link, sure: role.sure, card, path: found.path }];
  });
}

function roleOf(anchor: Anchor, service: MailService): Role {
  const urls = unwrappings(anchor.href);
  for (const url of urls) {
    const link = service.posting(url);
    if (link !== null) return { kind: 'posting', key: keyOf(link, anchor.href), link, sure: true };
  }
  const beside = urls.some((url) => service.beside?.(url) ?? false);
  const sealed = !beside && urls.some((url) => service.sealed?.(url) ?? false);
  return { kind: beside ? 'beside' : sealed ? 'posting' : 'elsewhere', key: `to:${anchor.href}`, link: none, sure: !sealed };
}

/** Sealed links look all the same: their words tell titles from calls to action from navigation. */
function settleSealed(anchors: readonly Anchor[], roles: Role[], service: MailService): void {
  const sealed = roles.flatMap((role, index) => (role.kind === 'posting' && !role.sure ? [index] : []));
  const wordsOf = (index: number) => {
    const text = anchors[index]?.text ?? '';
    return text === '' ? 'none' : isCallToAction(text) ? 'call' : isNavigation(text) ? 'navigation' : 'title';
  };
  const titles = sealed.filter((index) => wordsOf(index) === 'title');
  const calls = sealed.filter((index) => wordsOf(index) === 'call');
  const bearing = (service.titleIn === 'card' && calls.length > 0) || titles.length === 0 ? 'call' : 'title';
  for (const index of sealed) {
    const role = roles[index];
    if (role === undefined) continue;
    const words = wordsOf(index);
    if (words !== bearing) role.kind = words === 'navigation' ? 'elsewhere' : 'beside';
  }
}

const several = '';
const foreign = '-';

/** For each element the key of the one posting whose links it holds; `several`, or `foreign` when a link with other words is inside. */
function ownersOf(outline: Outline, roles: readonly Role[]): Map<number, string> {
  const owner = new Map<number, string>();
  roles.forEach((role, index) => {
    const anchor = outline.anchors[index];
    if (anchor === undefined || role.kind === 'beside' || (role.kind === 'elsewhere' && anchor.text === '')) return;
    const key = role.kind === 'posting' ? role.key : foreign;
    for (let at = anchor.element; at >= 0; at = outline.elements[at]?.parent ?? -1) {
      const present = owner.get(at);
      if (present === key || present === several) break;
      owner.set(at, present === undefined ? key : several);
    }
  });
  return owner;
}

function cardElement(outline: Outline, owner: ReadonlyMap<number, string>, start: number, key: string): number {
  let element = start;
  for (;;) {
    const parent = outline.elements[element]?.parent ?? -1;
    const span = outline.elements[parent];
    if (span === undefined || owner.get(parent) !== key || span.to - span.from > mostCardLines) return element;
    element = parent;
  }
}

/** Of a posting's links the one with words that are no call to action and with the fewest lines; else one with words; else null. */
function titleAnchor(outline: Outline, indexes: readonly number[]): Anchor | null {
  const worded = indexes.flatMap((index) => outline.anchors[index] ?? []).filter((anchor) => anchor.text !== '');
  const naming = worded.filter((anchor) => !isCallToAction(anchor.text));
  const [first, ...rest] = naming.length > 0 ? naming : worded;
  if (first === undefined) return outline.anchors[indexes[0] ?? -1] ?? null;
  return rest.reduce((best, anchor) => (anchor.to - anchor.from < best.to - best.from ? anchor : best), first);
}

function cardOf(outline: Outline, roles: readonly Role[], element: number, anchor: Anchor, key: string): HtmlCard {
  const span = outline.elements[element] ?? anchor;
  const called = anchor.text === '' || isCallToAction(anchor.text);
  let [from, to] = [span.from, span.to];
  if (to - anchor.to < 1 && anchor.to - anchor.from <= 1 && !called) {
    // The link stands alone in its element: what follows up to the next link with words is its card.
    const start = outline.anchors.indexOf(anchor);
    const after = (each: Anchor, index: number) =>
      each.from >= anchor.to && each.text !== '' && roles[start + index]?.kind !== 'beside' && roles[start + index]?.key !== key;
    const next = outline.anchors.slice(start, start + mostLinksApart).find(after);
    to = Math.min(next?.from ?? outline.lines.length, anchor.to + mostFollowing, outline.lines.length);
  }
  from = Math.max(from, 0);
  return { anchor, lines: outline.lines.slice(from, to), from: anchor.from - from, to: anchor.to - from, called };
}
