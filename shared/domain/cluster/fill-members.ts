import type * as z from 'zod';
import type { EvidencedField, JobPosting } from '../job-posting.ts';

/** A field that has members: the value that is known of all, and which posting each member was taken from. */
export interface Filled<T> {
  value: T | null;
  /** Positions of the postings that gave a member, with its name; those of the first posting that knows the field are not listed. */
  from: { posting: number; member: string }[];
}

/**
 * The first value that is known, its unknown members (null or empty) taken from the later ones. Null when nobody knows the field. The result is parsed: it is
 * what the shape says.
 */
export function fillMembers<S extends z.ZodObject>(shape: S, values: readonly (z.infer<S> | null)[]): Filled<z.infer<S>> {
  const first = values.findIndex((value) => value !== null);
  const base = values[first];
  if (!base) return { value: null, from: [] };
  const members: Record<string, unknown> = { ...base };
  const from: Filled<z.infer<S>>['from'] = [];
  for (const member of Object.keys(shape.shape)) {
    if (known(members[member])) continue;
    const posting = values.findIndex((value) => value !== null && known(memberOf(value, member)));
    const donor = values[posting];
    if (!donor) continue;
    members[member] = memberOf(donor, member);
    from.push({ posting, member });
  }
  return from.length === 0 ? { value: base, from } : { value: shape.parse(members), from };
}

/** The evidence of a filled field: that of the first posting that knows it, and of the others what speaks of the members they gave. */
export function evidenceOf(
  field: EvidencedField,
  { from }: Filled<unknown>,
  postings: readonly JobPosting[],
  knows: (posting: JobPosting) => boolean,
): NonNullable<JobPosting['evidence'][EvidencedField]> {
  return [
    ...(postings.find(knows)?.evidence[field] ?? []),
    ...from.flatMap(({ posting, member }) =>
      (postings[posting]?.evidence[field] ?? []).filter(({ about }) => about === undefined || about === member),
    ),
  ];
}

function memberOf(value: object, name: string): unknown {
  return Object.entries(value).find(([each]) => each === name)?.[1];
}

function known(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
