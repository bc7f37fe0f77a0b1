/**
 * The code of the bookmarklet. It runs in the page in front of a person, upon their click and not before: takes the page's JSON-LD and its HTML without scripts,
 * styles and whatever stands in forms (of LinkedIn only what is selected), and sends it to the API with the person's token.
 *
 * Pages may forbid requests to other sites (CSP `connect-src`). Then it opens a small window of the API itself, which no rule of the page holds for, hands the page
 * over by `postMessage`, and the window sends it. Where a page also keeps other windows out (COOP), nothing can be sent, and the note says so.
 *
 * Plain JavaScript for any browser of the last years; nothing is written as HTML into the page, so that Trusted Types do not stop it.
 */
const code = `(async (origin, token) => {
  const say = (text) => {
    const old = document.getElementById('rolecall-note');
    if (old) old.remove();
    const note = document.createElement('div');
    note.id = 'rolecall-note';
    note.setAttribute('role', 'status');
    note.textContent = 'Rolecall: ' + text;
    Object.assign(note.style, { all: 'initial', position: 'fixed', right: '16px', bottom: '16px', zIndex: '2147483647', maxWidth: '360px', padding: '12px 16px', borderRadius: '8px', background: '#14213d', color: '#ffffff', font: '14px/1.4 system-ui, sans-serif', boxShadow: '0 4px 16px rgba(0,0,0,.4)', cursor: 'pointer' });
    note.onclick = () => note.remove();
    document.documentElement.append(note);
    setTimeout(() => note.remove(), 12000);
  };
  const selection = String(window.getSelection() || '').trim().slice(0, 100000);
  const page = { url: location.href.slice(0, 4096), title: document.title.slice(0, 1000), selection };
  if (/(^|\\.)linkedin\\.com$/.test(location.hostname)) {
    if (!selection) return say('here only what you select is taken. Select the text of the posting, then click again.');
  } else {
    page.jsonLd = [...document.querySelectorAll('script[type^="application/ld+json"]')].map((each) => each.textContent).filter((text) => text.length <= 500000).slice(0, 50);
    const copy = document.documentElement.cloneNode(true);
    for (const each of copy.querySelectorAll('script:not([src]),style,noscript,template,svg,canvas,video,audio,input,textarea,select,#rolecall-note')) each.remove();
    for (const each of copy.querySelectorAll('script[src]')) each.textContent = '';
    for (const each of copy.querySelectorAll('[value],[srcset]')) { each.removeAttribute('value'); each.removeAttribute('srcset'); }
    let html = copy.outerHTML;
    if (html.length > 1900000) html = ((copy.querySelector('main,article,[role=main]') || copy.querySelector('body') || copy).outerHTML).slice(0, 1900000);
    page.html = html;
  }
  const body = JSON.stringify(page);
  say('sending ...');
  try {
    const answer = await fetch(origin + '/v1/captures/' + token, { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' }, body, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const told = await answer.json();
    return say(told.says || told.detail || 'the page could not be taken (' + answer.status + ').');
  } catch (error) {
    const child = window.open(origin + '/v1/capture', '_blank', 'width=460,height=280');
    if (!child) return say('this page forbids sending, and the window for it was blocked. Allow pop-ups here, then click again.');
    say('this page forbids sending: a small window does it instead.');
    const hand = (event) => {
      if (event.source !== child || event.origin !== origin || event.data !== 'rolecall-ready') return;
      removeEventListener('message', hand);
      child.postMessage({ token, body }, origin);
    };
    addEventListener('message', hand);
  }
})`;

/** The self-contained bookmarklet of a person: an address to bookmark. */
export function bookmarklet(origin: string, token: string): string {
  return `javascript:${encodeURIComponent(`${code}(${JSON.stringify(origin)}, ${JSON.stringify(token)})`)}`;
}

/** A bookmarklet that loads its code from the API at each click: shorter, always the newest, but stopped by pages that load no foreign scripts. */
export function shortBookmarklet(origin: string, token: string): string {
  const load = `(()=>{const s=document.createElement('script');s.src=${JSON.stringify(`${origin}/v1/capture.js#${token}`)};document.documentElement.append(s);s.remove()})()`;
  return `javascript:${encodeURIComponent(load)}`;
}

/**
 * What is served as `/v1/capture.js`: in the API's own window it takes a page from its opener and sends it; loaded by the short bookmarklet it captures the
 * page it was loaded into, with the token behind the # of its own address.
 */
export const captureScript = `(() => {
  const script = document.currentScript;
  const own = new URL(script.src);
  const origin = own.href.slice(0, own.href.indexOf('/v1/capture.js'));
  if (location.href.split(/[?#]/)[0] !== origin + '/v1/capture') {
    ${code}(origin, own.hash.slice(1));
    return;
  }
  const show = (text) => { document.getElementById('says').textContent = text; };
  if (!window.opener) return show('The page you came from keeps other windows out, so nothing reached this one. Copy the text of the posting and use: rolecall captures add <address> --selection "<text>"');
  const take = async (event) => {
    if (event.source !== window.opener || !event.data || typeof event.data.token !== 'string' || typeof event.data.body !== 'string') return;
    removeEventListener('message', take);
    show('Sending ...');
    try {
      const answer = await fetch(origin + '/v1/captures/' + encodeURIComponent(event.data.token), { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: event.data.body, credentials: 'omit', referrerPolicy: 'no-referrer' });
      const told = await answer.json();
      show(told.says || told.detail || 'The page could not be taken (' + answer.status + ').');
    } catch (error) {
      show('Rolecall could not be reached.');
    }
  };
  addEventListener('message', take);
  window.opener.postMessage('rolecall-ready', '*');
})();
`;

/** The window itself: fixed text, one script of our own. */
export const captureWindow =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Rolecall</title></head><body><h1>Rolecall</h1><p id="says" role="status">Waiting for the page ...</p><script src="capture.js"></script></body></html>';
