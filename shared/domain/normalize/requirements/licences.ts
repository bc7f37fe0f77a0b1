import type { Evidence } from '../../evidence.ts';
import type { Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { asks, needOf, type Passage, sectionAt, sentenceOf, strongerNeed } from './context.ts';
import { licencePhrases } from './licence-names.ts';

type Licence = Requirements['licences'][number];

export const licenceTrigger = trigger(licencePhrases.flatMap(([, sources]) => sources.map(({ source }) => source)));

interface Pattern {
  name: string;
  capitals: boolean;
  pattern: RegExp;
}

/** By the first four letters (of a shorter word all), in the order in which they are tried. */
const patterns = new Map<string, Pattern[]>();
for (const [name, sources] of licencePhrases)
  for (const { source, capitals } of sources) {
    const key = beginning(source);
    patterns.set(key, [...(patterns.get(key) ?? []), { name, capitals, pattern: new RegExp(source, 'y') }]);
  }

function beginning(text: string): string {
  return /^[a-z0-9]{1,4}/.exec(text)?.[0] ?? '';
}

/** What people do with such papers instead of holding one: they sell, check, teach or get paid for them. */
const elsewhere =
  /\b(?:reimburse\w*|we (?:pay|cover|offer|provide|will pay)|paid (?:for )?(?:licen|certif)|wir (?:bieten|ubernehmen|zahlen|finanzieren)|software licen|(?:our|customers?|clients?|clinicians?|providers?) (?:are|is) licen|state[- ]licensed|nicht erforderlich|not required|no (?:\w+ ){0,3}(?:certif|licen)\w*)\b/;
/** Among the tasks a paper is asked for only where it must be held. */
const held =
  /\b(?:must|valid|active|current|hold\w*|requir\w*|need\w*|possess\w*|erforderlich|vorhanden|besitz\w*|gultig\w*|exige\w*|obligatoire|indispensable|titulaire|richiest\w*|in possesso|imprescindible|vereist)\b/;
/** Before a paper that another person holds, or that one knows of. */
const ofOthers =
  /\b(?:supervision of|supervised by|work(?:ing|s)? (?:closely )?with|alongside|supporting|knowledge of|understanding of|familiarity with|supervis\w+|recruit\w*|hire|hiring)\s(?:\w+\s){0,3}$/;
const mostQuoted = 20;

/** Licences and certificates that are asked for, each once by its canonical name. */
export function readLicences(passage: Passage, hits: readonly Hit[]): { licences: Licence[]; evidence: Evidence[] } {
  const found = new Map<string, { licence: Licence; evidence: Evidence }>();
  for (const hit of hits) {
    if (!asks(passage, hit.start)) continue;
    const fit = fitAt(passage, hit);
    if (!fit) continue;
    const sentence = sentenceOf(passage, hit);
    const words = passage.folded.slice(sentence.start, sentence.end);
    if (elsewhere.test(words) || (sectionAt(passage, hit.start).kind === 'tasks' && !held.test(words))) continue;
    if (ofOthers.test(passage.folded.slice(Math.max(sentence.start, hit.start - 50), hit.start))) continue;
    const need = needOf(passage, hit, sentence, sentence.start, sentence.end);
    const known = found.get(fit.name);
    if (known) known.licence = { ...known.licence, need: strongerNeed(known.licence.need, need) };
    else if (found.size < mostQuoted)
      found.set(fit.name, {
        licence: { name: fit.name, need },
        evidence: { from: 'text', quote: quoteOf(passage.text, hit.start, fit.end), confidence: 0.88, about: 'licences' },
      });
  }
  const list = [...found.values()];
  return { licences: list.map(({ licence }) => licence), evidence: list.map(({ evidence }) => evidence) };
}

function fitAt({ folded, text }: Passage, { start }: Hit): { name: string; end: number } | null {
  for (const { name, capitals, pattern } of patterns.get(beginning(folded.slice(start, start + 4))) ?? []) {
    pattern.lastIndex = start;
    if (!pattern.test(folded)) continue;
    const end = pattern.lastIndex;
    // An acronym of three to five letters in small ones is another word.
    const written = text.slice(start, end);
    if ((capitals || /^[a-z]{2,4}$/.test(folded.slice(start, end))) && !/^\p{Lu}{2}/u.test(written)) continue;
    return { name, end };
  }
  return null;
}
