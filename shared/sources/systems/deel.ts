import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { answered } from '../page/posting-page.ts';
import { distinctPlaces } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const api = 'https://api-prod.letsdeel.com/guest/ats/organizations';

const settings = z.object({ organizationId: identity, jobBoard: z.object({ id: identity }) });
/** The list itself, or in a member. */
const envelope = z.union([z.array(z.unknown()), z.object({ jobPostings: z.array(z.unknown()) })]);

const posting = z.object({
  id: identity,
  title: optionalText,
  richtextDescription: optionalText,
  createdAt: optionalMoment,
  isCompensationVisible: z.boolean().nullish().catch(undefined),
  job: z
    .object({
      jobLocations: looseList,
      jobEmploymentTypes: looseList,
      jobTeams: looseList,
      jobDepartments: looseList,
      currentCompensation: z
        .object({ minAmount: optionalNumber, maxAmount: optionalNumber, currencyIsoCode: optionalText })
        .nullish()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
type Posting = z.infer<typeof posting>;

export const deel: Source = {
  name: 'deel',
  title: 'Deel',
  kind: 'system',
  summary: 'company of `jobs.deel.com/<company>` · 2 requests, the whole board with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'What the public job boards load is not documented and needs no key: boards a person chose, slowly, as robots.txt allows.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['deel'],
  hosts: () => ['api-prod.letsdeel.com'],

  recognise(url) {
    const host = hostOf(url);
    const path = segments(url);
    let company: string | undefined;
    let id: string | undefined;
    if (host === 'jobs.deel.com') {
      // {company}/job-details/{posting}/overview, job-boards/{company}
      const [first, details, posted] = path[0] === 'job-boards' ? path.slice(1) : path;
      company = first;
      if (details === 'job-details') id = posted;
    } else if (host === 'api-prod.letsdeel.com' && path.slice(0, 3).join('/') === 'guest/ats/organizations')
      company = path[4] === 'career_page_settings' ? path[3] : undefined;
    if (!isToken(company) || /^(auth|login|signup|guest|deelapi|job-boards|job-details)$/i.test(company)) return null;
    return {
      source: 'deel',
      token: company,
      url: `https://jobs.deel.com/${encodeURIComponent(company)}`,
      company: null,
      ...(id !== undefined && /^[\w-]{1,64}$/.test(id) ? { externalId: id } : {}),
    };
  },

  async *list(board, context) {
    const about = `${api}/${encodeURIComponent(board.token)}/career_page_settings`;
    const { organizationId, jobBoard } = parseEnvelope(
      answered(await ask(about, deel, context, { conditional: false })),
      settings,
    );
    const url = `${api}/${encodeURIComponent(organizationId)}/job_boards/${encodeURIComponent(jobBoard.id)}/job_postings`;
    const page = await ask(url, deel, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const answer = parseEnvelope(page, envelope);
    const entries = Array.isArray(answer) ? answer : answer.jobPostings;
    const postings = fitting(entries, posting);
    yield readPageOf(url, page, {
      records: [...new Map(postings.map((each) => [each.id, toRecord(each, board)])).values()],
      unusable: entries.length - postings.length,
    });
  },
};

/** Names of the things in a list of links to them: `[{location: {name}}]`. */
const namesIn = (list: readonly unknown[], member: string) =>
  fitting(list, z.object({ [member]: z.object({ name: z.string().trim().min(1) }) })).flatMap((each) => each[member]?.name ?? []);

function toRecord(each: Posting, board: BoardRef): RawRecord {
  const { job } = each;
  const types = namesIn(job?.jobEmploymentTypes ?? [], 'employmentType');
  const { minAmount = 0, maxAmount = 0, currencyIsoCode = null } = job?.currentCompensation ?? {};
  // Pay that the employer does not show is not part of the posting.
  const shown = each.isCompensationVisible === true && (minAmount > 0 || maxAmount > 0);
  return {
    source: 'deel',
    board: board.token,
    externalId: each.id,
    url: `https://jobs.deel.com/${encodeURIComponent(board.token)}/job-details/${encodeURIComponent(each.id)}/overview`,
    title: each.title,
    ...employer(undefined, board),
    locations: distinctPlaces(namesIn(job?.jobLocations ?? [], 'location').map((text) => ({ text }))),
    employmentTypeText: types.length > 0 ? types.join(', ') : undefined,
    // For which period is not said.
    salary: shown
      ? { min: minAmount > 0 ? minAmount : null, max: maxAmount > 0 ? maxAmount : null, currency: currencyIsoCode, period: null }
      : undefined,
    descriptionHtml: each.richtextDescription === undefined ? undefined : unescapeHtml(each.richtextDescription),
    department: namesIn(job?.jobDepartments ?? [], 'department').join(', ') || undefined,
    team: namesIn(job?.jobTeams ?? [], 'team').join(', ') || undefined,
    postedAt: each.createdAt,
    completeness: each.richtextDescription === undefined ? 'title_only' : 'full',
  };
}
