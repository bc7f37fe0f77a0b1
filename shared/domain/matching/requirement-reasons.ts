import type { MatchReason } from '../match.ts';
import { highestDegree } from '../normalize/requirements/degree.ts';
import type { Profile } from '../profile.ts';
import type { CompiledJob } from './compile-job.ts';
import type { CompiledProfile } from './compile-profile.ts';

const degreeNames = {
  secondary: 'a school-leaving certificate',
  vocational: 'vocational training',
  bachelor: 'a bachelor’s degree',
  master: 'a master’s degree',
  doctorate: 'a doctorate',
  state_examination: 'a state examination',
} as const;
/** From the least to the highest; the state examination stands beside the master. */
const rank = { secondary: 0, vocational: 1, bachelor: 2, state_examination: 3, master: 3, doctorate: 4 } as const;

/**
 * Whether the years of experience and the degree that the posting asks for are met. Reasons only: they are told and change no number of the score. Where the profile
 * holds no dated work, or no education that we can place, nothing is said.
 */
export function requirementReasons(job: CompiledJob, { profile }: CompiledProfile, now: Date): MatchReason[] {
  const asked = job.job.requirements;
  if (asked === null) return [];
  const reasons: MatchReason[] = [];
  const { experienceYears: years, degree } = asked;
  const worked = years === null || years.min === 0 ? null : yearsOfWork(profile, now);
  if (years !== null && worked !== null)
    reasons.push({
      text: `${verb(years.need)} ${years.min} ${years.max === null ? 'or more ' : `to ${years.max} `}years of experience; your work history counts ${worked.years}.`,
      quote: quoteOf(job, 'experienceYears'),
      factId: worked.factId,
      met: worked.years >= years.min,
    });
  const held = degree === null ? null : highestHeld(profile);
  if (degree !== null && held !== null) {
    const met = rank[held.level] >= rank[degree.level];
    const instead = !met && degree.equivalent ? ', or experience in its place' : '';
    reasons.push({
      text: `${verb(degree.need)} ${degreeNames[degree.level]}${instead}; you have ${held.text}.`,
      quote: quoteOf(job, 'degree'),
      factId: held.factId,
      met,
    });
  }
  return reasons;
}

const verb = (need: 'required' | 'preferred' | 'mentioned') => (need === 'required' ? 'Asks for' : 'Would like');

function quoteOf(job: CompiledJob, about: string): string | null {
  return job.job.evidence.requirements?.find((each) => each.about === about && each.from === 'text')?.quote ?? null;
}

/** Whole years in which the candidate worked, jobs at the same time counted once; the fact is the longest job. Null without dated work. */
function yearsOfWork({ facts }: Profile, now: Date): { years: number; factId: string } | null {
  const present = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const spans = facts
    .filter(({ kind, startDate }) => kind === 'work' && startDate !== undefined)
    .flatMap(({ id, startDate = '', endDate }) => {
      const start = monthOf(startDate, 0);
      // A year alone at the end counts to its end, at most to the present.
      const end = endDate === undefined ? present : Math.min(present, monthOf(endDate, 11) ?? present);
      return start === null || end < start ? [] : [{ id, start, end: end + 1 }];
    })
    .sort((one, other) => one.start - other.start || one.end - other.end);
  let [months, reached, longest, factId] = [0, 0, 0, ''];
  for (const { id, start, end } of spans) {
    months += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
    if (end - start > longest) [longest, factId] = [end - start, id];
  }
  return factId === '' ? null : { years: Math.floor(months / 12), factId };
}

/** Months since year 0 of `2021`, `2021-04` or `2021-04-17`; null for anything else. */
function monthOf(date: string, missing: number): number | null {
  const read = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(date);
  if (!read) return null;
  return Number(read[1]) * 12 + (read[2] === undefined ? missing : Number(read[2]) - 1);
}

function highestHeld({ facts }: Profile): { level: keyof typeof rank; text: string; factId: string } | null {
  let best: { level: keyof typeof rank; text: string; factId: string } | null = null;
  for (const { id, kind, title } of facts) {
    if (kind !== 'education' || title === undefined) continue;
    const level = highestDegree(title);
    if (level !== null && (best === null || rank[level] > rank[best.level])) best = { level, text: title, factId: id };
  }
  return best;
}
