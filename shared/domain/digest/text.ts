import type { DigestContent, DigestJob, UnreachedBoard } from './content.ts';
import { covered, type DigestLinks, documentLinks, facts, headline, quoteOf, unreachedLine } from './lines.ts';
import { safeUrl, visible } from './words.ts';

/** The plain text part. */
export function renderText(content: DigestContent, links: DigestLinks): string {
  const sections = [
    content.sample ? 'SAMPLE: made with fictional data that is bundled with Rolecall.' : '',
    content.jobs.length > 0
      ? [`New matches (${content.period})`, '', ...content.jobs.map((job) => jobText(job, links))].join('\n')
      : 'No new matches since the last digest.',
    content.more > 0 ? `${content.more} more new matches are in your list.` : '',
    list('Changed postings', content.changed.map(headline)),
    list('Closed since the last digest', content.closed.map(headline)),
    list(
      'Documents that are ready',
      content.documents.map(({ document, title, company }) => {
        const files = documentLinks(document, links).map(({ label, url }) => `${label}: ${url}`);
        return [headline({ title, company }), ...files].join('\n    ');
      }),
    ),
    list('Boards that could not be read', content.unreached.map(unreachedText)),
    list('Boards that were read only in part', content.partly.map(unreachedText)),
    covered(content),
    `-- \nSent by Rolecall, run by ${visible(links.contact, 200)}.\nNo more of these mails: ${links.unsubscribeUrl}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function unreachedText(board: UnreachedBoard): string {
  const { name, detail } = unreachedLine(board);
  return `${name}: ${detail}`;
}

function jobText(job: DigestJob, links: DigestLinks): string {
  const url = safeUrl(job.match.url);
  return [
    `* ${headline(job.match)}${job.match.sample ? ' (sample)' : ''} - ${Math.round(job.match.score)} of 100`,
    facts(job),
    ...job.reasons.map((reason) => {
      const quote = quoteOf(reason);
      return `${reason.met ? '+' : '-'} ${visible(reason.text, 300)}${quote === null ? '' : ` "${quote}"`}`;
    }),
    ...job.documents.flatMap((document) => documentLinks(document, links).map(({ label, url: file }) => `${label}: ${file}`)),
    url ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n  ')
    .concat('\n');
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  - ${line}`)].join('\n');
}
