import type { DocumentContent } from '../../shared/domain/document.ts';
import { type Block, footOf, isTight, layOut, titleOf } from '../../shared/domain/writing/layout.ts';
import { splitByGlyphs } from './glyphs.ts';

/**
 * A document as one self-contained HTML page for printing on A4: one column, real text in reading order, nothing remote and no script
 * (the policy in its head forbids both). Every text is escaped.
 */
export function toHtml(content: DocumentContent): string {
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(titleOf(content))}</title>
<style>${style}${isTight(content) ? tight : ''}${foot(content)}</style>
</head>
<body class="${content.kind}">
${body(layOut(content))}
</body>
</html>
`;
}

/** The foot of every page, as a margin box: it takes no room from the text. One of our own fixed phrases. */
function foot(content: DocumentContent): string {
  const text = footOf(content);
  return text === null
    ? ''
    : `@page { @bottom-center { content: "${text}"; font: 7.5pt "Open Sans", Arial, sans-serif; color: #6b7580; } }`;
}

/** Neighbouring items become one list; an entry stays on one page with its first item. */
function body(blocks: readonly Block[]): string {
  const html: string[] = [];
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0) html.push(`<ul>\n${list.join('\n')}\n</ul>`);
    list = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      list.push(`<li dir="auto">${show(block.text)}</li>`);
      continue;
    }
    endList();
    html.push(element(block));
  }
  endList();
  return html.join('\n');
}

function element(block: Exclude<Block, { kind: 'item' }>): string {
  switch (block.kind) {
    case 'name':
      return `<h1 dir="auto">${show(block.text)}</h1>`;
    case 'label':
      return `<p class="label" dir="auto">${show(block.text)}</p>`;
    case 'contacts':
      return `<p class="contacts">${block.lines.map(show).join('<br>')}</p>`;
    case 'heading':
      return `<h2>${show(block.text)}</h2>`;
    case 'entry':
      return `<h3 dir="auto"><b>${show(block.text)}</b>${block.dates === null ? '' : ` <span>${show(block.dates)}</span>`}</h3>`;
    case 'line':
      return `<p class="line" dir="auto">${lineText(block.text)}</p>`;
    case 'paragraph':
      return `<p dir="auto">${show(block.text)}</p>`;
    case 'address':
      return `<p class="address">${block.texts.map(show).join('<br>')}</p>`;
    case 'date':
      return `<p class="date">${show(block.text)}</p>`;
    case 'subject':
      return `<p class="subject" dir="auto">${show(block.text)}</p>`;
    case 'closing':
      return `<div class="closing"><p>${show(block.text)}</p><p class="signature" dir="auto">${show(block.name)}</p></div>`;
  }
}

/** The name of a group of skills stands out. */
function lineText(text: string): string {
  const at = text.indexOf(': ');
  return at > 0 && at < 50 ? `<b>${show(text.slice(0, at + 1))}</b>${show(text.slice(at + 1))}` : show(text);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML; a character the font has no picture for gets a box, so that nobody sends a page with invisible gaps. */
function show(text: string): string {
  return splitByGlyphs(text)
    .map((part) => (part.shown ? escapeHtml(part.text) : `<span class="missing">${escapeHtml(part.text)}</span>`))
    .join('');
}

/** Text as HTML text or attribute value. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Open Sans is the font of the browser layer; the others are for a person who opens the HTML. */
const style = `
@page { size: A4; margin: 17mm 19mm 16mm; }
* { box-sizing: border-box; }
html { font: 400 9.6pt/1.42 "Open Sans", "Segoe UI", Arial, sans-serif; color: #1c2127; }
body { margin: 0; overflow-wrap: anywhere; font-variant-ligatures: none; }
p { margin: 0; }
h1 { font-size: 21pt; line-height: 1.15; margin: 0; font-weight: 700; letter-spacing: -0.2pt; color: #10151b; }
.label { font-size: 11.5pt; color: #2b5c8a; margin-top: 1.5pt; }
.contacts { color: #4a545f; font-size: 9pt; margin-top: 5pt; }
h2 { font-size: 10pt; font-weight: 700; color: #2b5c8a; margin: 13pt 0 5pt; padding-bottom: 2pt; border-bottom: 0.6pt solid #c9d2db;
  letter-spacing: 0.3pt; break-after: avoid; }
h3 { display: flex; justify-content: space-between; gap: 12pt; font-size: 9.8pt; font-weight: 400; margin: 7pt 0 2pt; break-after: avoid; }
h2 + h3 { margin-top: 0; }
h3 b { font-weight: 700; }
h3 span { color: #4a545f; font-size: 9pt; white-space: nowrap; }
ul { margin: 0; padding: 0 0 0 13pt; }
li { margin: 0 0 1.6pt; padding-left: 1pt; break-inside: avoid; }
li::marker { color: #7d8a97; font-size: 8pt; }
p, li { orphans: 2; widows: 2; }
.line { margin-bottom: 2pt; }
.cover-letter { font-size: 10.4pt; line-height: 1.5; }
.cover-letter h1 { font-size: 17pt; }
.cover-letter .contacts { padding-bottom: 8pt; border-bottom: 0.6pt solid #c9d2db; }
.cover-letter p { margin-bottom: 8.5pt; }
.cover-letter .address { margin-top: 20pt; }
.cover-letter .date { margin-bottom: 20pt; color: #4a545f; }
.cover-letter .subject { font-weight: 700; font-size: 11pt; margin-bottom: 12pt; }
.closing { break-inside: avoid; margin-top: 14pt; }
.signature { font-weight: 700; }
.missing { display: inline-block; min-width: 0.75em; height: 0.9em; margin: 0 0.5pt; border: 0.6pt solid #9a6700; vertical-align: -0.05em;
  overflow: hidden; line-height: 0.9; }
`;

const tight = `
@page { margin: 13mm 18mm 12mm; }
html { font-size: 9.3pt; line-height: 1.36; }
h2 { margin: 9pt 0 4pt; }
h3 { margin: 5pt 0 1.5pt; }
`;
