import type { Exchange } from './exchange.ts';

/**
 * Pages that stand where content was asked for: challenges for people, and sign-in forms. Ordinary pages carry captcha scripts, bot-protection tags and links
 * to a login too: only a page that is little else counts.
 */

/** What is looked at of a page. */
const lookedAt = 150_000;
/** More words than that are content. */
const mostText = 2500;
const mostLinks = 40;

/** Titles of challenge pages, whole: a posting may well be for a "Security Checkpoint Officer". */
const challengeTitle = new RegExp(
  `^(${[
    'just a moment(\\.{3}|…)?',
    'attention required! ?\\| ?cloudflare',
    'ddos-guard',
    'access (to this page has been )?denied',
    'access denied.{0,40}(cloudflare|akamai|security)',
    '(are you|verify that you are|verify you are|verifying you are|checking if you are) (not )?(a )?(robot|human|bot)\\??',
    '(robot|bot|human|captcha|security) (check|verification|challenge)',
    'vercel security checkpoint',
    'security verification',
    'client challenge',
    'captcha',
    'recaptcha',
    'please verify( you are( a)? human)?',
    'pardon our interruption(\\.{3}|…)?',
    "making sure you(&#39;|’|')re not a bot!?",
    'sucuri website firewall.{0,40}',
    'request rejected',
    'shieldsquare captcha',
    'radware (captcha|bot manager captcha).{0,20}',
    'checking your browser.{0,60}',
    'ein moment.{0,20}|un instant.{0,20}|un momento.{0,20}',
    'sorry\\.{3}',
  ].join('|')})$`,
  'i',
);

/** What the challenge of a provider is built of. Tags for ordinary pages of the same provider are not among them. */
const challengeMark = new RegExp(
  [
    // Cloudflare
    '_cf_chl_opt',
    'cf-chl-widget',
    'id="challenge-(form|error-text|running|stage)"',
    // DataDome
    '(geo|ct)\\.captcha-delivery\\.com|captcha-delivery\\.com/(captcha|interstitial)',
    // HUMAN (PerimeterX)
    'id=["\']px-captcha|px-captcha-(wrapper|container)|captcha\\.px-cdn\\.net|/px/captcha',
    // Imperva
    '_Incapsula_Resource\\?(SWUDNSAI|CWUDNSAI)|Incapsula incident ID',
    // Akamai
    'sec-if-cpt-container|sec-cpt-if|bm-verify=|errors\\.edgesuite\\.net',
    // AWS WAF
    'gokuProps|AwsWafIntegration\\.(saveReferrer|checkForceRefresh)|captcha-sdk\\.awswaf\\.com',
    // Kasada, Radware, Sucuri, F5, Google, Anubis
    'KPSDK\\.(configure|now)',
    'validate\\.perfdrive\\.com',
    'sucuri_cloudproxy_js',
    'The requested URL was rejected\\. Please consult with your administrator',
    'Our systems have detected unusual traffic',
    'id="anubis_challenge"',
  ].join('|'),
  'i',
);

/** A captcha widget; it says nothing without the words below. */
const captchaWidget =
  /class=["'][^"']{0,80}\b(g-recaptcha|h-captcha|cf-turnstile|frc-captcha)\b|id=["'](g-recaptcha|h-captcha|cf-turnstile)/i;
