import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
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
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

const api = 'https://api.gem.com/job_board/v0';

const named = z.object({ name: optionalText }).nullish().catch(undefined);

const post = z.object({
  id: identity,
  title: optionalText,
  content: optionalText,
  content_plain: optionalText,
  absolute_url: optionalText,
  location: named,
  location_type: optionalText,
  offices: looseList,
  departments: looseList,
  employment_type: optionalText,
  internal_job_id: optionalText,
  requisition_id: optionalText,
  first_published_at: optionalMoment,
  updated_at: optionalMoment,
});
type Post = z.infer<typeof post>;

const office = z.object({ name: optionalText, location: named });

export const gem: Source = {
  name: 'gem',
  title: 'Gem',
  kind: 'system',
  summary: 'board of `jobs.gem.com/<board>` · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 500,
    concurrency: 2,
    robots: false,
    attribution: null,
    terms: {
      position:
        'The Job Board API is documented by the vendor as public: what a board shows may be read by anyone, without a key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['gem'],
  hosts: () => ['api.gem.com'],

  recognise(url) {
    const host = hostOf(url);
    const path = segments(url);
    let token: string | undefined;
    let id: string | undefined;
    if (host === 'jobs.gem.com') [token, id] = path;
    // job_board/v0/{board}/job_posts/{id}
    else if (host === 'api.gem.com' && path[0] === 'job_board' && path[1] === 'v0') [, , token, , id] = path;
    if (!isToken(token) || /^(reference|openapi\.json|login|careers)$/i.test(token)) return null;
    return {
      source: 'gem',
      // As it is written: the interface knows no other spelling.
      token,
      url: `https://jobs.gem.com/${encodeURIComponent(token)}`,
      company: null,
      ...(id === undefined || !/^[\w.:=-]{1,200}$/.test(id) ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = `${api}/${encodeURIComponent(board.token)}/job_posts/`;
    const page = await ask(url, gem, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = parseEnvelope(page, z.array(z.unknown()));
    const posts = fitting(entries, post);
    yield readPageOf(url, page, {
      records: [...new Map(posts.map((each) => [each.id, toRecord(each, board)])).values()],
      unusable: entries.length - posts.length,
    });
  },
};

const workplace: Readonly<Record<string, RawRecord['remote']>> = { remote: 'remote', hybrid: 'hybrid', in_office: 'onsite' };

function toRecord(job: Post, board: BoardRef): RawRecord {
  const offices = fitting(job.offices, office).flatMap(({ name, location }) => location?.name ?? name ?? []);
  const places = offices.length > 0 ? offices : job.location?.name === undefined ? [] : [job.location.name];
  const [department] = fitting(job.departments, z.object({ name: z.string().trim().min(1) }));
  return {
    source: 'gem',
    board: board.token,
    externalId: job.id,
    url: job.absolute_url ?? `https://jobs.gem.com/${encodeURIComponent(board.token)}/${encodeURIComponent(job.id)}`,
    title: job.title,
    ...employer(undefined, board),
    location: job.location?.name,
    locations: distinctPlaces(places.map((text) => ({ text: text.trim() }))),
    remote: job.location_type === undefined ? undefined : workplace[job.location_type],
    employmentTypeText: job.employment_type,
    descriptionHtml: job.content === undefined ? undefined : unescapeHtml(job.content),
    descriptionText: job.content === undefined ? job.content_plain : undefined,
    department: department?.name,
    requisitionId: job.requisition_id,
    openingId: job.internal_job_id,
    postedAt: job.first_published_at,
    updatedAt: job.updated_at,
    completeness: job.content === undefined && job.content_plain === undefined ? 'title_only' : 'full',
  };
}
