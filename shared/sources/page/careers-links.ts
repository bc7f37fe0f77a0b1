/** Words by which addresses of posting pages are known, in the languages careers pages are written in. */
const postingWord =
  /(^|[-_./])(jobs?|careers?|karriere|stellen?|stellenangebote?|stellenanzeigen?|vacanc(y|ies)|vacatures?|positions?|openings?|open-?roles?|roles?|postings?|requisitions?|emplois?|offres?|offerte|lavoro|empleos?|vagas?)([-_./]|$)/i;
const otherWord =
  /(^|[-_./])(blog|news|press|presse|events?|stories|story|login|signin|register|privacy|datenschutz|imprint|impressum|terms|cookies?|faq|alerts?|search|tag|category|feed|rss)([-_./]|$)/i;
const file = /\.(pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|ico|css|js|mjs|json|xml|txt|ics|mp[34]|woff2?)$/i;

/** Whether a link may lead to a posting: below the careers page, or with a posting word and something after it. */
export function looksLikePosting(link: string, careersPath: string): boolean {
  const { pathname, search } = new URL(link);
  const path = pathname.replace(/\/+$/, '');
  if (path === '' || file.test(path) || otherWord.test(path)) return false;
  const below = careersPath.replace(/\/+$/, '');
  if (below !== '' && path.startsWith(`${below}/`)) return true;
  if (below !== '' && path === below) return /[?&](id|job|jobid|job_id|gh_jid|position|vacancy|req)=/i.test(search);
  const parts = path.split('/').filter((part) => part !== '');
  return parts.some((part, index) => postingWord.test(part) && (index < parts.length - 1 || /\d{3}|-.*-/.test(part)));
}

const tracking = /^(utm_[a-z]+|gclid|fbclid|msclkid|mc_[ce]id|ref|referrer|source|src|trk)$/i;

/** One spelling per page: https, without fragment and tracking, parameters in order. */
export function comparable(link: string): string {
  const url = new URL(link);
  url.hash = '';
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** Whether two addresses are of one site: the same host, or one a subdomain of the other, `www` aside. */
export function sameSite(a: string, b: string): boolean {
  const host = (text: string) => {
    try {
      return new URL(text).hostname.replace(/^www\./, '');
    } catch {
      return null;
    }
  };
  const one = host(a);
  const other = host(b);
  return one !== null && other !== null && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));
}

/** The https address of a careers page on a public host, without fragment and tracking; null when the host is not one. */
export function boardUrlOf(url: URL): URL | null {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const isName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
  if (!isName || /(^|\.)(localhost|local|internal|intranet|lan|home|corp|onion|arpa)$/.test(host)) return null;
  if (url.port !== '' && url.port !== '443' && !(url.protocol === 'http:' && url.port === '80')) return null;
  const at = new URL(`https://${host}${url.pathname}${url.search}`);
  return at.href.length > 500 ? null : new URL(comparable(at.href));
}
