import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { SectionKind } from '../../shared/domain/section.ts';

const text = z.string().optional();
const posting = z.object({
  id: z.string(),
  szas: z.object({
    sza_title: text,
    sza_introduction: text,
    sza_company_profil: text,
    sza_tasks: text,
    sza_requirements: text,
    sza_benefits: text,
  }),
  title: z.string(),
});
const answer = z.union([
  z.array(posting),
  z.object({ jobs: z.array(posting) }).transform(({ jobs }) => jobs),
  z.object({ message: z.object({ jobs: z.array(posting) }) }).transform(({ message }) => message.jobs),
]);

const folder = new URL('../../../shared/data/boards/swiss/', import.meta.url);
const files = ['bundesverwaltung__jobs', 'insel_gruppe__jobs', 'stadler__stadler_jobs'];

/** A posting whose service keeps its parts in fields of their own: labels of sections that nobody here wrote. */
export interface PartedPosting {
  /** Board and number. */
  key: string;
  title: string;
  /** HTML of each part, in the order in which they are shown. */
  parts: { kind: SectionKind; html: string }[];
}

/** Postings of Swiss boards in German, French, Italian and English; empty, with a plain message, when the recordings are not there. */
export function partedPostings(): PartedPosting[] {
  if (!existsSync(folder)) {
    console.log('no recorded boards beside the project (../shared/data/boards/swiss): nothing to measure');
    return [];
  }
  return files.flatMap((file) =>
    answer
      .parse(JSON.parse(gunzipSync(readFileSync(new URL(`${file}.json.gz`, folder))).toString('utf8')))
      .map(({ id, title, szas }) => {
        const parts = (
          [
            ['about', szas.sza_company_profil],
            ['tasks', szas.sza_tasks],
            ['requirements', szas.sza_requirements],
            ['benefits', szas.sza_benefits],
          ] as const
        ).flatMap(([kind, html]) => (html ? [{ kind, html }] : []));
        return { key: `${file.split('_')[0]} ${id}`, title, parts };
      }),
  );
}
