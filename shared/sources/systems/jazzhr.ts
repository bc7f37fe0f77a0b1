import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { closest, type Element, elements, hasClass, innerHtml, readTree, said } from '../page/elements.ts';
import { decodeHtml } from '../page/html.ts';
import { answered, postingOn, withPosting } from '../page/posting-page.ts';
import { ask, type BoardRef, employer, readPageOf, type Source, segments } from '../source.ts';
import { orGone, tenantOf } from '../tenant.ts';

const domain = 'applytojob.com';

export const jazzhr: Source = {
  name: 'jazzhr',
  title: 'JazzHR',
  kind: 'system',
  summary: '`<company>.applytojob.com/apply` · 1 page, and 1 for each new posting, over several turns',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of a careers site are read as its robots.txt allows, with what they hold for search engines.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['jazzhr', 'jazzhr-careers-page'],
  hosts: (board) => [`${board.token}.${domain}`],

  recognise(url) {
    const token = tenantOf(url, domain);
    if (token === null) return null;
    const path = segments(url);
    if (path[0] !== undefined && path[0] !== 'apply') return null;
    const id = codeIn(url);
    return {
      source: 'jazzhr',
      token,
      url: `https://${token}.${domain}/apply`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const site = `https://${board.token}.${domain}`;
    // The plain list, made for frames, looks alike for all; what stands at /apply has the employer's own design.
    const ways = [`${site}/apply/jobs`, `${site}/apply`];
    for (const [index, url] of ways.entries()) {
      let page: Awaited<ReturnType<typeof ask>>;
      try {
        page = await orGone(ask(url, jazzhr, context, { expect: 'html', conditional: false }), 'JazzHR');
      } catch (error) {
        const other = error instanceof ReadFailure && error.reason === 'not_found' && error.status === 404;
        if (!other || index === ways.length - 1) throw error;
        continue;
      }
      const answer = answered(page);
      const html = decodeHtml(answer.body, answer.contentType);
      const listing = rowsIn(html, url, board);
      if (listing.length === 0 && !/\b(job_listings_wrapper|list-group|resumator-|jobs_table)/.test(html))
        throw new ReadFailure('unexpected_shape', `${answer.url} is not the list of jobs it used to be`, { page: answer });
      yield readPageOf(url, answer, { records: [] });
      yield* withDetails(listing, context, {
        fetch: ({ detailUrl }) => orGone(ask(detailUrl, jazzhr, context, { expect: 'html' }), 'JazzHR'),
        read: (posting, { record }) => {
          const { html: body, fields } = postingOn(posting);
          return withPosting(record, { ...fields, descriptionHtml: fields?.descriptionHtml ?? shownText(body) }, posting, board);
        },
      });
      return;
    }
  },
};

/** The code of a posting: `/apply/<code>/<title>`, in frames `/apply/jobs/details/<code>`. */
function codeIn(url: URL): string | undefined {
  const [apply, first, second, third] = segments(url);
  const code = apply !== 'apply' ? undefined : first === 'jobs' ? (second === 'details' ? third : undefined) : first;
  return code !== undefined && /^[0-9A-Za-z]{6,24}$/.test(code) && !/^(search|thanks|closed|linkedin|confirm)$/i.test(code)
    ? code
    : undefined;
}

/** Jobs of a list: links to postings of this company, and what stands beside them. */
function rowsIn(html: string, url: string, board: BoardRef): Listed[] {
  const rows = new Map<string, Listed>();
  const host = `${board.token}.${domain}`;
  for (const anchor of elements(readTree(html), (each) => each.name === 'a' && each.attribs.href !== undefined)) {
    if (!URL.canParse(anchor.attribs.href ?? '', url)) continue;
    const at = new URL(anchor.attribs.href ?? '', url);
    const code = at.hostname.toLowerCase() === host ? codeIn(at) : undefined;
    const title = said(anchor);
    if (code === undefined || rows.has(code) || title === undefined) continue;
    const { place, department } = besides(anchor);
    const record: RawRecord = {
      source: 'jazzhr',
      board: board.token,
      externalId: code,
      url: `https://${host}${at.pathname}`,
      title,
      ...employer(undefined, board),
      locations: place === undefined ? undefined : [{ text: place }],
      department,
      completeness: 'title_only',
    };
    rows.set(code, { detailUrl: `https://${host}${at.pathname}`, changesWith: { title, place, department }, record });
  }
  return [...rows.values()];
}

/** Place and department in the row of a link; each design marks them in its own way. */
function besides(anchor: Element): { place: string | undefined; department: string | undefined } {
  const row = closest(
    anchor,
    (each) => each.name === 'tr' || hasClass(each, 'list-group-item') || hasClass(each, 'resumator-job'),
  );
  if (row === null) return { place: undefined, department: undefined };
  const marked = (mark: RegExp) => {
    const icon = elements(row, (each) => each.name === 'i' && mark.test(each.attribs.class ?? ''))[0];
    const label = icon === undefined ? null : closest(icon, (each) => each.name === 'li' && !hasClass(each, 'list-group-item'));
    return said(label ?? elements(row, (each) => each.name !== 'i' && mark.test(each.attribs.class ?? ''))[0]);
  };
  const department = marked(/fa-sitemap|resumator_department|resumator-job-department-column/);
  const place = marked(/fa-map-marker|resumator_location|resumator-job-location-column/);
  return { place, department };
}

/** The text as a person sees it, for pages without structured data. */
function shownText(html: string): string | undefined {
  const text = elements(readTree(html), (each) =>
    /^(resumator-job-description|job-description|job_description_wrapper)$/.test(each.attribs.id ?? ''),
  )[0];
  return text === undefined ? undefined : innerHtml(text) || undefined;
}
