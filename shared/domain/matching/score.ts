import type { Job } from '../job.ts';
import type { Assessment, MatchPart } from '../match.ts';
import { type CompiledJob, compileJob } from './compile-job.ts';
import type { CompiledProfile } from './compile-profile.ts';
import { dayOf, emptyRating, type Rating, rate } from './rate.ts';
import { gatesOf, locationReasons, recencyReasons, salaryReasons, skillReasons, titleReasons } from './reasons.ts';
import { requirementReasons } from './requirement-reasons.ts';
import { partNames } from './weights.ts';

/**
 * Scores one job against one profile: score 0..100, the parts with their effective weights (score = sum of weight x value, rounded to
 * one decimal), the gates, and reasons with quotes. Pure: the same job, profile and UTC day give the same assessment.
 */
export function score(job: Job, profile: CompiledProfile, now: Date): Assessment {
  return assess(compileJob(job, profile.vocabulary), profile, now);
}

/** The second pass: the numbers of `rate` with reasons. The job must be compiled with the vocabulary of the profile. */
export function assess(job: CompiledJob, profile: CompiledProfile, now: Date): Assessment {
  const rating = emptyRating();
  rate(job, profile, dayOf(now), rating);
  return { score: rating.score, parts: partsOf(job, profile, rating, now), gates: gatesOf(job, profile, rating) };
}

function partsOf(job: CompiledJob, profile: CompiledProfile, rating: Rating, now: Date): MatchPart[] {
  const reasons = {
    skills: () => skillReasons(job, profile),
    title: () => [...titleReasons(job, profile), ...requirementReasons(job, profile, now)],
    location: () => locationReasons(job, profile),
    salary: () => salaryReasons(job, profile, rating),
    recency: () => recencyReasons(job, rating),
  };
  return partNames.map((name, index) => {
    const value = rating.values[index] ?? Number.NaN;
    return {
      name,
      weight: Math.round((rating.weights[index] ?? 0) * 1e4) / 1e4,
      value: Number.isNaN(value) ? 0 : Math.round(value * 1e4) / 1e4,
      reasons: reasons[name](),
    };
  });
}
