import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { Labelled } from './cluster-sets.ts';
import { parseCsv } from './csv.ts';

const folder = new URL('../../../shared/data/boards/', import.meta.url);
const seenAt = '2026-08-22T12:00:00.000Z';

const text = z.string().optional();
const swissJob = z.object({
  id: z.string(),
  title: z.string(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  szas: z.object({
    sza_introduction: text,
    sza_tasks: text,
    sza_requirements: text,
    sza_benefits: text,
    sza_company_profil: text,
  }),
});

/**
 * Recorded postings in which nobody marked what is one opening: those of a national employment agency (many employers, agencies, syndication) and of Swiss employers (several
 * languages). Null where the recordings are not beside the project.
 */
export function unlabelledPostings(): Labelled[] | null {
  if (!existsSync(folder)) return null;
  return [...employmentAgency(), ...swiss()].flatMap((record): Labelled[] => {
    const read = normalizePosting(record, seenAt);
    if (!('posting' in read)) return [];
    const about = `${record.company}: "${record.title}" (${record.location ?? ''})`;
    return [{ print: fingerprint(read.posting), opening: '', about }];
  });
}

function employmentAgency(): RawRecord[] {
  const files = new URL('arbeitsagentur/', folder);
  return readdirSync(files).flatMap((file) =>
    parseCsv(gunzipSync(readFileSync(new URL(file, files))).toString('utf8')).map((row): RawRecord => {
      const town = /'ort': '([^']+)'/.exec(row.stellenlokationen ?? '')?.[1];
      return {
        source: 'arbeitsagentur',
        board: 'all',
        externalId: row.refnr ?? row.hashId ?? '',
        url: `https://employment.example/jobdetail/${row.refnr}`,
        title: row.stellenangebotsTitel ?? '',
        company: row.firma ?? '',
        ...(town ? { location: `${town}, Deutschland` } : {}),
        descriptionText: row.stellenangebotsBeschreibung ?? '',
        ...(row.aenderungsdatum ? { postedAt: row.aenderungsdatum } : {}),
      };
    }),
  );
}

function swiss(): RawRecord[] {
  const answer = z.union([
    z.array(swissJob),
    z.object({ jobs: z.array(swissJob) }).transform(({ jobs }) => jobs),
    z.object({ message: z.object({ jobs: z.array(swissJob) }) }).transform(({ message }) => message.jobs),
  ]);
  return ['bundesverwaltung__jobs', 'insel_gruppe__jobs', 'stadler__stadler_jobs'].flatMap((file) => {
    const jobs = answer.parse(JSON.parse(gunzipSync(readFileSync(new URL(`swiss/${file}.json.gz`, folder))).toString('utf8')));
    return jobs.map(({ id, title, attributes = {}, szas }): RawRecord => {
      const place = z.array(z.string()).safeParse(attributes.arbeitsort);
      const { sza_introduction, sza_tasks, sza_requirements, sza_benefits, sza_company_profil } = szas;
      return {
        source: 'prospective',
        board: file.split('_')[0] ?? file,
        externalId: id,
        url: `https://swiss.example/jobs/${id}`,
        title,
        company: file.split('_')[0] ?? file,
        ...(place.success && place.data[0] ? { location: place.data[0] } : {}),
        descriptionHtml: [sza_company_profil, sza_introduction, sza_tasks, sza_requirements, sza_benefits]
          .filter((part) => part !== undefined)
          .join('\n'),
      };
    });
  });
}
