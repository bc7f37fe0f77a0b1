import { readLines } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { employmentIn, isNoise, salaryIn } from '../phrases.ts';
import type { Facts, MailService } from '../service.ts';

const employees = /\s*\/\s*[\d,.]+\+?\s*(?:[-–]\s*[\d,.]+)?\s*employees\b.*$/i;

/** Wellfound (AngelList): the text part bears the real addresses; in the HTML part all links are sealed (`links.wellfound.com`). */
export const wellfound: MailService = {
  name: 'wellfound',
  title: 'Wellfound',
  senders: ['team@hi.wellfound.com'],
  otherSenders: ['team@wellfound.com', 'no-reply@wellfound.com', 'noreply@angel.co'],
  posting(url) {
    if (!isUnder(url.hostname, 'wellfound.com') || url.hostname.startsWith('links.')) return null;
    const slug = url.searchParams.get('job_listing_slug') ?? /^\/jobs\/(\d[\w-]*)\/?$/.exec(url.pathname)?.[1] ?? '';
    const id = /^(\d{4,12})(?:-[\w-]{0,200})?$/.exec(slug)?.[1];
    return id === undefined ? null : { id, url: `https://wellfound.com/jobs/${slug}` };
  },
  sealed: (url) => url.hostname === 'links.wellfound.com' || /^url\d+\.hi\.wellfound\.com$/.test(url.hostname),
  beside: (url) => isUnder(url.hostname, 'wellfound.com') && url.pathname.startsWith('/company/'),
  titleIn: 'card',
  readHtml: (card) => readBlock(card.lines.slice(0, card.called ? card.from : card.lines.length).map((line) => line.text)),
  readText: (card) => readBlock(card.paragraphs.flat()),
};

/** Title, `Employer / 11-50 Employees`, then pay, places, experience and kind of employment parted by bars. */
function readBlock(lines: readonly string[]): Facts | null {
  const at = lines.findLastIndex((line) => employees.test(line));
  // The size may stand on a line of its own, below the name.
  const alone = at > 0 && (lines[at] ?? '').replace(employees, '').trim() === '';
  const named = alone ? at - 1 : at;
  const title = lines.slice(0, Math.max(0, named)).findLast((line) => !isNoise(line));
  if (title === undefined) return readLines(lines);
  const company = (lines[named] ?? '').replace(employees, '').trim();
  const facts: Facts = company === '' ? { title } : { title, company };
  const parts = (lines[at + 1] ?? '').split('|').map((part) => part.trim());
  for (const part of parts) {
    const salary = salaryIn(part);
    const employment = employmentIn(part);
    if (salary !== null) facts.salaryText ??= salary;
    else if (employment !== null) facts.employmentTypeText ??= employment;
    else if (!isNoise(part) && !/\b(?:years?|yrs?)\b.*\bexp/i.test(part) && !/%.*equity|equity/i.test(part) && parts.length > 1)
      facts.location ??= part;
  }
  return facts;
}
