import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  type Source,
  unchangedPage,
} from '../source.ts';
import { repairMojibake } from '../text.ts';

const api = 'https://remoteok.com/api';
/** Token of the whole feed; any other token is a list of tags. */
const wholeFeed = 'all';

/** A posting has an id and a position; the element with the terms of use has neither, wherever it stands. */
const posting = z.object({
  id: identity,
  position: z.string(),
  epoch: optionalMoment,
  date: optionalMoment,
  company: optionalText,
  tags: z.array(z.string()).optional().catch(undefined),
  description: optionalText,
  location: optionalText,
  apply_url: optionalText,
  url: optionalText,
  salary_min: optionalNumber,
  salary_max: optionalNumber,
});
type Posting = z.infer<typeof posting>;

const legalNotice = z.object({ legal: z.string() });

export const remoteok: Source = {
  name: 'remoteok',
  title: 'Remote OK',
  kind: 'feed',
  summary: '`all`, or tags · 1 request, the newest hundred',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    attribution:
      'via Remote OK: link to its page of the posting, without nofollow, and name it as the source; its logo may not be used.',
    terms: {
      position: 'The feed is public; its terms, which travel in the answer, ask for a link back and the name of the source.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['remoteok'],
  hosts: () => ['remoteok.com'],

  recognise(url) {
    const host = url.hostname.toLowerCase();
    if (!/^(www\.)?remoteok\.(com|io)$/.test(host)) return null;
    const asked = (url.searchParams.get('tags') ?? url.searchParams.get('tag') ?? '').toLowerCase();
    const tags = asked.split(',').filter((tag) => /^[a-z0-9 +#.-]{1,40}$/.test(tag));
    const token = tags.length > 0 ? tags.sort().join(',') : wholeFeed;
    return {
      source: 'remoteok',
      token,
      url: token === wholeFeed ? 'https://remoteok.com/' : `https://remoteok.com/?tags=${encodeURIComponent(token)}`,
      company: null,
    };
  },

  async *list(board, context) {
    const url = board.token === wholeFeed ? api : `${api}?tags=${encodeURIComponent(board.token)}`;
    const page = await ask(url, remoteok, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = parseEnvelope(page, z.array(z.unknown()));
    const offers = entries.filter((entry) => !legalNotice.safeParse(entry).success);
    const postings = fitting(offers, posting);
    yield {
      url,
      outcome: 'read',
      raw: page,
      validators: page.validators,
      changedAt: null,
      records: postings.map((each) => toRecord(each, board)),
      unusable: offers.length - postings.length,
      total: null,
      note: null,
    };
  },
};

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const low = positive(job.salary_min);
  const high = positive(job.salary_max);
  return {
    source: 'remoteok',
    board: board.token,
    externalId: job.id,
    url: job.url,
    applyUrl: job.apply_url,
    title: repairMojibake(job.position),
    ...(job.company === undefined ? {} : employer(repairMojibake(job.company), board)),
    // "Sonipat, " is what is left of a place without a country.
    location: job.location === undefined ? undefined : repairMojibake(job.location).replace(/[\s,]+$/, '') || undefined,
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    // 0 means unknown, and the feed names neither currency nor period.
    salary: low !== null || high !== null ? { min: low, max: high, currency: null, period: null } : undefined,
    descriptionHtml: job.description === undefined ? undefined : repairMojibake(job.description),
    postedAt: job.date ?? job.epoch,
    tags: job.tags,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}

const positive = (amount: number | undefined) => (amount !== undefined && amount > 0 ? amount : null);
