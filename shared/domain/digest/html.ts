import type { DigestContent, DigestJob, UnreachedBoard } from './content.ts';
import { covered, type DigestLinks, documentLinks, facts, headline, quoteOf, unreachedLine } from './lines.ts';
import { escapeHtml, safeUrl, visible } from './words.ts';

/**
 * Mail clients know tables and inline styles, few know style sheets, and some turn colours round in the dark: the inline colours are
 * readable either way, and the style sheet sets proper dark ones where it is understood. No images, scripts or fonts from anywhere.
 */
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const sheet =
  ':root{color-scheme:light dark}@media (prefers-color-scheme:dark){.page{background:#16181d!important}.card{background:#20242c!important;border-color:#3a404c!important}.text{color:#e8eaee!important}.soft{color:#a9b0bd!important}.link{color:#8ab4ff!important}.score{background:#2d6a4f!important;color:#fff!important}}';

/** The HTML part. */
export function renderHtml(content: DigestContent, links: DigestLinks): string {
  const found = content.jobs.length;
  const preheader =
    found > 0
      ? content.jobs
          .slice(0, 3)
          .map((job) => headline(job.match))
          .join(', ')
      : 'No new matches';
  const rows = [
    content.sample ? note('Sample: made with fictional data that is bundled with Rolecall.') : '',
    title(found > 0 ? 'New matches' : 'No new matches since the last digest'),
    ...content.jobs.map((job) => jobCard(job, links)),
    content.more > 0 ? note(`${content.more} more new matches are in your list.`) : '',
    section(
      'Changed postings',
      content.changed.map((match) => linked(headline(match), match.url)),
    ),
    section(
      'Closed since the last digest',
      content.closed.map((match) => escapeHtml(headline(match))),
    ),
    section(
      'Documents that are ready',
      content.documents.map(
        ({ document, title: of, company }) =>
          `${escapeHtml(headline({ title: of, company }))}: ${documentLinks(document, links)
            .map(({ label, url }) => anchor(label, url))
            .join(', ')}`,
      ),
    ),
    section('Boards that could not be read', content.unreached.map(unreachedItem)),
    section('Boards that were read only in part', content.partly.map(unreachedItem)),
    note(covered(content)),
    footer(links),
  ];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>Rolecall digest</title><style>${sheet}</style></head>`,
    `<body class="page" style="margin:0;padding:0;background:#f3f4f7">`,
    `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}</div>`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px">',
    `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;${font}">`,
    ...rows.filter((row) => row !== ''),
    '</table></td></tr></table></body></html>\n',
  ].join('\n');
}

function unreachedItem(board: UnreachedBoard): string {
  const { name, detail } = unreachedLine(board);
  return `<b>${escapeHtml(name)}</b>: ${escapeHtml(detail)}`;
}

function row(inner: string, padding = '6px 0'): string {
  return `<tr><td style="padding:${padding}">${inner}</td></tr>`;
}

function title(text: string): string {
  return row(
    `<h1 class="text" style="margin:0;font-size:20px;line-height:26px;color:#1c2230">${escapeHtml(text)}</h1>`,
    '6px 0 10px',
  );
}

function note(text: string): string {
  return text === ''
    ? ''
    : row(`<p class="soft" style="margin:0;font-size:14px;line-height:20px;color:#5a6372">${escapeHtml(text)}</p>`);
}

function section(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<li style="margin:0 0 6px">${item}</li>`).join('');
  return row(
    `<h2 class="text" style="margin:12px 0 6px;font-size:16px;line-height:22px;color:#1c2230">${escapeHtml(heading)}</h2><ul class="text" style="margin:0;padding:0 0 0 20px;font-size:14px;line-height:20px;color:#1c2230">${list}</ul>`,
  );
}

function jobCard(job: DigestJob, links: DigestLinks): string {
  const { match } = job;
  const reasons = job.reasons
    .map((reason) => {
      const quote = quoteOf(reason);
      const quoted = quote === null ? '' : ` <span class="soft" style="color:#5a6372">&#8220;${escapeHtml(quote)}&#8221;</span>`;
      return `<li style="margin:0 0 4px">${reason.met ? '&#10003;' : '&#8211;'} ${escapeHtml(visible(reason.text, 300))}${quoted}</li>`;
    })
    .join('');
  const files = job.documents
    .flatMap((document) => documentLinks(document, links))
    .map(({ label, url }) => anchor(label, url))
    .join(' &#183; ');
  const details = facts(job);
  return row(
    [
      '<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff;border:1px solid #d9dde5;border-radius:8px"><tr><td style="padding:14px 16px">',
      `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="font-size:16px;line-height:22px;font-weight:600">${linked(headline(match), match.url)}${match.sample ? ' <span class="soft" style="font-size:12px;color:#5a6372">(sample)</span>' : ''}</td>`,
      `<td align="right" valign="top" width="52"><span class="score" style="display:inline-block;padding:2px 8px;border-radius:12px;background:#d8f3dc;color:#1b4332;font-size:14px;font-weight:600">${Math.round(match.score)}</span></td></tr></table>`,
      details === ''
        ? ''
        : `<p class="soft" style="margin:4px 0 0;font-size:13px;line-height:18px;color:#5a6372">${escapeHtml(details)}</p>`,
      `<ul class="text" style="margin:8px 0 0;padding:0;list-style:none;font-size:14px;line-height:20px;color:#1c2230">${reasons}</ul>`,
      files === '' ? '' : `<p style="margin:8px 0 0;font-size:14px;line-height:20px">${files}</p>`,
      '</td></tr></table>',
    ].join(''),
  );
}

/** A link when the address may be linked to, the bare words otherwise. */
function linked(words: string, url: string | null): string {
  const safe = safeUrl(url);
  return safe === null ? `<span class="text" style="color:#1c2230">${escapeHtml(words)}</span>` : anchor(words, safe);
}

function anchor(words: string, url: string): string {
  return `<a class="link" href="${escapeHtml(url)}" style="color:#1a4fb4">${escapeHtml(words)}</a>`;
}

function footer(links: DigestLinks): string {
  return row(
    `<p class="soft" style="margin:16px 0 0;font-size:12px;line-height:18px;color:#5a6372">Sent by Rolecall, run by ${escapeHtml(visible(links.contact, 200))}. ${anchor('No more of these mails', links.unsubscribeUrl)}.</p>`,
  );
}
