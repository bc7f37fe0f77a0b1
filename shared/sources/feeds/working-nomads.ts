import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { searchOf, searchToken, words } from '../search-token.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';

const api = 'https://www.workingnomads.com/api/exposed_jobs/';
const wholeFeed = 'all';
const shape = { category: words };

/** The address of a posting is all the identity it has; the number in it stays when the words around it change. */
const posting = z.object({
  url: z.string().trim().min(1).max(512),
  title: optionalText,
  description: optionalText,
  company_name: optionalText,
  category_name: optionalText,
  tags: optionalText,
  location: optionalText,
  pub_date: optionalMoment,
});
type Posting = z.infer<typeof posting>;

export const workingNomads: Source = {
  name: 'working-nomads',
  title: 'Working Nomads',
  kind: 'feed',
  summary: '`all`, or a `category` · 1 request, the newest few dozen',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    attribution: 'via Working Nomads: link to its page of the posting.',
    terms: {
      position: 'The site offers its exposed jobs as a public interface without a key; postings are shown with a link back.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['working-nomads'],
  hosts: () => ['www.workingnomads.com'],

  recognise(url) {
    if (!/^(www\.)?workingnomads\.(com|co)$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const id = idOf(url.href);
    const category = /^remote-(.+)-jobs$/.exec(path[0] ?? '')?.[1];
    const isList =
      path.length === 0 || path[0] === 'jobs' || path[0] === 'job' || (path[0] === 'api' && path[1] === 'exposed_jobs');
    if (!isList && category === undefined) return null;
    const given: [string, string][] = [...url.searchParams];
    if (category !== undefined) given.push(['category', category]);
    const token = id === undefined ? searchToken(given, shape) : '';
    if (token === null) return null;
    return {
      source: 'working-nomads',
      token: token || wholeFeed,
      url: token === '' ? 'https://www.workingnomads.com/jobs' : `https://www.workingnomads.com/jobs?${token}`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = board.token === wholeFeed ? api : `${api}?${searchOf(board.token)}`;
    const page = await ask(url, workingNomads, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = parseEnvelope(page, z.array(z.unknown()));
    const postings = fitting(entries, posting);
    yield readPageOf(url, page, {
      records: postings.map((each) => toRecord(each, board)),
      unusable: entries.length - postings.length,
    });
  },
};

/** Number of `/job/go/<number>/`. */
const idOf = (address: string) => /\/jobs?\/go\/(\d{1,12})(?:\/|$)/.exec(address)?.[1];

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const tags = [job.category_name, ...(job.tags ?? '').split(',')].flatMap((tag) =>
    tag === undefined || tag.trim() === '' ? [] : [tag.trim()],
  );
  return {
    source: 'working-nomads',
    board: board.token,
    externalId: idOf(job.url) ?? job.url,
    url: job.url,
    title: job.title === undefined ? undefined : unescapeOnce(job.title),
    ...(job.company_name === undefined ? {} : employer(unescapeOnce(job.company_name), board)),
    location: job.location,
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    postedAt: job.pub_date,
    tags: tags.length > 0 ? tags : undefined,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}
