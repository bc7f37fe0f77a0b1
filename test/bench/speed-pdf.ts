/** A resume and a letter of the fictional test candidate to PDF and DOCX in a warm browser, beside an empty page printed by the same browser. */
import { toHtml } from '../../functions/render/html.ts';
import { warmBrowser } from '../../shared/adapters/chromium/browser.ts';
import { chromiumPdfRenderer, withoutNetwork } from '../../shared/adapters/chromium/pdf-renderer.ts';
import { docxRenderer } from '../../shared/adapters/docx/docx-renderer.ts';
import type { DocumentContent } from '../../shared/domain/document.ts';
import { type Commission, draftDocument } from '../../shared/domain/writing/draft.ts';
import { jobOf, profileOf } from '../support/candidate.ts';

const rounds = 30;
const commission = (kind: Commission['kind']): Commission => ({
  kind,
  profile: profileOf(),
  job: jobOf(),
  reasons: [],
  date: '2026-11-21',
});

function contentOf(kind: Commission['kind']): DocumentContent {
  const draft = draftDocument(commission(kind));
  if ('failure' in draft) throw new Error(draft.failure);
  return draft.content;
}

interface Row {
  what: string;
  median: number;
  p90: number;
}

async function measure(what: string, work: () => unknown): Promise<Row> {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { what, median: times[rounds >> 1] ?? 0, p90: times[Math.floor(rounds * 0.9)] ?? 0 };
}

const browser = warmBrowser(withoutNetwork);
const begun = performance.now();
await browser.get();
const started = performance.now() - begun;
const pdf = chromiumPdfRenderer(browser);
const resume = contentOf('resume');
const letter = contentOf('cover-letter');
const page = await (await browser.get()).newPage();
const rows = [
  await measure('reference: an empty page that is open already, printed', () => page.pdf({ format: 'A4' })),
  await measure('resume to PDF (page filled and printed)', () => pdf.render(toHtml(resume))),
  await measure('cover letter to PDF', () => pdf.render(toHtml(letter))),
  await measure('resume to DOCX', () => docxRenderer.render(resume)),
  await measure('resume: choose, write and prove', () => draftDocument(commission('resume'))),
  await measure('cover letter: choose, write and prove', () => draftDocument(commission('cover-letter'))),
];
await browser.close();
console.log(`browser ready after ${started.toFixed(0)} ms (unpacking included when it was not unpacked yet)`);
console.table(
  Object.fromEntries(
    rows.map(({ what, median, p90 }) => [what, { 'median ms': Number(median.toFixed(2)), 'p90 ms': Number(p90.toFixed(2)) }]),
  ),
);
