import * as z from 'zod';

/** Where the keys of sources lie in the SSM Parameter Store unless a deployment says otherwise. */
export const defaultSourceKeysPrefix = '/rolecall/source-keys';

/** Sources that take a key (or a consent) of the user's own, by name: what `collect` may read. A test holds the list to the sources' own declarations. */
export const keyedSourceNames = [
  'adzuna',
  'arbeitsagentur',
  'careerjet',
  'france-travail',
  'jooble',
  'reed',
  'smartrecruiters',
  'usajobs',
] as const;

/** What a parameter holds: the members of one source's key, as JSON. */
export const sourceKey = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.string().trim().min(1).max(2000));
export type SourceKey = z.infer<typeof sourceKey>;

/** Name of the parameter (a SecureString) that holds the key of a source. */
export function sourceKeyParameter(prefix: string, source: string): string {
  return `${prefix}/${source}`;
}
