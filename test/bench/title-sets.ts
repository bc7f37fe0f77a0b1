import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { cleanLine } from '../../shared/domain/normalize/text.ts';
import type { RoleFamily } from '../../shared/domain/role.ts';
import { parseCsv } from './csv.ts';

const data = new URL('../../../shared/data/', import.meta.url);

/** Whether the recorded titles are beside the project. */
export function titlesAreThere(): boolean {
  return existsSync(new URL('lists/greenhouse-longtail/', data));
}

const text = (path: string) => {
  const body = readFileSync(new URL(path, data));
  return (path.endsWith('.gz') ? gunzipSync(body) : body).toString('utf8');
};
const rows = (path: string) => parseCsv(text(path));
const named = z.object({ title: z.string() });

function longtail(): string[] {
  const folder = 'lists/greenhouse-longtail/';
  return readdirSync(new URL(folder, data))
    .sort()
    .flatMap((file) => z.array(named).parse(JSON.parse(text(folder + file))))
    .map((each) => each.title);
}

function swiss(): string[] {
  const folder = 'boards/swiss/';
  const titled = z.looseObject({ title: z.string().optional(), stelle: z.string().optional(), Titre: z.string().optional() });
  const list = z.union([
    z.array(titled),
    z.object({ jobs: z.array(titled) }).transform((each) => each.jobs),
    z.object({ message: z.object({ jobs: z.array(titled) }) }).transform((each) => each.message.jobs),
  ]);
  return readdirSync(new URL(folder, data))
    .sort()
    .flatMap((file) => list.parse(JSON.parse(text(folder + file))))
    .map((each) => each.title ?? each.stelle ?? each.Titre ?? '');
}

function esco(): string[] {
  const folder = 'labels/titles-to-esco/';
  return readdirSync(new URL(folder, data))
    .sort()
    .flatMap((set) => text(`${folder}${set}/queries.tsv`).split('\n'))
    .map((line) => line.split('\t')[1] ?? '');
}

const column = (path: string, name: string) => rows(path).map((row) => row[name] ?? '');

/** Recorded titles by where they stand; each title as one clean line. */
export const titleSources = {
  longtail,
  swiss,
  arbeitsagentur: () => column('boards/arbeitsagentur/job_details_2025-05-08.csv.gz', 'stellenangebotsTitel'),
  adzuna: () => column('labels/adzuna-salary-location.csv.gz', 'Title'),
  esco,
} as const;
export type TitleSource = keyof typeof titleSources;

/** How many titles of each source are in the gold set. */
export const goldShares: Readonly<Record<TitleSource, number>> = {
  longtail: 260,
  swiss: 90,
  arbeitsagentur: 50,
  adzuna: 40,
  esco: 60,
};

/** What stands for a title in the gold set: the first 16 hexadecimal digits of its SHA-256. The parity of the first byte is its half. */
export function hashOfTitle(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 16);
}

/** The titles of a source, each once. */
export function titlesOf(source: TitleSource): string[] {
  return [...new Set(titleSources[source]().map((title) => cleanLine(title, 300)))].filter((title) => title !== '');
}

/** The sample of the gold set: of each source the titles with the lowest SHA-256 of `rolecall gold:` and the title, a title once. */
export function goldSample(): { source: TitleSource; title: string }[] {
  const taken = new Set<string>();
  const order = (title: string) => createHash('sha256').update(`rolecall gold:${title}`).digest('hex');
  return (['longtail', 'swiss', 'arbeitsagentur', 'adzuna', 'esco'] as const).flatMap((source) => {
    const sorted = titlesOf(source)
      .filter((title) => !taken.has(title))
      .map((title) => ({ title, order: order(title) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, goldShares[source]);
    for (const { title } of sorted) taken.add(title);
    return sorted.map(({ title }) => ({ source, title }));
  });
}

/** Pairs of a title and one that experts call the same or nearly the same work, by set: TalentCLEF (similar titles) and MELO (national occupation names and ESCO's). */
export function similarTitles(): { set: string; pairs: [string, string][] }[] {
  const table = (path: string) =>
    new Map(
      text(path)
        .split('\n')
        .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''] as const),
    );
  const judged = (path: string) =>
    text(path)
      .split('\n')
      .map((line) => line.split('\t'));
  return [['labels/title-similarity/', 'qrels.tsv'] as const, ['labels/titles-to-esco/', 'annotations.tsv.gz'] as const].flatMap(
    ([folder, judgements]) =>
      readdirSync(new URL(folder, data))
        .sort()
        .map((set) => {
          const queries = table(`${folder}${set}/queries.tsv`);
          const corpus = table(`${folder}${set}/corpus_elements.tsv.gz`);
          const pairs = judged(`${folder}${set}/${judgements}`).flatMap(
            ([query = '', , element = '', grade]): [string, string][] => {
              const [a, b] = [queries.get(query), corpus.get(element)];
              return grade === '1' && a && b ? [[a, b]] : [];
            },
          );
          return { set, pairs };
        }),
  );
}

/** Adzuna's categories that speak of a kind of work, with the families that fit one. */
const categories: Readonly<Record<string, readonly RoleFamily[]>> = {
  'Healthcare & Nursing Jobs': ['health_and_care'],
  'IT Jobs': ['software_engineering', 'it_and_security', 'data_and_ai', 'product_management', 'project_management'],
  'Engineering Jobs': [
    'hardware_and_engineering',
    'manufacturing_and_trades',
    'construction_and_property',
    'software_engineering',
  ],
  'Sales Jobs': ['sales_and_business_development'],
  'Accounting & Finance Jobs': ['finance_and_accounting'],
  'Teaching Jobs': ['education_and_training'],
  'HR & Recruitment Jobs': ['people_and_recruiting'],
  'Hospitality & Catering Jobs': ['hospitality_and_travel'],
  'Legal Jobs': ['legal_and_compliance'],
  'Social work Jobs': ['public_service_and_social_work', 'health_and_care'],
  'Logistics & Warehouse Jobs': ['supply_chain_and_logistics', 'transport_and_driving'],
  'PR, Advertising & Marketing Jobs': ['marketing_and_communication', 'design_and_research'],
  'Customer Services Jobs': ['customer_service'],
  'Scientific & QA Jobs': ['science_and_laboratory', 'manufacturing_and_trades', 'software_engineering'],
  'Admin Jobs': ['operations_and_administration'],
};

/** Adzuna's advertisements whose category names a kind of work. */
export function titledCategories(): { title: string; families: readonly RoleFamily[] }[] {
  return rows('labels/adzuna-salary-location.csv.gz').flatMap((row) => {
    const families = categories[row.Category ?? ''];
    return families ? [{ title: cleanLine(row.Title ?? '', 300), families }] : [];
  });
}
