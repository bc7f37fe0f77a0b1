import * as z from 'zod';

/**
 * JSON Resume 1.x (jsonresume.org/schema), in our own words: every known field typed and capped, unknown keys kept, null taken as
 * absent because many exporters write it. Dates may stop after the year or the month, as the schema allows.
 */

const line = (max: number) => z.string().max(max).nullish();
const lines = (items: number, max: number) => z.array(z.string().max(max)).max(items).nullish();

/** Words by which people say that something has not ended; the same as leaving the date out. */
const ongoing = /^(present|current|now|today|ongoing|heute|aktuell|présent|aujourd'hui|oggi|actualidad)$/iu;

const date = z
  .string()
  .max(40)
  .refine((text) => text.trim() === '' || ongoing.test(text.trim()) || isDate(text.trim()), {
    error: 'must be a date like 2019, 2019-03 or 2019-03-31',
  })
  .nullish();

/** Links end up in documents and mails: the web and mail only. A text without a scheme is kept as it is. */
const link = z
  .string()
  .max(2000)
  .refine((text) => !/^\s*[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || /^\s*(https?|mailto|tel):/i.test(text), {
    error: 'must be an http, https, mailto or tel address',
  })
  .nullish();

const bareDates = z.object({ startDate: z.string().nullish(), endDate: z.string().nullish() });

const period = <S extends z.ZodRawShape>(shape: S) => {
  return z.looseObject({ startDate: date, endDate: date, ...shape }).superRefine((entry, context) => {
    const dates = bareDates.safeParse(entry);
    if (!dates.success) return;
    const { startDate, endDate } = dates.data;
    const start = dateOf(startDate);
    const end = dateOf(endDate);
    const shared = Math.min(start?.length ?? 0, end?.length ?? 0);
    if (start !== undefined && end !== undefined && end.slice(0, shared) < start.slice(0, shared))
      context.addIssue({ code: 'custom', path: ['endDate'], message: 'ends before it starts' });
  });
};

const email = z
  .string()
  .max(320)
  .refine((text) => text.trim() === '' || z.email().safeParse(text.trim()).success, { error: 'must be a mail address' })
  .nullish();

const countryCode = z
  .string()
  .refine((text) => text.trim() === '' || /^[a-z]{2}$/i.test(text.trim()), {
    error: 'must be an ISO 3166-1 alpha-2 code such as AT or US',
  })
  .nullish();

const basics = z.looseObject({
  name: line(200),
  label: line(300),
  image: line(100_000),
  email,
  phone: line(60),
  url: link,
  summary: line(10_000),
  location: z
    .looseObject({ address: line(500), postalCode: line(40), city: line(200), countryCode, region: line(200) })
    .nullish(),
  profiles: z
    .array(z.looseObject({ network: line(100), username: line(200), url: link }))
    .max(50)
    .nullish(),
});

const work = period({
  name: line(300),
  /** The field's name before version 1.0 of the schema. */
  company: line(300),
  position: line(300),
  location: line(300),
  description: line(2000),
  url: link,
  summary: line(10_000),
  highlights: lines(100, 3000),
});

const volunteer = period({
  organization: line(300),
  position: line(300),
  url: link,
  summary: line(10_000),
  highlights: lines(100, 3000),
});

const education = period({
  institution: line(300),
  url: link,
  area: line(300),
  studyType: line(300),
  score: line(100),
  courses: lines(200, 500),
});

const project = period({
  name: line(300),
  description: line(5000),
  highlights: lines(100, 3000),
  keywords: lines(200, 200),
  url: link,
  roles: lines(50, 300),
  entity: line(300),
  type: line(200),
});

const list = <S extends z.ZodType>(item: S, max: number) => z.array(item).max(max).nullish();

export const jsonResume = z.looseObject({
  basics: basics.nullish(),
  work: list(work, 100),
  volunteer: list(volunteer, 100),
  education: list(education, 100),
  awards: list(z.looseObject({ title: line(300), date, awarder: line(300), summary: line(5000) }), 100),
  certificates: list(z.looseObject({ name: line(300), date, url: link, issuer: line(300) }), 200),
  publications: list(
    z.looseObject({ name: line(500), publisher: line(300), releaseDate: date, url: link, summary: line(5000) }),
    500,
  ),
  skills: list(z.looseObject({ name: line(200), level: line(100), keywords: lines(200, 200) }), 300),
  languages: list(z.looseObject({ language: line(100), fluency: line(200) }), 100),
  interests: list(z.looseObject({ name: line(200), keywords: lines(200, 200) }), 100),
  references: list(z.looseObject({ name: line(300), reference: line(5000) }), 50),
  projects: list(project, 200),
  meta: z.looseObject({ rolecall: z.unknown() }).partial().nullish(),
});
export type JsonResume = z.infer<typeof jsonResume>;

/** A date as given, without surrounding space; undefined when there is none or it says "present". */
export function dateOf(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || ongoing.test(trimmed) ? undefined : trimmed;
}

function isDate(text: string): boolean {
  const found = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}
