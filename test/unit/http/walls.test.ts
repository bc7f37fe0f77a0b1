import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPage } from '../../../shared/adapters/http/answer.ts';
import { isChallenge, isLoginPage } from '../../../shared/adapters/http/walls.ts';
import type { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { pageRequest } from '../../support/local-fetcher.ts';

const html = (head: string, body: string) => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const answer = (body: string, headers: Record<string, string> = {}) => ({
  headers: new Map(Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers })),
  body: Buffer.from(body),
});

/** What stands on challenge pages of the providers, shortened to what they are known by. */
const challenges: Record<string, ReturnType<typeof answer>> = {
  'Cloudflare, waiting': answer(
    html(
      '<title>Just a moment...</title><meta name="robots" content="noindex,nofollow">',
      '<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cvId:"3"};</script>',
    ),
  ),
  'Cloudflare, in another language': answer(
    html('<title>Nur einen Moment…</title>', '<div id="challenge-error-text">x</div><script>window._cf_chl_opt={};</script>'),
  ),
  'Cloudflare, blocked': answer(
    html('<title>Attention Required! | Cloudflare</title>', '<h1>Sorry, you have been blocked</h1><p>Ray ID: 8f</p>'),
  ),
  'Cloudflare, by header': answer(html('<title>Jobs</title>', 'x'), { 'cf-mitigated': 'challenge' }),
  Akamai: answer(
    html(
      '<title>Access Denied</title>',
      '<h1>Access Denied</h1>You don\'t have permission to access "/" on this server. Reference #18.2',
    ),
  ),
  'Akamai, script': answer(html('<title>&nbsp;</title>', '<div id="sec-if-cpt-container"><p>Powered and protected by</p></div>')),
  DataDome: answer(
    html(
      '<title>careers.example</title>',
      "<p id=\"cmsg\">Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>",
    ),
  ),
  'DataDome, in JSON': answer('{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=x"}', {
    'content-type': 'application/json',
  }),
  PerimeterX: answer(
    html(
      '<title>Access to this page has been denied</title>',
      '<div id="px-captcha"></div>Press &amp; Hold to confirm you are a human',
    ),
  ),
  Imperva: answer(
    html(
      '<meta name="robots" content="noindex">',
      '<iframe src="/_Incapsula_Resource?SWUDNSAI=9&xinfo=1">Request unsuccessful. Incapsula incident ID: 1</iframe>',
    ),
  ),
  'AWS WAF': answer(
    html('<title></title>', '<script>window.gokuProps={"key":"x"};</script><div id="challenge-container"></div>'),
  ),
  'AWS WAF, by header': answer(html('<title>Human Verification</title>', ''), { 'x-amzn-waf-action': 'captcha' }),
  Kasada: answer(html('', '<script>window.KPSDK={};KPSDK.now=1;KPSDK.configure([])</script><script src="/x/ips.js"></script>')),
  Radware: answer(html('<title>Radware Captcha Page</title>', '<script src="https://validate.perfdrive.com/x"></script>')),
  Distil: answer(
    html('<title>Pardon Our Interruption...</title>', '<p>As you were browsing something made us think you were a bot.</p>'),
  ),
  Sucuri: answer(html('<title>You are being redirected...</title>', "<script>sucuri_cloudproxy_js='';</script>")),
  F5: answer(
    html(
      '<title>Request Rejected</title>',
      'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1',
    ),
  ),
  Vercel: answer(html('<title>Vercel Security Checkpoint</title>', "<p>We're verifying your browser</p>")),
  'DDoS-Guard': answer(html('<title>DDoS-Guard</title>', '<h1>Checking your browser before accessing</h1>')),
  Anubis: answer(
    html("<title>Making sure you're not a bot!</title>", '<script id="anubis_challenge" type="application/json">{}</script>'),
  ),
  Google: answer(html('<title>Sorry...</title>', 'Our systems have detected unusual traffic from your computer network.')),
  reCAPTCHA: answer(
    html(
      '<title>careers.example</title>',
      '<p>Please confirm that you are not a robot.</p><div class="g-recaptcha" data-sitekey="x"></div>',
    ),
  ),
  hCaptcha: answer(html('<title>Jobs</title>', '<h1>One more step</h1><p>Verify you are human</p><div class="h-captcha"></div>')),
  'Turnstile, German': answer(
    html('<title>Stellen</title>', '<p>Bestätigen Sie, dass Sie kein Roboter sind.</p><div class="cf-turnstile"></div>'),
  ),
};

const prose = '<p>We look for people who like what they do, in Bern and elsewhere. </p>'.repeat(60);
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => `<a href="/job/${index}">Nurse ${index}</a>`).join(' ');
const job = '<script type="application/ld+json">{"@type":"JobPosting","title":"x"}</script>';

