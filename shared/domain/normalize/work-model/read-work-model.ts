import type { Evidence } from '../../evidence.ts';
import type { RemotePolicy } from '../../job-posting.ts';
import type { ApplicantLocation, WorkModel } from '../../work-model.ts';
import type { PlacesRead } from '../places/read-places.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, quoteOf } from '../text.ts';
import type { TextCues } from '../text-cues.ts';
import type { WordIndex } from '../word-index.ts';
import { applicantLocationsInText, applicantLocationsOf, areasOfPlaces } from './applicant-locations.ts';
import { policyOfTitle, policyOfWords } from './field-words.ts';
import { decisive, type Statement } from './statement.ts';
import { type TextStatements, textStatements } from './text-statements.ts';
import { timeZonesOf } from './time-zones.ts';

type Cues = Pick<TextCues, 'placeOfWork' | 'applicants' | 'zones'>;

export interface WorkModelRead {
  policy: RemotePolicy | null;
  /** Evidence of `policy`. */
  evidence: Evidence[];
  workModel: WorkModel | null;
  /** Evidence of `workModel`: of text, `path` names the member that the quote tells. */
  detailEvidence: Evidence[];
  /** Sentences for `quality.issues` when fields and words disagree. */
  issues: string[];
}

interface Vote {
  policy: RemotePolicy;
  /** A bare flag cannot say all that words can (a checkbox "remote" is set for hybrid jobs too); the title is about this very job. */
  kind: 'flag' | 'words' | 'title';
  evidence: Evidence;
}

/** Paths of evidence that is the posting's own words in a field; `recordOf` hands them on as such. */
export const wordPaths = /^(?:remoteText|location|tags)/;

/**
 * Remote, hybrid or on site, and what goes with it. The order of evidence: the service's flag, its words for the work model, the title, the words in the place
 * field, tags; last phrases of the text, of which the one closest to this job decides. A bare flag yields to a closer statement that says what the flag cannot: `remote` to
 * a title or a statement about this job that says hybrid or not remote, `onsite` to any of another model. Who loses is named in `issues`.
 */
export function readWorkModel(
  view: Pick<PostingView, 'raw' | 'titleText' | 'places' | 'words'>,
  placeWords: PlacesRead['workModel'],
  cues: Cues,
): WorkModelRead {
  const { raw, titleText, words } = view;
  const said = textStatements(words, cues.placeOfWork);
  const votes = fieldVotes(raw, titleText, placeWords);
  const statement = textStatement(said, view);
  const quote = statement && textEvidence(words, statement);
  const winner = chosen(votes, statement);
  const policy = winner ?? statement?.policy ?? null;
  const evidence = votes.filter((vote) => vote.policy === policy).map((vote) => vote.evidence);
  if (statement && quote && statement.policy === policy) {
    if (evidence.length === 0 || evidence[0]?.path === 'remote') evidence.push(quote);
  }
  const issues: string[] = [];
  const loser = votes.find((vote) => vote.policy !== policy);
  const name = (vote: Vote | undefined) => (vote ? `${vote.evidence.path} says ${vote.policy}` : `the text says ${policy}`);
  const first = votes.find((vote) => vote.policy === policy);
  if (loser) issues.push(`remote: ${name(first)}, ${name(loser)}`);
  else if (statement && policy !== null && statement.policy !== policy && statement.closeness === 'job')
    issues.push(`remote: ${name(first)}, the text says ${statement.policy}: ${cleanLine(quote?.quote ?? '', 120)}`);
  const details = readDetails(view, said, policy, placeWords, cues);
  return { policy, evidence: evidence.slice(0, 3), ...details, issues };
}

function fieldVotes(raw: PostingView['raw'], titleText: string, placeWords: PlacesRead['workModel']): Vote[] {
  const votes: Vote[] = [];
  const vote = (policy: RemotePolicy, kind: Vote['kind'], path: string, quote: string, confidence: number) =>
    votes.push({ policy, kind, evidence: { from: 'field', path, quote: cleanLine(quote, 300), confidence } });
  if (raw.remote !== undefined) vote(raw.remote, 'flag', 'remote', raw.remote, 1);
  if (raw.remoteText !== undefined) {
    const policy = policyOfWords(cleanLine(raw.remoteText, 200));
    if (policy) vote(policy, 'words', 'remoteText', raw.remoteText, 0.95);
  }
  const title = policyOfTitle(titleText);
  if (title) vote(title.policy, 'title', 'title', title.quote, 0.9);
  const hybrid = placeWords.find((each) => each.policy === 'hybrid');
  for (const each of hybrid ? [hybrid] : placeWords) vote(each.policy, 'words', each.path, each.quote, 0.9);
  for (const tag of raw.tags ?? []) {
    if (!/^\W*(?:(?:100 ?% |fully )?remote|hybrid|on-?site|home ?-?office)\W*$/i.test(tag.slice(0, 60))) continue;
    const policy = policyOfWords(tag);
    if (policy) vote(policy, 'words', 'tags', tag, 0.8);
  }
  return votes;
}

