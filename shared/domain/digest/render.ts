import type { DigestContent } from './content.ts';
import { renderHtml } from './html.ts';
import type { DigestLinks } from './lines.ts';
import { renderText } from './text.ts';

export interface RenderedDigest {
  subject: string;
  html: string;
  text: string;
  jobIds: string[];
}

/** A digest as a mail. The subject holds our own words and numbers only; everything from outside is escaped in the parts. */
export function renderDigest(content: DigestContent, links: DigestLinks): RenderedDigest {
  return {
    subject: subjectOf(content),
    html: renderHtml(content, links),
    text: renderText(content, links),
    jobIds: content.jobs.map((job) => job.match.jobId),
  };
}

function subjectOf(content: DigestContent): string {
  const { jobs, more, unreached } = content;
  const found = jobs.length + more;
  const best = Math.round(Math.max(0, ...jobs.map((job) => job.match.score)));
  const news =
    found > 0
      ? `${found} new ${found === 1 ? 'match' : 'matches'}, best ${best} of 100`
      : content.changed.length + content.closed.length + content.documents.length > 0
        ? 'news of your matches'
        : `no new matches; ${unreached.length} ${unreached.length === 1 ? 'board' : 'boards'} could not be read`;
  return `${content.sample ? '[Sample] ' : ''}Rolecall: ${news}`;
}
