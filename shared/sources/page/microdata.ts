import { parseHtml } from './parse-html.ts';

/** A value of structured data in markup: text, or a thing of its own. */
export type MarkupValue = string | MarkupItem;
/** An item of microdata or RDFa in the form JSON-LD has: `@type` and members, repeated ones as lists. */
export interface MarkupItem {
  [member: string]: MarkupValue | MarkupValue[] | undefined;
}

/** Members whose markup is worth keeping. */
const rich = new Set([
  'description',
  'responsibilities',
  'qualifications',
  'skills',
  'jobBenefits',
  'benefits',
  'incentiveCompensation',
  'experienceRequirements',
  'educationRequirements',
]);

const mostItems = 20_000;
const mostDepth = 64;

interface Frame {
  syntax: 'microdata' | 'rdfa' | null;
  /** The item this element opens. */
  item: MarkupItem | null;
  /** Members of the enclosing item that this element gives. */
  members: string[];
  owner: MarkupItem | null;
  /** The value an attribute gives; null when the content does. */
  value: string | null;
  text: string[];
  innerStart: number;
}

/**
 * JobPosting items written into the markup itself, as microdata (`itemscope`, `itemprop`) or RDFa (`typeof`, `property`), in page order; without a title it is none. Never throws.
 */
export function markedUpPostings(html: string): MarkupItem[] {
  if (!/JobPosting/.test(html)) return [];
  const postings: MarkupItem[] = [];
  const stack: Frame[] = [];
  const open: Frame[] = [];
  const capturing: Frame[] = [];
  let items = 0;
  const ownerOf = (syntax: Frame['syntax']): MarkupItem | null => {
    const nearest = open.at(-1);
    return nearest?.syntax === syntax ? nearest.item : null;
  };
  parseHtml(html, (parser) => ({
    onopentag(element, attributes) {
      const microdata = attributes.itemscope !== undefined || attributes.itemprop !== undefined;
      const rdfa = !microdata && (attributes.typeof !== undefined || attributes.property !== undefined);
      const syntax = microdata ? 'microdata' : rdfa ? 'rdfa' : null;
      const type = microdata ? attributes.itemtype : attributes.typeof;
      const opens = microdata ? attributes.itemscope !== undefined : rdfa && attributes.typeof !== undefined;
      const owner = syntax === null ? null : ownerOf(syntax);
      let item: MarkupItem | null = null;
      if (opens && items < mostItems) {
        items += 1;
        item = { '@type': schemaName(type ?? '') };
        if (item['@type'] === 'JobPosting') postings.push(item);
      }
      const frame: Frame = {
        syntax,
        item,
        owner,
        members: owner === null ? [] : membersOf(microdata ? attributes.itemprop : attributes.property),
        value: item === null ? givenValue(element, attributes, rdfa) : null,
        text: [],
        innerStart: parser.endIndex + 1,
      };
      stack.push(frame);
      if (item !== null) open.push(frame);
      else if (frame.members.length > 0 && frame.value === null && capturing.length < mostDepth) capturing.push(frame);
    },
    ontext(text) {
      for (const frame of capturing) frame.text.push(text);
    },
    onclosetag() {
      const frame = stack.pop();
      if (frame === undefined) return;
      if (open.at(-1) === frame) open.pop();
      const captured = capturing.at(-1) === frame;
      if (captured) capturing.pop();
      const { item, members, owner, value, text, innerStart } = frame;
      if (owner === null) return;
      for (const member of members) {
        if (item === null && value === null && !captured) continue;
        const inner = html.slice(innerStart, Math.max(innerStart, parser.startIndex)).trim();
        const given =
          item ?? value ?? (rich.has(member) && inner.includes('<') ? inner : text.join('').replace(/\s+/g, ' ').trim());
        if (given !== '') append(owner, member, given);
      }
    },
  }));
  return postings.filter((posting) => (posting.title ?? posting.name) !== undefined && depthOf(posting) <= mostDepth);
}

/** Names of the members of a value of `itemprop` or `property`; those of other vocabularies (`og:title`) are left out. */
function membersOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\s+/)
    .map(schemaName)
    .filter((name) => /^[a-zA-Z]\w*$/.test(name));
}

/** `JobPosting` of `https://schema.org/JobPosting` or `schema:JobPosting`; of several types the posting. */
function schemaName(text: string): string {
  const names = text.split(/\s+/).map((each) => each.replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/i, ''));
  return names.find((name) => name === 'JobPosting') ?? names.find((name) => name !== '') ?? '';
}

function givenValue(element: string, attributes: Readonly<Record<string, string>>, rdfa: boolean): string | null {
  if (attributes.content !== undefined) return attributes.content.trim();
  switch (element) {
    case 'a':
    case 'area':
    case 'link':
      return attributes.href?.trim() ?? null;
    case 'img':
    case 'iframe':
    case 'embed':
    case 'source':
      return attributes.src?.trim() ?? null;
    case 'object':
      return attributes.data?.trim() ?? null;
    case 'data':
    case 'meter':
      return attributes.value?.trim() ?? null;
    case 'time':
      return attributes.datetime?.trim() ?? null;
    case 'meta':
      return '';
    default:
      return rdfa ? (attributes.resource?.trim() ?? null) : null;
  }
}

function append(item: MarkupItem, member: string, value: MarkupValue): void {
  const before = Object.hasOwn(item, member) ? item[member] : undefined;
  if (before === undefined) item[member] = value;
  else if (Array.isArray(before)) before.push(value);
  else item[member] = [before, value];
}

function depthOf(item: MarkupItem): number {
  let depth = 0;
  let level: MarkupItem[] = [item];
  while (level.length > 0 && depth <= mostDepth) {
    depth += 1;
    level = level.flatMap((each) =>
      Object.values(each)
        .flat()
        .filter((value) => typeof value === 'object'),
    );
  }
  return depth;
}
