import type { Evidence } from '../../evidence.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import type { WordIndex } from '../word-index.ts';
import { namedDay } from './calendar-words.ts';

const day = 86_400_000;
/** Words that begin a phrase about until when applications are taken. */
export const closingWords = trigger(
  [
    ...[
      'deadline\\b',
      'apply (?:by|before|until|no later than)',
      'application(?:s)? (?:close|deadline|due|must be|will be accepted until|window)',
      'clos(?:ing|es?) (?:date|on|at)',
    ],
    ...[
      'closing[ ]date',
      'closes\\b',
      'bewerbungsfrist',
      'bewerbungsschluss',
      'bewerbungsende',
      'einsendeschluss',
      'anmeldeschluss',
      'bewerb(?:en|ung|ungen|e|t)\\b',
      'eingabefrist',
    ],
    ...[
      'date limite',
      'postule[rz]? (?:avant|jusqu)',
      'candidatures? (?:avant|jusqu|a envoyer)',
      'cloture',
      'delai (?:de|d)',
      'scadenza',
      'entro[ ]il',
      'termine (?:ultimo|per)',
    ],
    ...[
      'fecha (?:limite|de cierre|tope)',
      'plazo (?:de|para|hasta)',
      'hasta el',
      'data limite',
      'data[ ]limite',
      'prazo',
      'candidaturas? ate',
      'inscric[a-z]+ ate',
    ],
    ...[
      'sluitingsdatum',
      'sollicit[a-z]+ (?:kan )?(?:voor|tot|uiterlijk)',
      'reager[a-z]+ (?:kan )?(?:voor|tot|uiterlijk)',
      'uiterlijk',
      'deadline:',
      'open[ ]until',
    ],
  ],
  25,
  true,
);
/** Of other things than applications. */
const others =
  /project|milestone|meet(?:ing)? (?:tight )?deadlines?|tax|filing|submission of (?:invoices|reports)|payment|early bird|manage|under|tight|strict|deliver|contract|befristet|visa/;
const before = 40;
const after = 110;

/** The order of numbers with slashes by the language of the text and the country of the job: only the United States put the month first. */
export function slashOrder(language: string | null, countries: readonly string[]): 'day first' | 'month first' | null {
  if (language !== null && language !== 'en') return 'day first';
  if (countries.length === 0) return null;
  if (countries.every((country) => country === 'US')) return 'month first';
  return countries.some((country) => country === 'US' || country === 'CA') ? null : 'day first';
}

/**
 * The day until which the text takes applications, as ISO 8601 UTC (its midnight, as fields give it), with its words; null when it names none. Days of the year before `seenAt` up to
 * three years after it count; a day without a year only when it lies in the next four months.
 */
export function closingDate(
  index: WordIndex,
  hits: readonly Hit[],
  seenAt: string,
  order: 'day first' | 'month first' | null,
): { value: string; evidence: Evidence } | null {
  const seen = Date.parse(seenAt);
  for (const { start: at } of hits) {
    const right = index.folded.slice(at, at + after);
    const stop = right.search(
      /[.!?] (?=[a-z]{2})(?!(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)|(?:a|p)\.?m)|\n(?=.{0,60}\n)/,
    );
    const part = (stop >= 0 ? right.slice(0, stop) : right).replace(/\n/g, ' ');
    const left = index.folded.slice(Math.max(0, at - before), at);
    if (/deadline/.test(part.slice(0, 9)) && others.test(left.slice(left.lastIndexOf('\n') + 1))) continue;
    const context = {
      order,
      earliest: seen - 365 * day,
      latest: seen + 3 * 365 * day,
    };
    const read = namedDay(part, context) ?? namedDay(part, { order, earliest: seen - 2 * day, latest: seen + 120 * day }, true);
    if (read?.precision !== 'day' || others.test(part.slice(0, read.start))) continue;
    return {
      value: new Date(read.time).toISOString(),
      evidence: {
        from: 'text',
        quote: quoteOf(index.text, at, at + read.end),
        confidence: Math.min(0.85, read.confidence),
      },
    };
  }
  return null;
}
