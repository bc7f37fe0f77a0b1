import type { Evidence } from '../../evidence.ts';
import type { Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { needOf, type Passage, sentenceOf, short } from './context.ts';

/**
 * Security clearances by their own names: US (Public Trust, Secret, Top Secret, TS/SCI), UK (BPSS, CTC, SC, DV), Germany (Ü1 to Ü3), France, Italy, Spain,
 * the Netherlands, Switzerland (PSP), Australia (Baseline, NV1, NV2, PV). Each with what must stand in the same sentence, where the name alone could
 * be something else.
 */
const kinds: readonly (readonly [string, RegExp | null])[] = [
  ['ts[ /]{1,3}sci(?: (?:with |w/ ?)?(?:ci |full[- ]scope |fs )?poly(?:graph)?)?', null],
  ['ts\\b(?=.{0,20}clearance)', null],
  ['top[- ]secret(?:[ /]{1,3}sci)?(?: (?:security )?clearance)?', null],
  ['secret(?:[- ]level)? (?:security )?clearance', null],
  ['secret\\b(?=.{0,40}clearance)', null],
  ['public trust', /clearance|eligib|investigat|background|position|obtain/],
  ['polygraph', null],
  ['security clearances?', null],
  ['active (?:\\w+ )?clearance', null],
  [
    'clearance\\b',
    /security|government|dod|secret|federal|obtain|active|eligible|polygraph|\bsc\b|\bdv\b|\bts\b|q clearance|vetting/,
  ],
  ['sc[ -](?:clear(?:ed|ance)|level|security)', null],
  ['dv[ -](?:clear(?:ed|ance)|level|security)', null],
  ['developed vetting', null],
  ['bpss\\b', null],
  ['security vetting', null],
  ['baseline clearance', null],
  ['nv1\\b', null],
  ['nv2\\b', null],
  ['sicherheitsuberprufung', null],
  ['personensicherheitsprufung', null],
  ['u1\\b', /sicherheit|uberpruf/],
  ['u2\\b', /sicherheit|uberpruf/],
  ['u3\\b', /sicherheit|uberpruf/],
  ['zuverlassigkeitsuberprufung', null],
  ['sicherheitsuberpruft', null],
  ['habilitation', /defense|defence|confidentiel|secret/],
  ['habilite\\w* (?:secret|confidentiel)', null],
  ['nulla osta (?:di )?sicurezza', null],
  ['nulla osta di segretezza', null],
  ['habilitacion (?:personal )?de seguridad', null],
  ['credenciacao de seguranca', null],
  ['veiligheidsonderzoek', null],
  ['vgb\\b', /veiligheid|verklaring/],
];

export const clearanceTrigger = trigger(kinds.map(([source]) => source));
const patterns = kinds.map(([source, beside]) => ({ pattern: new RegExp(source, 'y'), beside }));

const otherClearance =
  /\b(?:customs|medical|occupational health|fit note|regulatory|legal|music|rights?|trademark|clearing|warehouse|slot|sale|height|ground|market) clearance|clearance (?:sale|rate|center|items?|of goods|house)|clearance (?:for|from) (?:fda|the fda|510)|510\(?k/;
const none =
  /\b(?:no|not|without|keine?|sans) (?:\w+ ){0,4}(?:clearance|sicherheitsuberprufung)|clearance (?:is )?not (?:required|necessary)/;
const strength: readonly RegExp[] = [
  /poly/,
  /\bts\b|top[- ]secret|\bdv\b|developed|\bu3\b|nv2/,
  /secret|\bsc\b|\bu2\b|nv1/,
  /public trust|bpss|\bu1\b|baseline/,
];

/** The security clearance asked for, in the posting's own words; the highest that is named. */
export function readClearance(
  passage: Passage,
  hits: readonly Hit[],
): { clearance: Requirements['clearance']; evidence: Evidence[] } {
  const { folded, text } = passage;
  let best: { clearance: NonNullable<Requirements['clearance']>; evidence: Evidence; rank: number } | null = null;
  for (const [at, hit] of hits.entries()) {
    const sentence = sentenceOf(passage, hit);
    const words = folded.slice(sentence.start, sentence.end);
    if (otherClearance.test(words) || none.test(words)) continue;
    if (!patterns.some((each) => fits(each, folded, hit.start, words))) continue;
    const quote = quoteOf(text, hit.start, hit.end);
    const rank = strength.findIndex((each) => each.test(folded.slice(hit.start, hit.end)));
    const order = rank < 0 ? strength.length : rank;
    if (best && best.rank <= order) continue;
    const need = needOf(passage, hit, sentence, sentence.start, hits[at + 1]?.start ?? text.length);
    best = {
      clearance: { text: short(quote), need },
      evidence: { from: 'text', quote, confidence: rank < 0 ? 0.8 : 0.9, about: 'clearance' },
      rank: order,
    };
  }
  return best ? { clearance: best.clearance, evidence: [best.evidence] } : { clearance: null, evidence: [] };
}

function fits({ pattern, beside }: (typeof patterns)[number], folded: string, at: number, sentence: string): boolean {
  pattern.lastIndex = at;
  return pattern.test(folded) && (beside === null || beside.test(sentence));
}
