import { createHash } from 'node:crypto';
import type { Fact } from '../profile.ts';
import { dateOf, type JsonResume } from './json-resume.ts';

type Text = string | null | undefined;

/** Characters that do not show or that turn the reading direction: they could hide what a sentence says. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** One line of visible text; empty when there is none. */
export function oneLine(text: Text): string {
  return (text ?? '').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** What is there, joined. */
function joined(separator: string, ...parts: readonly Text[]): string {
  return parts
    .map(oneLine)
    .filter((part) => part !== '')
    .join(separator);
}

/** `2019-03 – 2021`, `from 2019-03`, `until 2021`, or nothing: says no more than the dates given. */
function span(start: Text, end: Text): string {
  const from = dateOf(start);
  const to = dateOf(end);
  if (from !== undefined && to !== undefined) return `(${from} – ${to})`;
  if (from !== undefined) return `(from ${from})`;
  return to === undefined ? '' : `(until ${to})`;
}

type Draft = Omit<Fact, 'id'>;
type Draftable = { [K in keyof Draft]: Draft[K] | undefined };

/**
 * The statements a JSON Resume makes, one fact for each entry, highlight, skill group, degree and so on, in the order of the document.
 * Nothing is added that is not there; an empty entry is no fact. The id depends on the content only, so that moving an entry or adding
 * another keeps it; two equal statements are one fact. What an employer does (`work[].description`) is no statement about the
 * candidate and gives no fact.
 */
export function factsOf(resume: JsonResume): Fact[] {
  const facts = new Map<string, Fact>();
  for (const draft of drafts(resume)) {
    const found = toFact(draft);
    if (found && !facts.has(found.id)) facts.set(found.id, found);
  }
  return [...facts.values()];
}

function toFact(draft: Draftable): Fact | null {
  const { kind, path } = draft;
  const text = oneLine(draft.text);
  if (kind === undefined || path === undefined || text === '') return null;
  const skills = draft.skills?.map(oneLine).filter((skill) => skill !== '');
  const content = {
    kind,
    text,
    ...optional('employer', oneLine(draft.employer)),
    ...optional('title', oneLine(draft.title)),
    ...optional('startDate', dateOf(draft.startDate)),
    ...optional('endDate', dateOf(draft.endDate)),
    ...(skills && skills.length > 0 ? { skills: [...new Set(skills)] } : {}),
  };
  const id = `f_${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)}`;
  return { id, path, ...content };
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const entry: Partial<Record<K, string>> = {};
  if (value !== undefined && value !== '') entry[key] = value;
  return entry;
}

type Loose = Partial<Omit<Draftable, 'employer' | 'title' | 'startDate' | 'endDate'>> &
  Pick<Draft, 'kind' | 'path'> & { employer?: Text; title?: Text; startDate?: Text; endDate?: Text };

/** Fills the members a draft leaves out. */
function draft(given: Loose): Draftable {
  return {
    kind: given.kind,
    path: given.path,
    text: given.text,
    skills: given.skills,
    employer: given.employer ?? undefined,
    title: given.title ?? undefined,
    startDate: given.startDate ?? undefined,
    endDate: given.endDate ?? undefined,
  };
}

function* drafts(resume: JsonResume): Generator<Draftable> {
  yield* basicsDrafts(resume.basics);
  for (const [index, work] of (resume.work ?? []).entries()) {
    const path = `/work/${index}`;
    const employer = oneLine(work.name) || oneLine(work.company);
    const shared = { employer, title: work.position, startDate: work.startDate, endDate: work.endDate };
    const head = joined(', ', joined(' at ', work.position, employer), work.location);
    yield draft({ ...shared, kind: 'work', path, text: head && joined(' ', head, span(work.startDate, work.endDate)) });
    yield draft({ ...shared, kind: 'highlight', path: `${path}/summary`, text: oneLine(work.summary) });
    yield* highlights(shared, path, work.highlights);
  }
  for (const [index, work] of (resume.volunteer ?? []).entries()) {
    const path = `/volunteer/${index}`;
    const shared = { employer: work.organization, title: work.position, startDate: work.startDate, endDate: work.endDate };
    const head = joined(' at ', work.position, work.organization);
    yield draft({ ...shared, kind: 'volunteer', path, text: head && joined(' ', head, span(work.startDate, work.endDate)) });
    yield draft({ ...shared, kind: 'highlight', path: `${path}/summary`, text: oneLine(work.summary) });
    yield* highlights(shared, path, work.highlights);
  }
  for (const [index, project] of (resume.projects ?? []).entries()) {
    const path = `/projects/${index}`;
    const shared = { employer: project.entity, title: project.name, startDate: project.startDate, endDate: project.endDate };
    const keywords = project.keywords ?? [];
    const head = joined(': ', project.name, project.description);
    yield draft({
      ...shared,
      kind: 'project',
      path,
      text: head && joined(' ', head, span(project.startDate, project.endDate)),
      skills: keywords,
    });
    yield* highlights(shared, path, project.highlights);
  }
  for (const [index, education] of (resume.education ?? []).entries()) {
    const title = joined(' ', education.studyType, education.area);
    const head = joined(', ', title, education.institution);
    const courses = joined(', ', ...(education.courses ?? []));
    yield draft({
      kind: 'education',
      path: `/education/${index}`,
      employer: education.institution,
      title,
      startDate: education.startDate,
      endDate: education.endDate,
      text:
        head &&
        joined(
          '; ',
          joined(' ', head, span(education.startDate, education.endDate)),
          oneLine(education.score) && `score ${oneLine(education.score)}`,
          courses && `courses: ${courses}`,
        ),
    });
  }
  yield* listDrafts(resume);
}

function* basicsDrafts(basics: JsonResume['basics']): Generator<Draftable> {
  if (!basics) return;
  yield draft({ kind: 'name', path: '/basics/name', text: oneLine(basics.name) });
  yield draft({ kind: 'label', path: '/basics/label', text: oneLine(basics.label) });
  yield draft({ kind: 'contact', path: '/basics/email', text: oneLine(basics.email) });
  yield draft({ kind: 'contact', path: '/basics/phone', text: oneLine(basics.phone) });
  yield draft({ kind: 'contact', path: '/basics/url', text: oneLine(basics.url) });
  const { location } = basics;
  const town = joined(' ', location?.postalCode, location?.city);
  const place = joined(', ', location?.address, town, location?.region, location?.countryCode);
  yield draft({ kind: 'contact', path: '/basics/location', text: place });
  for (const [index, { network, username, url }] of (basics.profiles ?? []).entries())
    yield draft({ kind: 'contact', path: `/basics/profiles/${index}`, text: joined(': ', network, oneLine(url) || username) });
  yield draft({ kind: 'summary', path: '/basics/summary', text: oneLine(basics.summary) });
}

function* highlights(shared: Partial<Loose>, path: string, texts: readonly string[] | null | undefined): Generator<Draftable> {
  for (const [index, text] of (texts ?? []).entries())
    yield draft({ ...shared, kind: 'highlight', path: `${path}/highlights/${index}`, text });
}

function* listDrafts(resume: JsonResume): Generator<Draftable> {
  for (const [index, { name, level, keywords }] of (resume.skills ?? []).entries()) {
    const head = joined(' ', name, oneLine(level) && `(${oneLine(level)})`);
    const skills = [oneLine(name), ...(keywords ?? [])];
    yield draft({ kind: 'skill', path: `/skills/${index}`, text: joined(': ', head, joined(', ', ...(keywords ?? []))), skills });
  }
  for (const [index, { language, fluency }] of (resume.languages ?? []).entries()) {
    const text = oneLine(language) && joined(' ', language, oneLine(fluency) && `(${oneLine(fluency)})`);
    yield draft({ kind: 'language', path: `/languages/${index}`, text });
  }
  for (const [index, { name, issuer, date }] of (resume.certificates ?? []).entries()) {
    const text = oneLine(name) && joined(' ', joined(', ', name, issuer), dateOf(date) && `(${dateOf(date)})`);
    yield draft({ kind: 'certificate', path: `/certificates/${index}`, text, title: name, startDate: date });
  }
  for (const [index, { title, awarder, date, summary }] of (resume.awards ?? []).entries()) {
    const head = oneLine(title) && joined(' ', joined(', ', title, awarder), dateOf(date) && `(${dateOf(date)})`);
    yield draft({ kind: 'award', path: `/awards/${index}`, text: head && joined(': ', head, summary), title, startDate: date });
  }
  for (const [index, { name, publisher, releaseDate, summary }] of (resume.publications ?? []).entries()) {
    const head = oneLine(name) && joined(' ', joined(', ', name, publisher), dateOf(releaseDate) && `(${dateOf(releaseDate)})`);
    yield draft({
      kind: 'publication',
      path: `/publications/${index}`,
      text: head && joined(': ', head, summary),
      title: name,
      startDate: releaseDate,
    });
  }
  for (const [index, { name, keywords }] of (resume.interests ?? []).entries())
    yield draft({ kind: 'interest', path: `/interests/${index}`, text: joined(': ', name, joined(', ', ...(keywords ?? []))) });
  for (const [index, { name, reference }] of (resume.references ?? []).entries())
    yield draft({
      kind: 'reference',
      path: `/references/${index}`,
      text: oneLine(reference) && joined(' ', reference, oneLine(name) && `(${oneLine(name)})`),
    });
}
