import { isDeepStrictEqual } from 'node:util';
import { type JobPosting, jobPosting } from '../../shared/domain/job-posting.ts';
import { normalizePosting, recordOf } from '../../shared/domain/normalize/normalize-posting.ts';

const safeTag = /^<(?:\/?(?:p|h[2-4]|ul|ol|li|strong|em|a)|br|a href="https?:\/\/[^"<>]*" rel="nofollow noopener noreferrer")>$/;

/** What must hold for any record: the sentence of the first promise that was broken, or null. */
export function brokenPromise(record: unknown, seenAt: string): string | null {
  const read = normalizePosting(record, seenAt);
  if ('rejected' in read) return null;
  const { posting } = read;
  const text = JSON.stringify(posting);
  if (!text.isWellFormed()) return 'the posting holds half a character';
  const parsed = jobPosting.safeParse(JSON.parse(text));
  if (!parsed.success)
    return `the posting does not fit its schema: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`;
  if (!isDeepStrictEqual(parsed.data, posting)) return 'the posting does not survive JSON';
  for (const [tag] of posting.descriptionHtml.matchAll(/<[^>]*>/g)) if (!safeTag.test(tag)) return `${tag} is in the safe HTML`;
  const wrong = unquoted(posting);
  if (wrong !== null) return wrong;
  const twice = normalizePosting(recordOf(posting), seenAt);
  if (!('posting' in twice)) return 'normalized again it is rejected';
  const [first, second] = [valuesOf(posting), valuesOf(twice.posting)];
  for (const [name, value] of first)
    if (!isDeepStrictEqual(value, second.get(name)))
      return `normalized again ${name} is ${JSON.stringify(second.get(name))?.slice(0, 200)}, not ${JSON.stringify(value)?.slice(0, 200)}`;
  return null;
}

/** Everything but how it is known: what was read from text comes from a field the second time, and what was cut is no longer too long. */
export function valuesOf(posting: JobPosting): Map<string, unknown> {
  return new Map<string, unknown>(
    Object.entries(posting).filter(([name]) => !['evidence', 'quality', 'salary', 'descriptionTruncated'].includes(name)),
  ).set('salary', {
    min: posting.salary?.min,
    max: posting.salary?.max,
    currency: posting.salary?.currency,
    period: posting.salary?.period,
    yearMin: posting.salary?.yearMin,
    yearMax: posting.salary?.yearMax,
  });
}

/** Evidence from the text is a span of the posting as it stands. */
function unquoted({ evidence, descriptionText, titleText }: JobPosting): string | null {
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const whole = flat(`${titleText}\n${descriptionText}`);
  for (const [field, list] of Object.entries(evidence))
    for (const { from, quote } of list)
      if (from === 'text' && !whole.includes(flat(quote))) return `the evidence of ${field}, "${quote}", is no span of the text`;
  return null;
}
