/**
 * Every number of the score, in one place.
 *
 * A score is the sum of weight x value over the five parts, the weights adding up to 100. What a posting does not say must neither
 * help nor hurt it, so the weight of an unknown part is handed on: among skills and title (the fit) to the other of the two, so that a
 * posting without known skills is judged on its title and not on its place; from the terms (location, salary, recency) to all known
 * parts in proportion. When nothing of the fit is known, the terms carry all.
 *
 * The terms alone add up to the storing line: no job is kept for being near and well paid only.
 */
export const partNames = ['skills', 'title', 'location', 'salary', 'recency'] as const;

export const weights = { skills: 47, title: 33, location: 10, salary: 5, recency: 5 } as const;

export const fitParts = ['skills', 'title'] as const satisfies readonly (typeof partNames)[number][];

/** Score below which a match is not stored. */
export const storingLine = 20;

export const skillRules = {
  /** What a skill weighs by what the posting makes of it, before the heaviest of the posting is brought to 1. */
  needs: { required: 1, preferred: 0.5, mentioned: 0.35 },
  /** What another skill of the candidate is worth in place of the one asked for: one that includes it (React for JavaScript), one that is near to it. */
  covering: 0.8,
  near: 0.25,
  /** A skill asked for and missing counts this much against one that is met. */
  missing: 0.25,
  /** From so much met on, the amount itself says no more. */
  enough: 4,
  /** Share of the value that does not depend on how much is met. */
  base: 0.5,
} as const;

export const titleRules = {
  /** Two different words of one family (backend, frontend) are this similar. */
  related: 0.5,
  /** Weight of words such as "manager" or "engineer", which say little without their company; other words weigh 1. */
  generic: 0.45,
  /** Share of the value that words of the posting beyond the wish can cost. */
  extraWords: 0.25,
  /** Exponent that keeps half-similar titles well below similar ones. */
  sharpness: 1.5,
  /** Each rung between the wished and the offered seniority takes this share, down to the floor. */
  perRung: 0.2,
  rungFloor: 0.3,
} as const;

export const locationRules = {
  /** Up to here (km) a place counts as the wished one; from there the value falls to `far` at `farKm`. */
  nearKm: 30,
  farKm: 150,
  far: 0.4,
  sameRegion: 0.4,
  sameCountry: 0.3,
  /** The posting names only the country, and it is the wished one. */
  somewhereInCountry: 0.6,
  /** A remote job of another country than the wished ones. */
  remoteAbroad: 0.2,
} as const;

/** How well the remote policy offered suits the one wished: `policyFit[wished][offered]`. */
export const policyFit = {
  remote: { remote: 1, hybrid: 0.4, onsite: 0 },
  hybrid: { remote: 0.7, hybrid: 1, onsite: 0.4 },
  onsite: { remote: 0.3, hybrid: 0.6, onsite: 1 },
} as const;

export const salaryRules = {
  /** Value when the range begins below the wish and ends exactly on it; rises to 1 the higher it ends. */
  reached: 0.5,
  /** Value when only an upper end is told and it reaches the wish. */
  onlyUpperEnd: 0.75,
  /** Between currencies the minimum fails only when missed by more than this: our rates are not today's. */
  currencyTolerance: 0.1,
} as const;

/** Days after which the value of recency halves. */
export const recencyHalfLifeDays = 21;
