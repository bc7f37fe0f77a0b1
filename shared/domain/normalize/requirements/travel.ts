import type { Evidence } from '../../evidence.ts';
import type { Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { asks, type Passage, sentenceOf, short } from './context.ts';

type Travel = NonNullable<Requirements['travel']>;

export const travelTrigger = trigger([
  'travels?\\b',
  'travell?ing\\b',
  'reisebereit\\w*',
  'reisetatigkeit\\w*',
  'reiseanteil',
  'reisen\\b',
  'dienstreise\\w*',
  'geschaftsreise\\w*',
  'deplacements?\\b',
  'voyages?\\b',
  'voyager\\b',
  'trasfert[ae]\\b',
  'viaggiare\\b',
  'viaggi\\b',
  'viajar\\b',
  'viajes?\\b',
  'viagens\\b',
  'viagem\\b',
  'desplazamientos?\\b',
  'deslocac\\w+',
  'reizen\\b',
  'reisbereid\\w*',
  'dienstreizen\\b',
]);

/** Words that are of travel in the job and of nothing else. */
const surely =
  /^(?:reisebereit|reisetatigkeit|reiseanteil|dienstreise|geschaftsreise|deplacement|trasfert|desplazamiento|reisbereid|dienstreizen|deslocac)/;
const willing =
  /\b(?:willing\w*|ability|able|ready|readiness|open\w*|prepared|happy|required|requirement|requires?|expect\w*|availab\w+|flexib\w+|need\w*|must|may|will|can|comfortable|possibility|bereit\w*|disponib\w+|bereid\w*|capacidad|pret\w?|prontezza|optional)\s(?:[\w,'-]+\s){0,5}(?:to|for|of|zu|zum|zur|fur|a|di|per|de|para|por|om te|voor|with|optional)\s(?:\w+\s){0,2}$|\b(?:must|may|will|can)\s(?:\w+\s)?$/;
const often =
  /\b(?:occasional(?:ly)?|frequent(?:ly)?|regular(?:ly)?|some|minimal|extensive|limited|light|moderate|international|domestic|overnight|periodic(?:ally)?|infrequent|national|significant|heavy|global|business|local|required|expected|gelegentlich\w*|haufig\w*|regelmas\w*|weltweit\w*|international\w*|ponctuel\w*|frequen\w*|regulier\w*|occasion\w*|periodic\w*|puntual\w*|ocasiona\w*|frecuent\w*|regelmatig\w*|internacional\w*|nationa\w*)\s(?:\w+\s){0,2}$/;
const behind =
  /^\s?(?:\w+\s){0,2}(?:is|are|may be|will be|might be|as|be)?\s?(?:required|expected|needed|necessary|involved|requirements?|frequently|occasionally|regularly|erforderlich|notwendig|exige|a prevoir|requerid\w*|as needed|as required|when required|to (?:\w+ ){0,4}(?:client|customer|site|office|conference|event|location|meeting|headquarter|hq|partner|team)\w*|up to|approximately|within|between|internationally|domestically|nationally|extensively|regularly|locally|ponctuel|frequent|regulier|occasionn|en france|a l'etranger|:)/;
const none =
  /\b(?:no|not|without|keine?|aucun|sans|nessun\w*|sin|sem|geen|minimal to no)\s(?:\w+\s){0,2}(?:required |significant )?$/;
/** Travel as a business, a benefit or the way to work. */
const other =
  /\b(?:(?:organis\w+|buch(?:ung|en)\w*|planung|planen|koordin\w+|abrechn\w+|vorbereit\w+|gestion|reservier\w*|reservation) (?:\w+ ){0,4}(?:\w*reisen?|deplacements?|voyages?|viajes|viagens|trasferte)|reiseplanung|travel (?:insurance|benefits?|stipend|industry|agen\w+|discounts?|company|compan\w+|tech\w*|sector|perks?|allowance|credits?|expenses?|booking\w*|advis\w+|packages?|platform|brand|products?|arrangements?|card|assistance|accident|nurs\w+|reimburse\w*|budget|plans?|management|itinerar\w+|logistics|program\w*|experience\w*|vouchers?|coordinat\w+|risk|polic\w+|time|costs?|pay|document\w*|website\w*|market\w*|space|world|services|data|and (?:hospitality|tourism|leisure|expense|entertainment|lifestyle))|(?:corporate|leisure|online|coordinat\w+|arrang\w+|book\w*|manag\w+|schedul\w+|organi[sz]\w+|planning|luxury|reimburs\w+|fully[- ]paid|paid|free|calendar\w*) (?:\w+ ){0,3}travel|reisekosten|travel(?:ers|ler)|travel the world|love(?:s|d)? (?:to )?travel|reisen (?:und|&) |commut\w+|frais de deplacement|remboursement|rimborso|fahrtkosten)/;
const percent =
  /(?<![\d.,])(\d{1,3})\s?(?:%|percent|prozent|pour ?cent)?\s?(?:-|to|bis|a|and|und|al|y|e|tot)\s?(\d{1,3})\s?(?:%|percent\b|prozent\b|pour ?cent\b)|(?<![\d.,])(\d{1,3})\s?(?:%|percent\b|prozent\b|pour ?cent\b)(\s?\+|\s?(?:or more|oder mehr|ou plus))?/g;
const most =
  /(?:\b(?:up to|to|bis zu|bis|max\w*\.?|jusqu'a|fino (?:a|al)|hasta(?: un)?|ate|tot|less than|under|no more than|not exceed\w*|weniger als|unter|<|<=|≤)\s?(?:(?:a )?(?:maximum|max) (?:of )?)?)\s?$/;
const leastWords =
  /\b(?:at least|minimum(?: of)?|min\.?|mindestens|au moins|almeno|al menos|pelo menos|more than|over|mehr als|>|≥)\s?$/;

/** How much the job travels: the first statement with a share, otherwise the first that says that it does (or does not). */
export function readTravel(passage: Passage, hits: readonly Hit[]): { travel: Travel | null; evidence: Evidence[] } {
  let stated: Travel | null = null;
  let quote = '';
  for (const hit of hits) {
    if (!asks(passage, hit.start)) continue;
    const read = statementOf(passage, hit);
    if (read === null || (stated !== null && read.travel.min === null && read.travel.max === null)) continue;
    stated = read.travel;
    quote = read.quote;
    if (stated.min !== null || stated.max !== null) break;
  }
  if (stated === null) return { travel: null, evidence: [] };
  const known = stated.min !== null || stated.max !== null;
  return { travel: stated, evidence: [{ from: 'text', quote, confidence: known ? 0.92 : 0.8, about: 'travel' }] };
}

function statementOf(passage: Passage, hit: Hit): { travel: Travel; quote: string } | null {
  const { folded, text } = passage;
  const sentence = sentenceOf(passage, hit);
  const from = Math.max(sentence.start, hit.start - 80);
  // `Travel requirements:` is a heading: what it says stands in the next line.
  const heading =
    /^\s?(?:requirements?|required|percentage|anforderung\w*)?\s?[:?]?\s*$/.test(folded.slice(hit.end, sentence.end)) &&
    !/[a-z0-9]/.test(folded.slice(sentence.start, hit.start));
  const to = heading ? Math.min(text.length, sentence.end + 60) : Math.min(sentence.end, hit.end + 80);
  const head = folded.slice(from, hit.start);
  const tail = folded.slice(hit.end, to);
  const near = folded.slice(from, to);
  if (other.test(near)) return null;
  const share = shareIn(near, hit.start - from);
  const word = folded.slice(hit.start, hit.end);
  const make = (min: number | null, max: number | null, start: number, end: number) => {
    const closed = text.slice(start, end).includes('(') && text.charAt(end) === ')' ? end + 1 : end;
    const quote = quoteOf(text, start, closed);
    return { travel: { min, max, text: short(quote) }, quote };
  };
  if (share) return make(share.min, share.max, Math.min(hit.start, from + share.start), Math.max(hit.end, from + share.end));
  const span = () => {
    const adverb = often.exec(head) ?? willing.exec(head);
    const after = behind.exec(tail);
    return [adverb ? from + adverb.index : hit.start, after ? hit.end + after[0].length : hit.end] as const;
  };
  const no = none.exec(head);
  if (no) return make(0, 0, from + no.index, hit.end);
  if (heading) return null;
  if (surely.test(word) || willing.test(head) || often.test(head) || behind.test(tail)) return make(null, null, ...span());
  return null;
}

/** The share nearest to the word, within 80 units; shares of anything else (`80 - 100 % Pensum`) stand in other words. */
function shareIn(near: string, at: number): { min: number | null; max: number | null; start: number; end: number } | null {
  let best: { min: number | null; max: number | null; start: number; end: number } | null = null;
  let distance = 60;
  percent.lastIndex = 0;
  for (let match = percent.exec(near); match !== null; match = percent.exec(near)) {
    const end = match.index + match[0].length;
    const away = match.index > at ? match.index - at : at - end;
    if (away >= distance) continue;
    const beside = near.slice(Math.min(at, match.index), Math.max(at, end));
    if (
      /\b(?:pensum|workload|remote\w*|bonus|equity|discount|rabatt|commission|salary|homeoffice|home)\b/.test(
        beside + near.slice(end, end + 12),
      )
    )
      continue;
    const head = near.slice(Math.max(0, match.index - 24), match.index);
    const [low, high, only] = [match[1], match[2], match[3]].map((part) => (part === undefined ? null : Number(part)));
    const value = only ?? null;
    const read =
      value === null
        ? { min: low ?? null, max: high ?? null }
        : most.test(head)
          ? { min: null, max: value }
          : match[4] !== undefined || leastWords.test(head)
            ? { min: value, max: null }
            : { min: value, max: value };
    if ((read.min ?? 0) > 100 || (read.max ?? 0) > 100 || (read.min !== null && read.max !== null && read.min > read.max))
      continue;
    const lead = most.exec(head)?.[0].length ?? leastWords.exec(head)?.[0].length ?? 0;
    best = { ...read, start: match.index - lead, end };
    distance = away;
  }
  return best;
}
