import { trimmed } from '../card-reading.ts';
import { employmentIn, salaryIn } from '../phrases.ts';
import type { Facts, MailService, MailWords } from '../service.ts';
import { searchAddress } from '../service.ts';

/** The line that says where Google found the posting: the same in each block, below title, employer and place. */
const via = /^(?:via|über|ueber|par|tramite|via o|a través de|mediante|através de) (?=\S)/i;
const months =
  'jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic';
const dated = new RegExp(
  `^(?:(\\d{1,2})\\.?\\s(${months})\\p{L}*\\.?|(${months})\\p{L}*\\.?\\s(\\d{1,2}))(?:,?\\s\\d{4})?(.*)$`,
  'iu',
);
const monthNumbers: readonly (readonly [RegExp, number])[] = [
  [/^jan/i, 1],
  [/^f[eé][bv]/i, 2],
  [/^(?:mar|mär|mrz)/i, 3],
  [/^a[pvb]r/i, 4],
  [/^(?:may|mai|mag|mei)/i, 5],
  [/^(?:jun|juin|giu)/i, 6],
  [/^(?:jul|juil|lug)/i, 7],
  [/^(?:aug|aoû|ago)/i, 8],
  [/^(?:sep|set)/i, 9],
  [/^(?:oct|okt|ott|out)/i, 10],
  [/^nov/i, 11],
  [/^d[eéi][cz]/i, 12],
];

/** Google's job alerts. Cards are read by the line `via ...`; links are searches at Google, not addresses of postings. */
export const google: MailService = {
  name: 'google',
  title: 'Google',
  senders: ['notify-noreply@google.com'],
  // Gmail asks whoever mail is to be redirected to whether they want it: who sets up such a filter needs its link.
  otherSenders: ['forwarding-noreply@google.com'],
  posting: () => null,
  readWhole,
  search: ({ title, company }) =>
    searchAddress('https://www.google.com/search', { q: [title, company].filter(Boolean).join(' '), ibp: 'htl;jobs' }),
};

function readWhole({ lines, textLines, sentAt }: MailWords): Facts[] {
  const fromHtml = blocks(
    lines.map((line) => line.text),
    sentAt,
  );
  if (fromHtml.length > 0) return fromHtml;
  return blocks(
    textLines.map((line) => line.text).filter((text) => text !== ''),
    sentAt,
  );
}

function blocks(lines: readonly string[], sentAt: string | null): Facts[] {
  return lines.flatMap((line, index) => {
    const [title, company, place] = lines.slice(index - 3, index);
    if (!via.test(line) || index < 3 || title === undefined || company === undefined || place === undefined) return [];
    const facts: Facts = { title: trimmed(title.replace(/\s[-–]\s\[[^\]]{0,200}\]$/, '')), company, location: place };
    for (const each of lines.slice(index + 1, index + 4)) {
      if (via.test(each)) break;
      takeLine(facts, each.replace(/\b(?:time|work|money|salary) icon\b/gi, ' ').trim(), sentAt);
    }
    return [facts];
  });
}

function takeLine(facts: Facts, line: string, sentAt: string | null): void {
  const date = dated.exec(line);
  const rest = date === null ? line : (date[5] ?? '').trim();
  const day = date === null ? null : latestBefore(Number(date[1] ?? date[4]), date[2] ?? date[3] ?? '', sentAt);
  if (day !== null) facts.postedOn ??= day;
  const salary = salaryIn(rest);
  const employment = employmentIn(rest);
  if (salary !== null) facts.salaryText ??= salary;
  else if (employment !== null) facts.employmentTypeText ??= employment;
}

/** The day of that date that is the latest not after the day of the mail: the year is not in the mail. */
function latestBefore(day: number, monthName: string, sentAt: string | null): string | null {
  const month = monthNumbers.find(([name]) => name.test(monthName))?.[1];
  if (month === undefined || sentAt === null) return null;
  const year = Number(sentAt.slice(0, 4));
  const inYear = (each: number) => `${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const found = inYear(year) <= sentAt.slice(0, 10) ? inYear(year) : inYear(year - 1);
  // A thirty-first of a month that has none is no date.
  const time = Date.parse(`${found}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? null : found;
}
