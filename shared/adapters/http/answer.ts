import { type FetchedPage, type PageRequest, type RawPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { shown } from './address-guard.ts';
import type { Exchange } from './exchange.ts';

/** No server is waited for longer than a day; afterwards the board's own rhythm holds. */
const longestRetryAfterSeconds = 86_400;

/** `Retry-After` as a moment (RFC 9110 section 10.2.3: seconds or a date), capped; null when there is none that can be read. */
export function retryAfter(value: string | undefined, now: Date): Date | null {
  if (value === undefined) return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return new Date(now.getTime() + Math.min(Math.max(seconds, 0), longestRetryAfterSeconds) * 1000);
}

/** Turns a finished exchange (no redirect) into a page, or throws ReadFailure. */
export function toPage(url: URL, request: PageRequest, { status, headers, body }: Exchange, now: Date): FetchedPage {
  const contentType = headers.get('content-type') ?? null;
  const page: RawPage = { url: url.href, contentType, body };
  const where = shown(url);
  const retryAt = retryAfter(headers.get('retry-after'), now) ?? undefined;
  const challenged = isChallenge({ headers, body });
  const fail = (reason: ReadFailure['reason'], message: string) => new ReadFailure(reason, message, { status, retryAt, page });

  if (status === 304 && (request.validators?.etag || request.validators?.lastModified))
    return { kind: 'unchanged', url: url.href };
  // 206 to a request without `Range` is the service's own paging (the total stands in `content-range`).
  if (status !== 200 && status !== 203 && status !== 204 && status !== 206) {
    if (challenged) throw fail('captcha', `${where} answered with a challenge for people (HTTP ${status})`);
    if (status === 404 || status === 410) throw fail('not_found', `${where} does not exist (HTTP ${status})`);
    if (status === 429)
      throw fail(
        'rate_limited',
        `${where} asks for fewer requests (HTTP 429)${retryAt ? `, again from ${retryAt.toISOString()}` : ''}`,
      );
    if (status === 401 || status === 403 || status === 407 || status === 451)
      throw fail('forbidden', `${where} refuses us (HTTP ${status})`);
    if (status >= 500 || status === 408 || status === 425)
      throw fail('server_error', `${where} failed on its side (HTTP ${status})`);
    throw fail('unexpected_shape', `${where} answered with HTTP ${status}`);
  }

  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (challenged) throw fail('captcha', `${where} answered with a challenge for people instead of its content`);
  if (status !== 204 && !fits(request.expect, type, body)) {
    const start = body.subarray(0, 100_000).toString('utf8');
    if (type === 'text/html' && /<input[^>]{0,500}type\s*=\s*["']?password/i.test(start))
      throw fail('forbidden', `${where} answered with a login page`);
    throw fail(
      'wrong_content_type',
      `${where} answered with ${type || 'an unnamed content type'} where ${request.expect} was expected`,
    );
  }
  if (headers.get('tdm-reservation')?.trim() === '1' && request.robots)
    throw new ReadFailure('robots_disallowed', `${where} reserves text and data mining (tdm-reservation), so it is not read`, {
      status,
    });
  return {
    kind: 'page',
    url: url.href,
    contentType,
    body,
    validators: { etag: headers.get('etag') ?? null, lastModified: headers.get('last-modified') ?? null },
    headers: Object.fromEntries(telling.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : []))),
  };
}

/** Headers by which services say how much there is, and where it goes on. */
const telling = ['x-total-count', 'content-range', 'link', 'x-wp-total', 'x-wp-totalpages'];

/** Whether a content type may be what was asked for. Types that say nothing are decided by the first characters. */
function fits(expect: PageRequest['expect'], type: string, body: Buffer): boolean {
  const silent = type === '' || type === 'application/octet-stream' || type === 'text/plain';
  const start = () =>
    body
      .subarray(0, 300)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
  switch (expect) {
    case 'any':
      return true;
    case 'json':
      return /^(application|text)\/([a-z0-9.+-]+\+)?json$/.test(type) || (silent && /^[[{]/.test(start()));
    case 'html':
      return type === 'text/html' || type === 'application/xhtml+xml' || (silent && /^</.test(start()));
    case 'xml':
      return (
        /^(application|text)\/([a-z0-9.+-]+\+)?xml$/.test(type) || (silent && /^<(\?xml|urlset|sitemapindex)/i.test(start()))
      );
  }
}

/** What pages say that want to see a person. A form with a captcha on it is not such a page: only the words of the challenge itself count. */
const challengeTitle =
  /<title[^>]*>\s*(just a moment|attention required|access denied|are you (a )?(robot|human)|robot check|verify(ing)? (that )?you are (a )?human|human verification|pardon our interruption|security check|captcha|please verify|ddos-guard|bot verification)/i;
const challengeMark =
  /cf-chl-|challenge-platform|_cf_chl_opt|px-captcha|captcha-delivery\.com|geo\.captcha|\/_Incapsula_Resource|aws-waf-token|awswaf\.com\/.{0,80}challenge/i;

/** Whether an answer is a challenge for people instead of what was asked for. */
export function isChallenge({ headers, body }: Pick<Exchange, 'headers' | 'body'>): boolean {
  if (
    headers.get('cf-mitigated') === 'challenge' ||
    headers.get('x-amzn-waf-action') === 'challenge' ||
    headers.get('x-amzn-waf-action') === 'captcha'
  )
    return true;
  if (
    !/html/i.test(headers.get('content-type') ?? '') &&
    !/^\s*<(!doctype html|html)/i.test(body.subarray(0, 200).toString('latin1'))
  )
    return false;
  const start = body.subarray(0, 60_000).toString('utf8');
  // Challenge scripts are also embedded in ordinary pages of the same providers: the mark counts only on a page that is little else.
  return (
    challengeTitle.test(start) || (body.length < 60_000 && challengeMark.test(start) && !/application\/ld\+json/i.test(start))
  );
}
