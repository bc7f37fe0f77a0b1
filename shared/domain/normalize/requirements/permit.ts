import type { Evidence } from '../../evidence.ts';
import type { Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { type Passage, sentenceOf } from './context.ts';

/** Words of visas and of the right to work. They count in every part of a posting: much of it stands in the legal notes. */
export const permitTrigger = trigger([
  'visas?\\b',
  'visum\\w*',
  'visado\\w*',
  'vistos?\\b',
  'visti\\b',
  'sponsor\\w*',
  'immigration',
  'authorized',
  'authorised',
  'authorization',
  'authorisation',
  'eligible to work',
  'eligibility to work',
  'eligible to be employed',
  'right to work',
  'right-to-work',
  'rights to work',
  'work permits?',
  'working permits?',
  'working rights',
  'work rights',
  'work visa',
  'permission to work',
  'arbeitserlaubnis',
  'arbeitsbewilligung',
  'arbeitsgenehmigung',
  'aufenthaltstitel',
  'aufenthalts- und arbeits\\w+',
  'permis de travail',
  'autorisation de travail',
  'permesso di (?:lavoro|soggiorno)',
  'permiso de (?:trabajo|residencia)',
  'autorizacion de trabajo',
  'autorizacao de (?:trabalho|residencia)',
  'titulo de residencia',
  'werkvergunning',
  'kennismigrant\\w*',
  'citizenship',
  'citizens?\\b',
  'permanent residen(?:t|ce|cy)\\b',
]);

/** A sponsor alone may be one of events. */
const visaWord =
  /visa|visum|vist[oi]\b|kennismigrant|h-?1b|work p(?:ermit|ass)|work authori|immigration|relocat|sponsorship (?:is |will )?(?:not |be )?(?:available|offered|provided|now|in the future|for this)|(?:unable|not able|cannot|able) (?:to )?(?:offer |provide )?sponsor|(?:without|requir\w*|need\w*) (?:\w+ ){0,3}sponsor/;
const refused =
  /\b(?:(?:not|n't|n’t|unable|cannot|no|nor|never|neither|isn't|aren't|doesn't) (?:currently |be |to |able |in a position |able to |be able |offer\w* |provid\w* |consider\w* |eligible |available |for |any |a |an |support\w* |open |we |visa |work |employment |immigration |h-?1b |new |candidates? |applicants? |who |that |need\w* |requir\w* |or |transfer |take |over |accept\w* |at this time |position is |role is ){0,9}(?:sponsor\w*|visas?)|sponsor\w*(?: \w+){0,4} (?:is|are|will) (?:currently |unfortunately )?(?:not|n't|unavailable)|sponsor\w* (?:is )?(?:not|unavailable)|without (?:\w+ ){0,5}(?:visa|sponsor\w*)|visa (?:support|sponsor\w*)[\s:-]{1,3}no\b|sponsorship[\s:-]{1,3}no\b|(?:kein|keine|ohne) (?:\w+ ){0,2}(?:visa|visum|sponsor)\w*|(?:visum|visa\w*|sponsor\w*) (?:\w+ ){0,3}(?:nicht|kein)|(?:pas|sans|aucun\w?) (?:de )?(?:\w+ ){0,2}(?:sponsor\w*|visa)|(?:non|nessun\w*|senza) (?:\w+ ){0,3}(?:sponsor\w*|visto|visti)|(?:no|sin|sem|nao) (?:\w+ ){0,4}(?:patrocin\w+|sponsor\w*)|(?:geen|niet) (?:\w+ ){0,4}(?:sponsor\w*|visum\w*))/;
const offered =
  /\b(?:(?:we|will|can|do|able to|happy to|willing to|open to|also|us|company|may|glad to|offer|offers|offering|provide|provides|providing|support|supports|including|includes|consider|considers|proud to|including) (?:(?!to )\w+[ ,]{1,2}){0,4}(?:sponsor(?:ship|ing)?s?|visa|visas|work permit)\b|visa (?:and \w+ |\/ ?\w+ |& \w+ )?(?:sponsor\w*|support|assistance|help|transfer|fees|costs?|process\w*)|(?:sponsor\w*|visa) (?:\w+ ){0,2}(?:is |are |available|offered|provided|possible|supported)|sponsors? (?:visas?|work|h-?1b|skilled|employment)|(?:h-?1b|skilled worker|tier 2|green card|blue card|o-?1) (?:visa )?(?:transfer|sponsor\w*)|(?:help|assist|support)\w* (?:you )?(?:with|in|to obtain) (?:\w+ ){0,4}visas?|relocation (?:and|&|\/|or|\+) (?:\w+ )?visa|visa\w* (?:and|&|\/|or|\+) relocation|unterstutz\w+ (?:\w+ ){0,6}(?:visum|visa|arbeitserlaubnis|aufenthalt)\w*|(?:visum|visa)\w*[ -]?(?:unterstutz|sponsor|hilfe|ubernahme)\w*|hilfe (?:bei|beim|mit) (?:\w+ ){0,3}vis\w+|(?:accompagn\w+|aide|soutien|parrainage|prise en charge) (?:\w+ ){0,5}visa|(?:supporto|assistenza|sponsorizz\w+) (?:\w+ ){0,4}vist[oi]|(?:patrocin\w+|apoyo|ayuda|tramit\w+) (?:\w+ ){0,4}visad?o?|(?:patrocin\w+|apoio) (?:\w+ ){0,4}vistos?|kennismigrant\w*|visum\w* (?:sponsor\w*|ondersteuning))/;
/** Questions of a form, cards, business and tasks with visas: nothing is offered. */
const otherVisa =
  /(?:\?|\bwill you (?:now|require)|\bdo you (?:now|require|need)|\bvisa(?:,? (?:and |or |& )?(?:mastercard|amex|paypal)| (?:card|inc|net|direct|debit|checkout|infinite|platinum))|mastercard|\bexecutive sponsor|\bsponsor(?:ed|s)? (?:by|content|events?|athletes?|brand)|\bsponsorship (?:deals?|sales|activation|packages?|opportunit)|\bclinical|\bprogram sponsor|\bproject sponsor)/;
const demanded =
  /\b(?:(?:authori[sz]ed|eligible|entitled|permitted|able) to (?:legally |lawfully |permanently )?(?:work|live and work|be employed|live)|(?:eligibility|right|rights|permission|authori[sz]ation|ability) to (?:legally |lawfully |live and |reside and )?(?:work|be employed)|(?:work|employment) authori[sz]ation|authori[sz]ation to work|legally (?:authori[sz]ed|eligible|entitled)|right[- ]to[- ]work|work(?:ing)? (?:permit|rights|visa)s?|arbeits(?:erlaubnis|bewilligung|genehmigung)|aufenthaltstitel|aufenthalts- und arbeits\w+|permis de travail|autorisation de travail|permesso di (?:lavoro|soggiorno)|permiso de (?:trabajo|residencia)|autorizacion de trabajo|autorizacao de (?:trabalho|residencia)|titulo de residencia|werkvergunning|(?:u\.?s\.?|united states|eu|swiss) citizen(?:ship|s)?|(?:green card|permanent residency?))\b/;
/** The right to work that must be there: `valid`, `must be`; without it the employer may as well help to get it. */
const needed =
  /\b(?:must|need\w*|requir\w*|have|has|hold\w*|possess\w*|valid\w*|proof|prove|evidence|verif\w*|legally|currently|already|only|existing|unrestricted|full|gultige?\w*|vorhanden\w*|besitz\w*|voraus\w*|nachweis\w*|haben|hast|valable|titulaire|disposer|possed\w+|possesso|valido|valida|vigente|en regla|dispon\w+|tener|contar con|possuir|geldige?|beschik\w*|beschikken|eligible to work|authori[sz]ed to work|entitled to work|be able to|candidates?|applicants?|permanent)\b/;
const helps = /\b(?:we|wir|nous|assist\w*|help\w*|support\w*|hilfe|unterstutz\w*|obtain\w*|apply(?:ing)? for)\b/;
const notice =
  /\b(?:posters?|notices?|postings?|optional|regardless|citizenship status|without regard|discriminat\w*|protected)\b/;
/** The employer checks identity and eligibility of whoever is hired: a note of law, weaker than a demand. */
const formality = /\b(?:e-?verify|form i-?9|all persons hired|upon hire|verify (?:the )?identity)\b/;

/** Whether the employer sponsors a visa, and whether the right to work must be there already. */
export function readPermit(
  passage: Passage,
  hits: readonly Hit[],
): { visaSponsorship: Requirements['visaSponsorship']; workPermitRequired: boolean | null; evidence: Evidence[] } {
  const { text, folded } = passage;
  let visaSponsorship: Requirements['visaSponsorship'] = null;
  let workPermitRequired: boolean | null = null;
  let formal = false;
  const evidence: Evidence[] = [];
  let read = -1;
  const note = (about: string, match: RegExpExecArray, from: number, confidence: number) => {
    const start = from + match.index;
    evidence.push({ from: 'text', quote: quoteOf(text, start, start + match[0].length), confidence, about });
  };
  for (const hit of hits) {
    if (hit.start < read) continue;
    const sentence = sentenceOf(passage, hit);
    read = sentence.end;
    const words = folded.slice(sentence.start, Math.min(text.length, sentence.end + 1));
    const about = visaWord.test(words) && !otherVisa.test(words);
    // `We cannot sponsor visas outside of France` refuses a part.
    const no = about && !/\boutside\b/.test(words) ? refused.exec(words) : null;
    // A refusal anywhere outweighs an offer: `we sponsor visas, but not for this role`.
    if (no && visaSponsorship !== 'not_offered') {
      visaSponsorship = 'not_offered';
      for (let at = evidence.length - 1; at >= 0; at -= 1) if (evidence[at]?.about === 'visaSponsorship') evidence.splice(at, 1);
      note('visaSponsorship', no, sentence.start, 0.92);
    }
    const yes = about && !no && visaSponsorship === null ? offered.exec(words) : null;
    if (yes) {
      visaSponsorship = 'offered';
      note('visaSponsorship', yes, sentence.start, 0.85);
    }
    const permit = words.endsWith('?') || yes || notice.test(words) ? null : demanded.exec(words);
    if (permit && workPermitRequired === null && needed.test(words) && !(helps.test(words) && !/\bmust\b/.test(words))) {
      workPermitRequired = true;
      formal = formality.test(words);
      note('workPermitRequired', permit, sentence.start, formal ? 0.6 : 0.85);
    }
  }
  if (formal && visaSponsorship === 'offered')
    return {
      visaSponsorship,
      workPermitRequired: null,
      evidence: evidence.filter(({ about }) => about !== 'workPermitRequired'),
    };
  return { visaSponsorship, workPermitRequired, evidence };
}
