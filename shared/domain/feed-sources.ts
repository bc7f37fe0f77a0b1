/** Feeds, and pages a person captured; `test/unit/cluster/feed-sources.test.ts` holds the list to the registry of sources. */
const feeds: ReadonlySet<string> = new Set([
  'adzuna',
  'arbeitnow',
  'arbeitsagentur',
  'capture',
  'careerjet',
  'france-travail',
  'himalayas',
  'hn-who-is-hiring',
  'job-room',
  'jobicy',
  'jobtech',
  'jooble',
  'reed',
  'remoteok',
  'remotive',
  'the-muse',
  'usajobs',
  'weworkremotely',
  'working-nomads',
]);

/**
 * Whether the boards of a source hold postings of many employers (feeds, job-alert mails, captured pages): such a board is no employer, and what it says is
 * mostly a copy of what the employer's own board says.
 */
export function ofManyEmployers(source: string): boolean {
  return feeds.has(source) || source.endsWith('-mail');
}