const captchaWords =
  /\b(verify|prove|confirm)\b.{0,40}\b(human|robot|bot)\b|not a robot|unusual (traffic|activity)|kein roboter|n[’']êtes pas un robot|non sei un robot|no eres un robot/i;

/** Whether an answer is a challenge for people instead of what was asked for. */
export function isChallenge({ headers, body }: Pick<Exchange, 'headers' | 'body'>): boolean {
  const action = headers.get('x-amzn-waf-action');
  if (headers.get('cf-mitigated') === 'challenge' || action === 'challenge' || action === 'captcha') return true;
  // DataDome and PerimeterX answer programs in JSON.
  if (/json/i.test(headers.get('content-type') ?? ''))
    return (
      body.length < 4000 &&
      /^\s*\{\s*"(url"\s*:\s*"https:\/\/[a-z.]*captcha-delivery\.com\/|appId"\s*:\s*"PX)/.test(body.toString('latin1'))
    );
  if (!isHtml(headers, body)) return false;
  const page = facts(body);
  if (page.holdsJobs || page.text.length > mostText) return false;
  return (
    challengeTitle.test(page.title) ||
    challengeMark.test(page.html) ||
    (captchaWidget.test(page.html) && captchaWords.test(page.text))
  );
}

const signInWords =
  /\b(sign[ -]?in|log[ -]?in|log[ -]?on|single sign[ -]?on|sso|authenticate|authentication|anmelden|anmeldung|einloggen|connexion|connectez-vous|se connecter|identifiez-vous|accedi|accesso|iniciar sesión|inicio de sesión|inloggen|aanmelden|logga in|log på|logg inn|log ind|kirjaudu|zaloguj|logowanie|entrar|iniciar sessão)(?![\p{L}\p{N}])/iu;

/** Hosts that do nothing but sign people in. */
const identityProvider =
  /(^|\.)(login\.microsoftonline\.com|login\.live\.com|accounts\.google\.com|okta(-emea|preview)?\.com|auth0\.com|onelogin\.com|pingone\.(com|eu)|pingidentity\.com|login\.gov|cloudflareaccess\.com|b2clogin\.com)$/;

/** Whether an answer in HTML is a form to sign in with, and nothing else. `asked`: the host the request began at. */
export function isLoginPage(url: URL, asked: string, { headers, body }: Pick<Exchange, 'headers' | 'body'>): boolean {
  if (!isHtml(headers, body)) return false;
  if (url.hostname !== asked && identityProvider.test(url.hostname)) return true;
  const page = facts(body);
  if (!/<input[^>]{0,500}\btype\s*=\s*["']?password/i.test(page.html)) return false;
  if (page.holdsJobs || page.text.length > mostText || page.links > mostLinks) return false;
  return (
    signInWords.test(page.title) ||
    signInWords.test(page.heading) ||
    /\/(login|log-in|signin|sign-in|sso|saml2?|oauth2?|auth)(\/|\.|$)/i.test(url.pathname)
  );
}

/** Whether HTML that came where data was asked for has a field for a password. */
export function asksForPassword({ headers, body }: Pick<Exchange, 'headers' | 'body'>): boolean {
  return (
    isHtml(headers, body) && /<input[^>]{0,500}\btype\s*=\s*["']?password/i.test(body.subarray(0, lookedAt).toString('utf8'))
  );
}

function isHtml(headers: ReadonlyMap<string, string>, body: Buffer): boolean {
  return (
    /html/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype html|html)/i.test(body.subarray(0, 200).toString('latin1'))
  );
}

interface PageFacts {
  html: string;
  title: string;
  heading: string;
  /** Roughly what a person reads. */
  text: string;
  links: number;
  holdsJobs: boolean;
}

function facts(body: Buffer): PageFacts {
  const html = body.subarray(0, lookedAt).toString('utf8');
  const first = (tag: string) => {
    const start = html.search(new RegExp(`<${tag}[\\s>]`, 'i'));
    if (start === -1) return '';
    const end = html.toLowerCase().indexOf(`</${tag}`, start);
    return words(html.slice(start, end === -1 ? start + 500 : Math.min(end, start + 2000)));
  };
  return {
    html,
    title: first('title'),
    heading: first('h1'),
    text: words(without(html, ['script', 'style', 'noscript', 'template', 'svg', 'head'])),
    links: html.match(/<a\s[^>]{0,500}href/gi)?.length ?? 0,
    holdsJobs: /["']JobPosting["']/.test(html) || (body.length > lookedAt && /["']JobPosting["']/.test(body.toString('latin1'))),
  };
}

const words = (html: string) =>
  html
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** HTML without some elements and what they hold; linear in its length. */
function without(html: string, tags: readonly string[]): string {
  const opening = new RegExp(`<(${tags.join('|')})(?=[\\s>/])`, 'gi');
  const lower = html.toLowerCase();
  let rest = '';
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const match = opening.exec(html);
    if (match === null) return rest + html.slice(at);
    rest += html.slice(at, match.index);
    const end = lower.indexOf(`</${(match[1] ?? '').toLowerCase()}`, match.index);
    if (end === -1) return rest;
    at = end;
    // Past the closing tag's name, so that the next search does not find it again.
    const close = html.indexOf('>', end);
    at = close === -1 ? html.length : close + 1;
  }
}