/** Ordinary pages that carry what walls are made of. */
const ordinary: Record<string, ReturnType<typeof answer>> = {
  'an application form with reCAPTCHA': answer(
    html(
      '<title>Apply: Nurse</title><script src="https://www.google.com/recaptcha/api.js"></script>',
      `${prose}<div class="g-recaptcha"></div>`,
    ),
  ),
  'a short page with a captcha on its contact form': answer(
    html('<title>Jobs at Example</title>', `<h1>Jobs</h1>${links(3)}<form><div class="h-captcha"></div></form>`),
  ),
  'a page behind Cloudflare with its script': answer(
    html('<title>Careers</title>', `${links(5)}<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>`),
  ),
  'a page with the tag of DataDome': answer(
    html('<title>Careers</title><script src="https://js.datadome.co/tags.js"></script>', links(4)),
  ),
  'a page with the sensor of PerimeterX': answer(
    html(
      '<title>Careers</title><script>window._pxAppId=\'PX1\';</script><script src="//client.px-cloud.net/PX1/main.min.js"></script>',
      links(4),
    ),
  ),
  'a posting for a security check officer': answer(
    html('<title>Security Check Officer - Zurich Airport</title>', '<p>You check people.</p>'),
  ),
  'a posting about captchas': answer(
    html(`<title>Captcha</title>${job}`, '<p>You build captchas, verify humans.</p><div class="h-captcha"></div>'),
  ),
  'a posting that quotes a challenge': answer(
    html('<title>Engineer, bot detection</title>', `${prose}<p>Our systems have detected unusual traffic</p>`),
  ),
  'an empty shell that scripts fill': answer(
    html('<title>Careers</title>', '<div id="root"></div><script src="/app.js"></script>'),
  ),
  'a page with a link to a login': answer(html('<title>Jobs</title>', `<a href="/login">Log in</a>${links(3)}`)),
  'a page with a hidden login form': answer(
    html(
      '<title>Careers at Example</title>',
      `<div class="modal" hidden><h2>Log in</h2><form><input type="password"></form></div><h1>Open positions</h1>${links(3)}`,
    ),
  ),
  'a list with a login form on top': answer(
    html('<title>Sign in or browse jobs</title>', `<form><input name=u><input type=password name=p></form>${links(60)}`),
  ),
  'a long page about signing in': answer(html('<title>Login</title>', `<form><input type="password"></form>${prose}`)),
  'a posting with a login form': answer(html(`<title>Login engineer</title>${job}`, '<form><input type="password"></form>')),
};

const logins: Record<string, string> = {
  plain: html(
    '<title>Sign in</title>',
    '<form><input name="user"><input type="password" name="pass"><button>Sign in</button></form>',
  ),
  German: html(
    '<title>Bewerberportal</title>',
    "<h1>Anmelden</h1><form><input type='password'></form><a href='/forgot'>Passwort vergessen?</a>",
  ),
  French: html('<title>Connexion - Exemple</title>', '<form><input id=p type=password></form>'),
  'single sign-on': html('<title>Example SSO</title>', '<form action="/saml"><input autocomplete="off" type="password"></form>'),
};

const page = (body: ReturnType<typeof answer>, url = 'https://careers.example/jobs', expect: 'html' | 'json' = 'html') => {
  try {
    return toPage(new URL(url), pageRequest('https://careers.example/jobs', { expect }), { status: 200, ...body }, new Date())
      .kind;
  } catch (error) {
    return (error as ReadFailure).reason;
  }
};

describe('walls in front of content', () => {
  it.each(Object.entries(challenges))('knows the challenge of %s', (_name, body) => {
    expect(isChallenge(body)).toBe(true);
    expect(page(body, undefined, 'json')).toBe('captcha');
  });

  it.each(Object.entries(ordinary))('takes %s for what it is', (_name, body) => {
    expect(isChallenge(body)).toBe(false);
    expect(page(body)).toBe('page');
  });

  it.each(Object.entries(logins))('knows a sign-in form: %s', (_name, body) => {
    expect(page(answer(body))).toBe('login_page');
    expect(page(answer(body), undefined, 'json')).toBe('login_page');
  });

  it('knows the hosts that only sign people in, when a redirect led there', () => {
    const bare = answer(html('<title>Continue</title>', '<form><input type="email"></form>'));
    for (const host of ['login.microsoftonline.com', 'accounts.google.com', 'example.okta.com', 'example.eu.auth0.com'])
      expect(page(bare, `https://${host}/x`)).toBe('login_page');
    expect(page(bare, 'https://notokta.com/x')).toBe('page');
    expect(isLoginPage(new URL('https://example.okta.com/'), 'example.okta.com', bare)).toBe(false);
    // A form at an address that says what it is for.
    expect(
      page(answer(html('<title>Example</title>', '<form><input type="password"></form>')), 'https://careers.example/auth/login'),
    ).toBe('login_page');
  });

  it('comes to an end soon on pages made to be slow', () => {
    for (const body of [
      '<'.repeat(200_000),
      '<input '.repeat(30_000),
      '<script>'.repeat(20_000),
      `<title>${'just a moment '.repeat(10_000)}`,
    ]) {
      expect(isChallenge(answer(body))).toBe(false);
      isLoginPage(new URL('https://careers.example/'), 'careers.example', answer(`<input type=password>${body}`));
    }
  });

  const saved = ['../../../../shared/data/pages', '../../../../shared/data/samples'].map((folder) =>
    path.join(import.meta.dirname, folder),
  );
  it.skipIf(!saved.every(existsSync))('raises no alarm on saved real pages', () => {
    const files = saved.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.html?$/.test(name))
        .map((name) => path.join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect([path.basename(file), page(answer(readFileSync(file, 'utf8')))]).toEqual([path.basename(file), 'page']);
  });
});
