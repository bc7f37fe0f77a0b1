import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { distinctPlaces, type Place } from '../places.ts';
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
import { hostOf, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';

/** The whole account in one answer; the path takes the account's name and the number that embeds of older kind know it by. */
const api = 'https://apply.workable.com/api/v1/widget/accounts';

const envelope = z.object({ name: optionalText, jobs: z.array(z.unknown()) });

const place = z.object({
  country: optionalText,
  countryCode: optionalText,
  city: optionalText,
  region: optionalText,
  hidden: z.boolean().nullish().catch(undefined),
});

const posting = z.object({
  shortcode: identity,
  title: optionalText,
  code: optionalText,
  employment_type: optionalText,
  telecommuting: z.boolean().nullish().catch(undefined),
  department: optionalText,
  experience: optionalText,
  url: optionalText,
  application_url: optionalText,
  published_on: optionalMoment,
  created_at: optionalMoment,
  country: optionalText,
  city: optionalText,
  /** The name of the region, not a status. */
  state: optionalText,
  locations: looseList,
  description: optionalText,
});
type Posting = z.infer<typeof posting>;

export const workable: Source = {
  name: 'workable',
  title: 'Workable',
  kind: 'system',
  summary: 'account of `apply.workable.com/<account>` · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'The widget interface is public and made for careers pages; robots.txt of the host disallows nothing and asks not to train models on it.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['workable', 'workable-widget'],
  hosts: () => ['apply.workable.com'],

  recognise(url) {
    const host = hostOf(url);
    const path = segments(url);
    let token: string | null | undefined;
    let code: string | undefined;
    if (host === 'apply.workable.com' && path[0] === 'api') {
      // api/v1/widget/accounts/{account} · api/v1/accounts/{account} · api/v2|v3/accounts/{account}/jobs/{code}
      const at = path.indexOf('accounts');
      token = at === -1 ? undefined : path[at + 1];
      code = path[at + 2] === 'jobs' ? path[at + 3] : undefined;
    } else if (host === 'apply.workable.com') {
      token = path[0];
      if (path[1] === 'j') code = path[2];
      else if (path[1] === 'jobs' && path[2] === 'view') code = path[3]?.replace(/\.md$/i, '');
    } else if (host === 'www.workable.com' && path[0] === 'api' && path[1] === 'accounts') token = path[2];
    else {
      token = tenantOf(url, 'workable.com', ['apply', 'jobs', 'careers', 'engineering']);
      if (path[0] === 'j') code = path[1];
    }
    const account = token ?? undefined;
    if (!isToken(account) || /^(j|api|gallery)$/i.test(account)) return null;
    return {
      source: 'workable',
      token: account,
      url: `https://apply.workable.com/${encodeURIComponent(account)}/`,
      company: null,
      ...(code !== undefined && /^[0-9a-f]{6,20}$/i.test(code) ? { externalId: code.toUpperCase() } : {}),
    };
  },

  embedded({ url, html }) {
    // The older widget knows the account by a number only: whr_embed(123456, {...}).
    const number = /\bwhr_embed\(\s*["']?(\d{1,12})\b/.exec(html)?.[1];
    if (number !== undefined)
      return { source: 'workable', token: number, url: `https://apply.workable.com/${number}/`, company: null };
    // apply.workable.com/j/CODE names no account: the page itself does, in its canonical address.
    if (hostOf(url) !== 'apply.workable.com') return null;
    const own = /https:\/\/apply\.workable\.com\/(?!api\/|j\/)[^\s"'<>\\]+\/j\/[0-9A-F]{6,20}\b/i.exec(html)?.[0];
    return own === undefined ? null : workable.recognise(new URL(own));
  },

  async *list(board, context) {
    const url = `${api}/${encodeURIComponent(board.token)}?details=true`;
    const page = await ask(url, workable, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { name, jobs } = parseEnvelope(page, envelope);
    const rows = fitting(jobs, posting);
    // One row for each place of a posting.
    const byCode = Map.groupBy(rows, (row) => row.shortcode);
    yield readPageOf(url, page, {
      records: [...byCode.values()].flatMap((same) => toRecord(same, name, board)),
      unusable: jobs.length - rows.length,
    });
  },
};

function toRecord(rows: readonly Posting[], company: string | undefined, board: BoardRef): RawRecord[] {
  const [job] = rows;
  if (job === undefined) return [];
  return [
    {
      source: 'workable',
      board: board.token,
      externalId: job.shortcode,
      url: job.url,
      applyUrl: job.application_url,
      title: job.title,
      ...employer(company, board),
      locations: distinctPlaces(rows.flatMap(placesOf)),
      // `false` does not say that there is no home office.
      remote: rows.some((row) => row.telecommuting === true) ? 'remote' : undefined,
      employmentTypeText: job.employment_type,
      seniorityText: job.experience,
      descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
      department: job.department,
      requisitionId: job.code,
      postedAt: job.published_on ?? job.created_at,
      completeness: job.description === undefined ? 'title_only' : 'full',
    },
  ];
}

/** The places of a row: its list, else its own three fields. Of a hidden place only the country may be shown. */
function placesOf(row: Posting): Place[] {
  const listed = fitting(row.locations, place).flatMap(({ city, region, country, countryCode, hidden }) =>
    hidden === true
      ? toPlace(undefined, undefined, country ?? countryCode, countryCode)
      : toPlace(city, region, country ?? countryCode, countryCode),
  );
  return listed.length > 0 ? listed : toPlace(row.city, row.state, row.country, undefined);
}

function toPlace(
  city: string | undefined,
  region: string | undefined,
  country: string | undefined,
  code: string | undefined,
): Place[] {
  const text = [city, region, country].filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [{ text, city, region, country: code ?? country }];
}
