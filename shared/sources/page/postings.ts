import type { RawRecord } from '../../domain/raw-record.ts';
import { fieldsOf, identifierOf, jobPostings } from './json-ld.ts';
import { markedUpPostings } from './microdata.ts';

/** One posting that a page holds as structured data. */
export interface PagePosting {
  fields: ReturnType<typeof fieldsOf>;
  /** What tells it from others on the page: the employer's id, its own address, else title and first place. */
  mark: string;
}

export interface PagePostings {
  postings: PagePosting[];
  /** Where they stand: JSON-LD is preferred, for it is what search engines read. */
  from: 'json-ld' | 'markup' | null;
  /** JSON-LD texts that nobody can read. */
  broken: number;
}

/** The postings a page holds as schema.org data: JSON-LD, else microdata or RDFa. Never throws. */
export function postingsOn(html: string, ldJson: readonly string[]): PagePostings {
  const { postings, broken } = jobPostings(ldJson);
  if (postings.length > 0) return { postings: distinct(postings), from: 'json-ld', broken };
  const marked = markedUpPostings(html);
  return { postings: distinct(marked), from: marked.length > 0 ? 'markup' : null, broken };
}

function distinct(nodes: Parameters<typeof fieldsOf>[0][]): PagePosting[] {
  const found = new Map<string, PagePosting>();
  for (const node of nodes) {
    const fields = fieldsOf(node);
    const mark = identifierOf(node) ?? fields.url ?? [fields.title, fields.locations?.[0]?.text].filter(Boolean).join(' ');
    if (!found.has(mark)) found.set(mark, { fields, mark });
  }
  return [...found.values()];
}

/** Whether a posting says itself that it is closed: the end of its last day (a date without a time counts whole) is over. */
export function isExpired(record: Pick<RawRecord, 'validThrough'>, now: Date): boolean {
  const { validThrough } = record;
  if (typeof validThrough !== 'string') return false;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(validThrough.trim());
  // A day ends last on the western edge of the world (UTC-12).
  const until = day === null ? Date.parse(validThrough) : Date.parse(`${validThrough.trim()}T00:00:00Z`) + 36 * 3_600_000;
  return Number.isFinite(until) && until < now.getTime();
}
