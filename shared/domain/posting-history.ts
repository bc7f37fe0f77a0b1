import * as z from 'zod';
import { compareFacts, type FieldChange, fieldChange, reposted } from './posting-changes.ts';
import type { PostingFacts } from './posting-facts.ts';
import { formerOf, type PostingLife } from './posting-life.ts';

export const changeKind = z.enum(['new', 'changed', 'gone', 'back']);
export type ChangeKind = z.infer<typeof changeKind>;

/** Something that happened to a posting. `at` is the read that showed it: of `gone` the first good read that did not hold it any more. */
export interface PostingChange {
  at: string;
  change: ChangeKind;
  fields: FieldChange[];
}

/** One line of `postings changes`. */
export const changeLineShape = z.object({
  source: z.string(),
  /** The board's token, as in the export. */
  board: z.string(),
  externalId: z.string(),
  /** UTC, YYYY-MM-DD. */
  day: z.string(),
  change: changeKind,
  fields: z.array(fieldChange),
});
export type ChangeLine = z.infer<typeof changeLineShape>;

/**
 * What happened to a posting, oldest first, derived from what its life remembers: so it does not depend on how often and in which order
 * the reads were delivered. A content is compared with the one before it as that was last read; a less complete one (a title list) speaks for the title
 * only. Pure.
 */
export function historyOf(life: PostingLife): PostingChange[] {
  const { content, firstSeenAt, endings } = life;
  if (content === null || firstSeenAt === null) return [];
  const contents = [...life.former, formerOf(content)];
  const steps = [
    ...endings.map((ending) => ({ at: ending.seenAt, ending, content: null })),
    ...contents.map((each) => ({ at: each.seenAt, ending: null, content: each })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

  const changes: PostingChange[] = [{ at: firstSeenAt, change: 'new', fields: [] }];
  let facts: PostingFacts | null = null;
  let open = true;
  let returns = 0;
  for (const { at, ending, content: here } of steps) {
    if (ending) {
      // A removal told before the posting was ever seen is of a life we know nothing of.
      if (open && at > firstSeenAt) changes.push({ at: ending.absentSince ?? at, change: 'gone', fields: [] });
      open = at <= firstSeenAt;
      continue;
    }
    const fields: FieldChange[] = facts === null ? [] : compareFacts(facts, here.facts);
    if (!open) changes.push({ at, change: 'back', fields: [...fields, reposted(++returns)] });
    else if (fields.length > 0) changes.push({ at, change: 'changed', fields });
    open = true;
    facts = merged(facts, here.reread ?? here.facts);
  }
  return changes;
}

/** What is known after a content: all it says, or only its title when more was known before. */
function merged(known: PostingFacts | null, read: PostingFacts): PostingFacts {
  const rank = { title_only: 0, excerpt: 1, full: 2 } as const;
  if (known === null || rank[read.completeness] >= rank[known.completeness]) return read;
  return { ...known, title: read.title };
}

/** The lines of a posting from a day (UTC, YYYY-MM-DD) on. */
export function changeLines(life: PostingLife, since: string): ChangeLine[] {
  const { source, board, externalId } = life;
  return historyOf(life)
    .map(({ at, change, fields }) => ({ source, board, externalId, day: at.slice(0, 10), change, fields }))
    .filter(({ day }) => day >= since);
}
