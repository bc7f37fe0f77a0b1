import type { Evidence } from '../../evidence.ts';
import type { Need, Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { asks, needOf, type Passage, sectionAt, sentenceOf } from './context.ts';
import { numberOf, numberPattern } from './numbers.ts';

type Years = NonNullable<Requirements['experienceYears']>;

/** Words for years and months, `dreijährig` in one word, and the ways to say that no experience is asked for. */
export const experienceTrigger = trigger([
  ...[
    'years?',
    'yr',
    'yrs',
    'yoe',
    'jahre?n?',
    'jahrige?[nmrs]?',
    'ans',
    'annees?',
    'anni',
    'anno',
    'ano',
    'anos',
    'jaar',
    'jaren',
  ].map((word) => `${word}\\b`),
  ...['months?', 'monate?n?', 'mois', 'mesi', 'meses', 'maanden'].map((word) => `${word}\\b`),
  ...['zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'zehn'].map((number) => `${number}jahrige?[nmrs]?\\b`),
  'no (?:prior |previous |work |professional |relevant )?experience (?:is )?(?:required|needed|necessary)',
  'keine (?:berufs)?erfahrung (?:erforderlich|notig|notwendig)',
  'sans experience (?:requise|exigee)',
  'nessuna esperienza (?:richiesta|necessaria)',
  'sin experiencia (?:previa )?(?:necesaria|requerida)',
  'geen (?:werk)?ervaring (?:nodig|vereist)',
]);

/** `3`, `3+`, `3-5`, `three (3) or more`, at the end of what stands before the word for years. */
const amount = new RegExp(
  `(?<![a-z0-9.,$€£])(${numberPattern})(?:\\s?\\((?:${numberPattern})\\+?\\))?(?:\\s?\\+|\\s(?:plus|or more|oder mehr|ou plus|o piu|o mas|ou mais|of meer))?(?:\\s?(?:-|/|to|bis|bis zu|and|und|a|al|y|ate|tot|e|et|en|or|oder|ou|o|of)\\s?(${numberPattern})(?:\\s?\\(\\d{1,2}\\+?\\))?(?:\\s?\\+)?)?[\\s-]{0,2}(?:full |complete |calendar |volle[nr]? |ganze )?$`,
);
/** What makes the number an upper bound: `up to 3 years`. */
const upTo =
  /(?:\b(?:up to|bis zu|maximal|max\.?|maximum(?: of)?|jusqu'a|fino a|hasta|ate|tot|less than|under|fewer than|weniger als|unter|moins de|meno di|menos de|minder dan)|<)\s?$/;
const experienceWord =
  /experien|erfahr|esperien|ervaring|praxis|expertise|track record|background|\bpqe\b|post.?qualif|exposure|practic|praktij|tenure/;
/** Before the number: other spans of time than experience. */
const otherSpanBefore =
  /(?:\b(?:our|unsere[rnms]?|the (?:last|past|next|first|coming)|(?:last|past|next|first|letzten|vergangenen|nachsten|ersten|derniers?|dernieres|prochaines?|ultimi|prossimi|ultimos|proximos|afgelopen|komende)|within|every|after|nach|seit|vor|depuis|apres|dopo|tras|despues de|apos|ha|il y a|sinds|since|founded|aged?|alter|alle|all|ogni|cada|elke|celebrat\w+|for over|for more than|seit uber|seit mehr als|depuis plus de|da oltre|desde hace|hace|combined|more than a|collective|eta|edad|idade|leeftijd|mayor(?:es)? de|maior(?:es)? de)\s(?:minim[ao] |di |de |van |minimaal )?(?:de |di )?(?:(?:uber|over|more than|mehr als|plus de|oltre|mas de|circa|about|around|almost|fast|knapp)\s)?)$/;
const otherSpanBehind =
  /^(?:'?s?|')\s?(?:\+\s?)?(?:of age|old|alt|ago|age|in (?:business|a row|existence)|of (?:history|growth|innovation|service to|existence|tradition)|history|contract|fixed|warranty|vertrag|befrist|garantie|program|degree|college|university|course|visa|plan\b|roadmap|anniversar|renewal|commitment|d'age|d'existence|di eta|de edad|de idade|de vida|oud|leeftijd|ausbildung|studium|lehre|revolu)/;
/** What may follow where the section says that it lists demands: `5+ years in sales`, `3 Jahre als Koch`. */
const continued =
  /^(?:'s?|s')?\s?(?:\+\s?)?(?:\)\s?)?(?:(?:in|as|als|im|within|with|mit|of|working|work|building|doing|managing|leading|developing|designing|writing|en|dans|de|d'|come|nel|nella|como|no|na|em|bei|op|hands|relevant|professional|full|successful|proven|solid|software|industry|commercial|progressive|direct|sales|management)\b|$|[.,)\n])/;
const least =
  /\b(?:min(?:imum|destens|d|\.|imo|imaal|imum de)?|at least|wenigstens|au moins|almeno|al menos|por lo menos|pelo menos|ten minste|minimaal|more than|over|mehr als|uber|plus de|oltre|piu di|mas de|mais de|meer dan|>=?|≥)\s?(?:\w+\s)?$/;
const ofTheEmployer =
  /\b(?:we|our|ours|us|wir|unser\w*|nous|notre|nos|noi|nostr\w+|nosotros|nuestr\w+|nossa|nosso|wij|onze|founded|gegrundet|fondee|fondata|fundada|company|companies|unternehmen|firma|entreprise|azienda|empresa|bedrijf|firm)\b/;
/** Before a number that is an alternative to the one before it: `5 years, or a PhD and 3 years`. */
const alternative = /(?:^|[\s,(/])(?:or|oder|ou|oppure)\s(?:[\w'.]+\s){0,5}$/;
const degreeWord = /\b(?:bachelor|master|ph\.?d|degree|doctorate|diploma|studium|ausbildung|high school|associate)/;

interface Demand extends Hit {
  min: number;
  max: number | null;
  need: Need;
  sentence: Hit;
  /** Said outright, not only by where it stands. */
  sure: boolean;
  degree: boolean;
}

/**
 * Years of experience asked for. Each sentence that asks counts with its least alternative (`5 years, or 3 with a master`), and the greatest of the
 * sentences is what the job asks: who has so many meets them all. Sentences that speak of degrees are alternatives of each other.
 */
export function readExperience(passage: Passage, hits: readonly Hit[]): { years: Years | null; evidence: Evidence[] } {
  const demands: Demand[] = [];
  for (const [at, hit] of hits.entries()) {
    if (!asks(passage, hit.start)) continue;
    const demand = demandOf(passage, hit, hits[at + 1]?.start ?? passage.text.length);
    if (demand) demands.push(demand);
  }
  const needs = demands.some(({ need }) => need === 'required') ? 'required' : 'preferred';
  const asked = demands.filter(({ need }) => need === needs);
  const chosen = hardest(passage, asked);
  if (!chosen) return { years: null, evidence: [] };
  return {
    years: { min: chosen.min, max: chosen.max, need: chosen.need },
    evidence: [
      {
        from: 'text',
        quote: quoteOf(passage.text, chosen.start, chosen.end),
        confidence: chosen.sure ? 0.9 : 0.75,
        about: 'experienceYears',
      },
    ],
  };
}

function hardest(passage: Passage, demands: readonly Demand[]): Demand | null {
  const sentences: Demand[] = [];
  for (const demand of demands) {
    const last = sentences.at(-1);
    if (last && last.sentence.start === demand.sentence.start) {
      const between = passage.folded.slice(last.end, demand.start);
      const other = alternative.test(between) || (last.degree && demand.degree);
      const within = /\b(?:includ\w*|davon|dont|of which|thereof|di cui|de los cuales|dos quais|waarvan)\b/.test(
        passage.folded.slice(last.end, demand.end + 25),
      );
      if (other ? demand.min < last.min : demand.min > last.min && !within) sentences[sentences.length - 1] = demand;
    } else sentences.push(demand);
  }
  const withDegree = sentences.filter(({ degree }) => degree);
  const least = withDegree.reduce<Demand | null>((best, each) => (best && best.min <= each.min ? best : each), null);
  return sentences
    .filter((each) => !each.degree || each === least)
    .reduce<Demand | null>((best, each) => (best && best.min >= each.min ? best : each), null);
}

function demandOf(passage: Passage, hit: Hit, next: number): Demand | null {
  const { folded } = passage;
  const sentence = sentenceOf(passage, hit);
  const word = folded.slice(hit.start, hit.end);
  const make = (min: number, max: number | null, start: number, end: number, sure: boolean): Demand => ({
    min,
    max,
    start,
    end,
    need: needOf(passage, { start, end: hit.end }, sentence, sentence.start, next),
    sentence,
    sure,
    degree: degreeWord.test(folded.slice(sentence.start, sentence.end)),
  });
  if (/experien|erfahr|esperien|ervaring/.test(word)) return make(0, null, hit.start, hit.end, true);
  const unit = /^(?:mon|moi|mes|maa)/.test(word) ? 12 : 1;
  const inOneWord = /^(zwei|drei|vier|funf|sechs|sieben|acht|zehn)jahrig/.exec(word)?.[1];
  const lead = Math.max(sentence.start, hit.start - 60);
  const before = folded.slice(lead, hit.start);
  const read = inOneWord === undefined ? amount.exec(before) : null;
  const start = inOneWord !== undefined ? hit.start : read ? lead + read.index : -1;
  if (start < 0) return stated(passage, hit, sentence, unit, make);
  const first = numberOf(inOneWord ?? read?.[1] ?? '');
  const second = read?.[2] === undefined ? null : numberOf(read[2]);
  if (first === null) return null;
  const head = folded.slice(Math.max(sentence.start, start - 40), start);
  const behind = folded.slice(hit.end, Math.min(passage.text.length, hit.end + 130));
  const rest = behind.slice(0, Math.max(0, sentence.end - hit.end));
  if (otherSpanBefore.test(head) || otherSpanBehind.test(rest)) return null;
  const said =
    experienceWord.test(rest.slice(0, 110)) || experienceWord.test(folded.slice(Math.max(sentence.start, start - 70), start));
  // `a 5-year plan`: in English the singular with a hyphen goes with what follows.
  if (word === 'year' && /-$/.test(before) && first !== 1 && !/^[\s-](?:\w+\s){0,2}experien/.test(rest)) return null;
  const { kind } = sectionAt(passage, hit.start);
  const listed = kind === 'requirements' || kind === 'preferred';
  const least_ = least.test(head) || /\+|more|mehr|plus|piu|mas|mais|meer/.test(read?.[0] ?? '');
  if (
    !said &&
    !(unit === 1 && continued.test(rest) && (listed || (least_ && !ofTheEmployer.test(folded.slice(sentence.start, start)))))
  )
    return null;
  // A bare `18 years` is an age.
  if (!said && (first === 16 || first === 18 || first === 21)) return null;
  const low = first / unit;
  const high = second === null ? null : second / unit;
  if (low > 30 || (!listed && (low >= 20 || ofTheEmployer.test(folded.slice(sentence.start, start))))) return null;
  const end = said ? endOfExperience(rest, hit.end) : hit.end;
  const from = start + (read?.[0].search(/\S/) ?? 0);
  if (upTo.test(head) && high === null) return make(0, tenths(low), from, end, said);
  if (high !== null && high < low) return make(tenths(low), null, from, end, said);
  return make(tenths(low), high === null ? null : tenths(Math.min(50, high)), from, end, said);
}

/** `Years of experience: 5+`, `Berufserfahrung in Jahren: 3`. */
function stated(
  passage: Passage,
  hit: Hit,
  sentence: Hit,
  unit: number,
  make: (min: number, max: number | null, start: number, end: number, sure: boolean) => Demand,
): Demand | null {
  if (unit !== 1) return null;
  const rest = passage.folded.slice(hit.end, Math.min(sentence.end, hit.end + 60));
  const read =
    /^(?: of)?(?: \w{2,15}){0,2}(?: experience)?(?: required| needed)?\)?\s?:\s?(\d{1,2})\+?(?:\s?(?:-|to|bis|a)\s?(\d{1,2}))?(?![\d%])/.exec(
      rest,
    );
  if (!read) return null;
  if (!experienceWord.test(passage.folded.slice(sentence.start, hit.end + read[0].length))) return null;
  const min = Number(read[1]);
  const max = read[2] === undefined ? null : Number(read[2]);
  if (min > 30) return null;
  return make(min, max !== null && max < min ? null : max, hit.start, hit.end + read[0].length, true);
}

/** The quote goes on to the word for experience where that follows soon. */
function endOfExperience(rest: string, end: number): number {
  const word = /^[^.\n]{0,60}?(?:experience|erfahrung|esperienza|experiencia|ervaring)/.exec(rest);
  return word ? end + word[0].length : end;
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/**
 * Years as a service spells them in a field of their own: `2-5`, `lt-1`, `gt-15` (Personio), `3+`, `5 years`. Null when it holds no number.
 */
export function experienceOfField(text: string): Years | null {
  const read = /^\s*(lt|gt|<|>|less than|more than)?[\s-]*(\d{1,2})(?:\s*\+)?(?:\s*(?:-|–|to|bis)\s*(\d{1,2}))?/i.exec(text);
  if (!read) return null;
  const [, sign = '', low = '', high] = read;
  const first = Number(low);
  const least = /^(?:lt|<|less)/i.test(sign);
  const max = least ? first : high === undefined ? null : Number(high);
  if (first > 50 || (max ?? 0) > 50 || (max !== null && !least && max < first)) return null;
  return { min: least ? 0 : first, max, need: 'required' };
}
