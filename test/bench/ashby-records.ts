import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { RawRecord } from '../../shared/domain/raw-record.ts';

const postalAddress = z.object({
  addressLocality: z.string().nullish(),
  addressRegion: z.string().nullish(),
  addressCountry: z.string().nullish(),
});
const address = z.object({ postalAddress: postalAddress.nullish() }).nullish();
const component = z.object({
  compensationType: z.string(),
  interval: z.string(),
  currencyCode: z.string().nullish(),
  minValue: z.number().nullish(),
  maxValue: z.number().nullish(),
});
const job = z.object({
  id: z.string(),
  title: z.string(),
  department: z.string().nullish(),
  team: z.string().nullish(),
  employmentType: z.string().nullish(),
  location: z.string().nullish(),
  secondaryLocations: z
    .array(
      z.object({
        location: z.string(),
        address: z.union([postalAddress.extend({ postalAddress: postalAddress.nullish() }), z.null()]).optional(),
      }),
    )
    .nullish(),
  isRemote: z.boolean().nullish(),
  address,
  publishedAt: z.string().nullish(),
  jobUrl: z.string(),
  applyUrl: z.string().nullish(),
  descriptionHtml: z.string(),
  descriptionPlain: z.string().nullish(),
  compensation: z
    .object({
      summaryComponents: z.array(component).nullish(),
      compensationTiers: z.array(z.object({ components: z.array(component) })).nullish(),
    })
    .nullish(),
});
export type AshbyJob = z.infer<typeof job>;

const folder = new URL('../../../shared/data/boards/ashby/', import.meta.url);

/** Recorded postings of real boards with their structured labels; empty, with a plain message, when the recordings are not there. */
export function ashbyJobs(): { board: string; job: AshbyJob }[] {
  if (!existsSync(folder)) {
    console.log('no recorded boards beside the project (../shared/data/boards/ashby): nothing to measure');
    return [];
  }
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const body = z
        .object({ jobs: z.array(job) })
        .parse(JSON.parse(gunzipSync(readFileSync(new URL(encodeURIComponent(file), folder))).toString('utf8')));
      return body.jobs.map((each) => ({ board: decodeURIComponent(file.replace('.json.gz', '')), job: each }));
    });
}

/** The posting as a raw record without any of the structured fields that the quality figures are measured against. */
export function hiddenRecord({ board, job: each }: { board: string; job: AshbyJob }): RawRecord {
  return {
    source: 'ashby',
    board,
    externalId: each.id,
    url: each.jobUrl,
    title: each.title,
    ...(each.location ? { location: each.location } : {}),
    descriptionHtml: each.descriptionHtml,
    ...(each.department ? { department: each.department } : {}),
    ...(each.team ? { team: each.team } : {}),
    ...(each.publishedAt ? { postedAt: each.publishedAt } : {}),
  };
}
