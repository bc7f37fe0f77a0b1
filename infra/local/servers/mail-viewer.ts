import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A mail's own HTML: no script, nothing loaded from anywhere, an origin of its own; a link opens a new window, if clicked. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const listed = 500;

/**
 * The outbox as web pages: `GET /` the list, `/mail/<id>` one mail, `/mail/<id>/html` its HTML alone (for the frame),
 * `/mail/<id>.eml` the file. Says whether the request was one of these. All that comes from a mail is escaped.
 */
export function createMailViewer(outboxDir: string): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const files = async (): Promise<string[]> =>
    (await readdir(outboxDir))
      .filter((name) => /^\w+-[\w-]+\.eml$/.test(name))
      .sort()
      .reverse();
  const parsed = new Map<string, Promise<Email>>();
  const read = (name: string): Promise<Email> => {
    const known = parsed.get(name);
    if (known) return known;
    const mail = readFile(join(outboxDir, name)).then((bytes) => PostalMime.parse(bytes));
    if (parsed.size >= listed) parsed.clear();
    parsed.set(name, mail);
    return mail;
  };

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/') {
      const names = await files();
      const rows = await Promise.all(names.slice(0, listed).map(async (name) => row(idOf(name), await read(name))));
      send(response, page('Outbox', list(rows, names.length)), pagePolicy);
      return true;
    }
    const [, id, part] = /^\/mail\/([0-9a-f-]{20,120})(\.eml|\/html)?$/.exec(path) ?? [];
    if (id === undefined) return false;
    const name = (await files()).find((each) => idOf(each) === id);
    if (name === undefined) {
      send(response, page('No such mail', '<p class="empty">There is no such mail in the outbox.</p>'), pagePolicy, 404);
    } else if (part === '.eml') {
      const bytes = await readFile(join(outboxDir, name));
      response.writeHead(200, {
        'content-type': 'message/rfc822',
        'content-disposition': `attachment; filename="${id}.eml"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      response.end(bytes);
    } else if (part === '/html') {
      const mail = await read(name);
      send(response, `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html ?? ''}`, mailPolicy);
    } else {
      const mail = await read(name);
      send(response, page(mail.subject ?? 'No subject', detail(id, mail)), pagePolicy);
    }
    return true;
  };
}

function send(response: ServerResponse, html: string, policy: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(html);
}

/** The message id within `<time>-<messageId>.eml`. */
function idOf(name: string): string {
  return name.slice(name.indexOf('-') + 1, -'.eml'.length);
}

function list(rows: readonly string[], total: number): string {
  if (rows.length === 0) return '<p class="empty">No mail yet. What the system sends will lie here.</p>';
  const more = total > rows.length ? `<p class="more">The latest ${rows.length} of ${total}.</p>` : '';
  return `<ol class="mails">${rows.join('')}</ol>${more}`;
}

function row(id: string, mail: Email): string {
  const preview = (mail.text ?? '').replace(/\s+/g, ' ').slice(0, 140);
  return `<li><a href="/mail/${id}"><span class="to">${escapeHtml(names(mail.to))}</span><time>${escapeHtml(shortDate(mail.date))}</time><strong>${escapeHtml(
    mail.subject || 'No subject',
  )}</strong><span class="preview">${escapeHtml(preview)}</span></a></li>`;
}

function detail(id: string, mail: Email): string {
  const fields: [string, string][] = [
    ['From', mail.from ? names([mail.from]) : ''],
    ['To', names(mail.to)],
    ['Cc', names(mail.cc)],
    ['Reply to', names(mail.replyTo)],
    ['Date', mail.date ?? ''],
  ];
  const shown = fields.filter(([, value]) => value !== '');
  const headers = mail.headers.map(
    ({ originalKey, value }) => `<tr><th scope="row">${escapeHtml(originalKey)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const html = mail.html
    ? `<section><h2>HTML</h2><iframe title="HTML part of the mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${id}/html"></iframe></section>`
    : '';
  const text = mail.text ? `<section><h2>Text</h2><pre>${escapeHtml(mail.text)}</pre></section>` : '';
  const attachments = mail.attachments.map(
    (each) => `<li>${escapeHtml(each.filename ?? 'unnamed')} <small>${escapeHtml(each.mimeType)}</small></li>`,
  );
  return `<p class="back"><a href="/">← Outbox</a> <a class="download" href="/mail/${id}.eml">Download .eml</a></p>
<dl>${shown.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
${html}${text}
${attachments.length > 0 ? `<section><h2>Attachments</h2><ul>${attachments.join('')}</ul></section>` : ''}
<details><summary>All headers (${headers.length})</summary><table>${headers.join('')}</table></details>`;
}

function names(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((each) => each.group ?? [each])
    .map((each) => (each.name ? `${each.name} <${each.address ?? ''}>` : (each.address ?? '')))
    .join(', ');
}

function shortDate(date: string | undefined): string {
  return date === undefined ? '' : date.slice(0, 16).replace('T', ' ');
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · local mail</title>
<style>${style}</style>
</head>
<body>
<header><a href="/">Local outbox</a><span>mails the local cloud sent; none of them left this machine</span></header>
<main><h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`;
}

const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #dfe4ea; --paper: #ffffff; --ground: #f4f6f8; --accent: #0b5fae; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b5; --line: #2d3641; --paper: #171d25; --ground: #0f141a; --accent: #7ab8f5; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .9rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--paper); }
header a { font-weight: 650; color: var(--ink); text-decoration: none; }
header span { color: var(--soft); font-size: .875rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); margin: 1.5rem 0 .5rem; }
a { color: var(--accent); }
.mails { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .8rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover, .mails a:focus-visible { background: color-mix(in srgb, var(--accent) 8%, transparent); }
.mails .to, .mails time { color: var(--soft); font-size: .875rem; }
.mails .to, .mails strong { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mails time { font-variant-numeric: tabular-nums; }
.mails strong, .mails .preview { grid-column: 1 / -1; }
.mails .preview { color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.empty, .more { color: var(--soft); }
.back { display: flex; justify-content: space-between; margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .6rem; background: #fff; color-scheme: light; }
pre { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace; }
details { margin-top: 1.5rem; } summary { cursor: pointer; color: var(--soft); }
table { width: 100%; border-collapse: collapse; margin-top: .5rem; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { white-space: nowrap; color: var(--soft); font-weight: 500; }
`;