/** The policy that the fields give, or the text where it knows better than a bare flag; null when no field says anything. */
function chosen(votes: readonly Vote[], statement: Statement | null): RemotePolicy | null {
  const [first] = votes;
  if (!first) return null;
  if (first.kind !== 'flag') {
    // Words against words: hybrid is what is left when remote and office both are spoken of.
    const hybrid = votes.find((vote) => vote.policy === 'hybrid');
    return hybrid?.policy ?? first.policy;
  }
  const others = votes.slice(1);
  if (first.policy === 'hybrid' || others.some((vote) => vote.policy === first.policy)) return first.policy;
  const better = (policy: RemotePolicy) => (first.policy === 'remote' ? policy === 'hybrid' : true);
  const words = others.find((vote) => vote.policy === 'hybrid') ?? others[0];
  if (words && better(words.policy)) return words.policy;
  if (statement?.closeness === 'job' && statement.confidence >= 0.85) return statement.policy;
  return first.policy;
}

/** The statement of the text that counts; hints count only for a posting that names no city. */
function textStatement(said: TextStatements, { places }: Pick<PostingView, 'places'>): Statement | null {
  const best = decisive(said.statements);
  if (best?.closeness !== 'hint') return best;
  return places.length > 0 && places.every((place) => place.city === null) ? best : null;
}

/** Days that belong to another model than the one decided for are those of another place or team. */
function fits(policy: RemotePolicy | null, days: { min: number; max: number }): boolean {
  return policy === 'hybrid' ? days.min < 5 && days.max > 0 : policy === 'onsite' && days.min >= 5;
}

function textEvidence(
  words: WordIndex,
  { start, end, confidence }: { start: number; end: number; confidence: number },
): Evidence {
  return { from: 'text', quote: quoteOf(words.text, start, end), confidence };
}

function readDetails(
  { raw, titleText, places, words }: Pick<PostingView, 'raw' | 'titleText' | 'places' | 'words'>,
  said: TextStatements,
  policy: RemotePolicy | null,
  placeWords: PlacesRead['workModel'],
  cues: Cues,
): Pick<WorkModelRead, 'workModel' | 'detailEvidence'> {
  const given = raw.workModel ?? {};
  const detailEvidence: Evidence[] = [];
  const field = (member: string, quote: string) =>
    detailEvidence.push({ from: 'field', path: `workModel.${member}`, quote: cleanLine(quote, 300), confidence: 0.95 });
  const text = (member: string, span: { start: number; end: number }, confidence: number) =>
    detailEvidence.push({ from: 'text', path: member, quote: quoteOf(words.text, span.start, span.end), confidence });

  let officeDays: WorkModel['officeDays'] = null;
  if (given.officeDays !== undefined) {
    officeDays = given.officeDays;
    if (officeDays) field('officeDays', `${officeDays.min}-${officeDays.max}`);
  } else if (said.officeDays && fits(policy, said.officeDays)) {
    officeDays = { min: said.officeDays.min, max: said.officeDays.max };
    text(
      said.officeDays.derived ? 'officeDays: five days a week less those at home' : 'officeDays',
      said.officeDays,
      said.officeDays.derived ? 0.75 : 0.85,
    );
  }

  let applicantLocations: ApplicantLocation[] = [];
  if (given.applicantLocations !== undefined) {
    applicantLocations = given.applicantLocations;
    if (applicantLocations.length > 0) field('applicantLocations', applicantLocations.map((each) => each.text).join(', '));
  } else if (policy === 'remote') {
    const phrases = [
      ...(raw.remoteText === undefined ? [] : [{ path: 'remoteText', quote: cleanLine(raw.remoteText, 300) }]),
      ...placeWords.filter((each) => each.policy === 'remote'),
      ...(/remote/i.test(titleText) ? [{ path: 'title', quote: titleText.slice(titleText.search(/remote/i)) }] : []),
    ];
    for (const { path, quote } of phrases) {
      applicantLocations = applicantLocationsOf(quote);
      if (applicantLocations.length === 0) continue;
      detailEvidence.push({ from: 'field', path, quote, confidence: 0.9 });
      break;
    }
    const inText = applicantLocations.length === 0 ? applicantLocationsInText(words, cues.applicants) : null;
    if (inText) {
      applicantLocations = inText.locations;
      text('applicantLocations', inText, 0.8);
    }
    if (applicantLocations.length === 0) {
      applicantLocations = areasOfPlaces(
        places,
        [raw.location ?? '', ...(raw.locations ?? []).map(({ text }) => text)].map((field) => cleanLine(field, 300)),
      );
      if (applicantLocations.length > 0)
        detailEvidence.push({
          from: 'field',
          path: 'location',
          quote: cleanLine(applicantLocations.map((each) => each.text).join('; '), 300),
          confidence: 0.75,
        });
    }
  }

  let timeZones: WorkModel['timeZones'] = null;
  if (given.timeZones !== undefined) {
    timeZones = given.timeZones;
    if (timeZones) field('timeZones', timeZones.text);
  } else {
    const read = timeZonesOf(words, cues.zones);
    if (read) {
      timeZones = read.zones;
      text('timeZones', read, 0.85);
    }
  }
  if (officeDays === null && applicantLocations.length === 0 && timeZones === null) return { workModel: null, detailEvidence };
  return { workModel: { officeDays, applicantLocations, timeZones }, detailEvidence };
}
