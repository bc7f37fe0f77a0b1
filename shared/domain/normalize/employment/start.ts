import type { Employment } from '../../employment.ts';
import { namedDay } from '../dates/calendar-words.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { WordIndex } from '../word-index.ts';

/** Words that begin a phrase about when the work begins. */
export const startWords = trigger(
  [
    ...[
      'start(?:ing)?[ -]?(?:date|datum|termin)',
      'startdat',
      'startzeitpunkt',
      'start(?:ing|s)?\\b',
      'begin(?:ning|n|s|nend)?\\b',
      'asap\\b',
      'as[ ]soon[ ]as',
      'immediate(?:ly)?\\b',
    ],
    ...[
      'sofort\\b',
      'ab[ ](?:sofort|dem|\\d)',
      'zum[ ](?:nachst|\\d|fruh|schnell)',
      'eintritt',
      'antritt',
      'arbeitsbeginn',
      'stellenantritt',
      'einstieg',
    ],
    ...[
      'des[ ](?:que|maintenant)',
      'prise[ ]de[ ](?:poste|fonction)',
      'date[ ](?:de[ ](?:debut|prise|demarrage)|d)',
      'entree en',
      'debut\\b',
      'a[ ]partir[ ]d',
      'poste a pourvoir',
    ],
    ...[
      'incorporacion',
      'fecha[ ]de[ ](?:inicio|incorp)',
      'inicio\\b',
      'inizio\\b',
      'data[ ]d[ei][ ]ini',
      'decorrenza',
      'disponibilita immediata',
      'inserimento immediato',
    ],
    ...[
      'per[ ](?:direct|\\d)',
      'startdatum',
      'ingangsdatum',
      'indiensttreding',
      'zo[ ]snel',
      'expected start',
      'anticipated start',
      'commenc',
      'nachstmoglich',
      'schnellstmoglich',
    ],
  ],
  30,
  true,
);
const immediate =
  /^(?:start(?:ing|er)?(?: date| termin| datum)?|starttermin|startdatum|startzeitpunkt|begin(?:n|ning)?|arbeitsbeginn|eintritt(?:sdatum|stermin)?|(?:stellen)?antritt|einstieg|prise de (?:poste|fonction)|date (?:de debut|de prise de poste|de demarrage|d.entree)|debut|entree en (?:service|fonction)s?|incorporacion|fecha de (?:inicio|incorporacion)|inicio|inizio|data d[ei] inizio|data de inicio|decorrenza|ingangsdatum|indiensttreding|expected start(?: date)?|anticipated start(?: date)?|poste a pourvoir)?[ ]?(?:is |ist |: ?|- ?|am |zum |ab |per |est |=|\(|a partir )?[ ]?(?:asap\b|as soon as possible|immediate(?:ly)?\b(?! (?:family|supervisor|manager|team|need|attention|impact|action|feedback|response|results?))|ab sofort|sofort\b|per sofort|zum nachstmoglichen|zum fruhestmoglichen|zum schnellstmoglichen|nachstmoglich|schnellstmoglich|des que possible|des maintenant|immediat|inmediat[ao]|immediat[ao]|imediat[ao]|subito|per direct|zo snel mogelijk|lo antes posible|o mais breve|now\b|right away|nach vereinbarung, ab sofort)/;
/** A date right after the word that begins the phrase. */
const dated =
  /^(?:(?:start(?:ing|s)?(?: date| on| in| from| as of)?|starttermin|startdatum|startzeitpunkt|begin(?:n|ning|s|nend)?(?: in| on| am| im| zum)?|arbeitsbeginn|eintritt(?:sdatum|stermin)?|(?:stellen)?antritt|einstieg|ab(?: dem)?|zum|prise de (?:poste|fonction)|date (?:de debut|de prise de poste|de demarrage|d.entree[a-z ]{0,14})|debut|a partir d[eu]|entree en (?:service|fonction)s?|incorporacion|fecha de (?:inicio|incorporacion)|inicio|inizio|data d[ei] inizio|data de inicio|decorrenza|per|ingangsdatum|indiensttreding|expected start(?: date)?|anticipated start(?: date)?|commenc(?:ing|es|ement)(?: date)?(?: on| in)?))(?: date)?(?: ?\([^)]{0,30}\))? ?(?:is |ist |will be |: ?|- ?|am |zum |ab |im |in |on |from |le |the |el |il |en |em |van |of |by |per |spatestens |early |mid-?|late |beginning of |between |anfang |mitte |ende )*/;
const others =
  /^start(?:ing|s)? (?:salary|pay|at|with|from \$|rate|wage|your|a |up|ups|the |base|compensation|range|point)|^begin(?:s|ning)? (?:with|by|to|your|the (?!in|on))|salary|vergutung|gehalt|\$|€|£|per hour/;
const reach = 90;

/** When the work begins, as the text says it, with its place; null when it does not say. A month without a day is given as its first day. */
export function startIn(
  index: WordIndex,
  hits: readonly Hit[],
): { start: NonNullable<Employment['start']>; from: number; to: number } | null {
  for (const { start: at } of hits) {
    const part = index.folded.slice(at, at + reach).replace(/\n/g, ' ');
    const read = startOf(part);
    if (!read) continue;
    // "ASAP" and "immediately" alone are said of many things: only in a line of their own, or beside a word for beginning.
    if (
      read.bare &&
      !/(?:start|begin|join|available|eintritt|besetz|suchen|einstell|pourvoir|incorpor|hiring|looking|seeking|role|position|opening|stelle|zoeken|cerchiamo|buscamos|recherch)[^.\n]{0,60}$/.test(
        index.folded.slice(Math.max(0, at - 70), at),
      ) &&
      !/^(?:sofort|ab sofort|per direct|zum |des que)/.test(part)
    )
      continue;
    const text = index.text
      .slice(at, at + read.end)
      .trim()
      .slice(0, 120);
    return { start: { date: read.date, immediate: read.date === null, text }, from: at, to: at + read.end };
  }
  return null;
}

function startOf(part: string): { date: string | null; end: number; bare: boolean } | null {
  const now = immediate.exec(part);
  if (now) return { date: null, end: now[0].length, bare: /^(?:asap|as soon|immediat|sofort|ab sofort|now)/.test(part) };
  if (others.test(part.slice(0, 40))) return null;
  const words = dated.exec(part);
  if (!words) return null;
  const rest = part.slice(words[0].length);
  const read = namedDay(rest.slice(0, 40), { order: 'day first', earliest: Date.UTC(2000, 0, 1), latest: Date.UTC(2100, 0, 1) });
  if (!read || read.start > 3) return null;
  return { date: new Date(read.time).toISOString().slice(0, 10), end: words[0].length + read.end, bare: false };
}
