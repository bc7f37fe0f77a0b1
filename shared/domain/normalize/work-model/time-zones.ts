import type { WorkModel } from '../../work-model.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { WordIndex } from '../word-index.ts';

/** Hours east of UTC in winter: what a posting calls `EST` or `Eastern` all year round. */
const offsets: Readonly<Record<string, readonly [number, number]>> = {
  utc: [0, 0],
  gmt: [0, 0],
  bst: [1, 1],
  wet: [0, 0],
  cet: [1, 1],
  cest: [2, 2],
  'central european': [1, 1],
  eet: [2, 2],
  msk: [3, 3],
  'eastern european': [2, 2],
  ist: [5.5, 5.5],
  sgt: [8, 8],
  aest: [10, 10],
  aedt: [11, 11],
  jst: [9, 9],
  est: [-5, -5],
  edt: [-4, -4],
  et: [-5, -5],
  eastern: [-5, -5],
  cst: [-6, -6],
  cdt: [-5, -5],
  ct: [-6, -6],
  central: [-6, -6],
  mst: [-7, -7],
  mt: [-7, -7],
  mountain: [-7, -7],
  pst: [-8, -8],
  pdt: [-7, -7],
  pt: [-8, -8],
  pacific: [-8, -8],
  'east coast': [-5, -5],
  'west coast': [-8, -8],
  brt: [-3, -3],
  art: [-3, -3],
  us: [-8, -5],
  american: [-8, -5],
  'north american': [-8, -5],
  'north america': [-8, -5],
  european: [0, 3],
  europe: [0, 3],
  eu: [0, 3],
  uk: [0, 0],
  german: [1, 1],
  latam: [-8, -3],
  americas: [-8, -3],
  emea: [0, 4],
  asian: [5.5, 9],
  apac: [5.5, 12],
  australian: [8, 11],
}; // prettier-ignore
const upperOnly = new Set(['et', 'ct', 'mt', 'pt', 'us', 'est', 'art', 'ist', 'wet', 'eu', 'uk', 'cst', 'mst']);

const zoneWord = Object.keys(offsets)
  .sort((a, b) => b.length - a.length)
  .join('|');
const hoursEast = '(?:utc|gmt) ?([+-] ?\\d{1,2}(?::[034][05]|\\.5)?)';
const utcRange = new RegExp(
  `${hoursEast} ?(?:to|and|-|until|bis|a|et|y|through|/|\\.\\.) ?(?:(?:utc|gmt) ?)?([+-] ?\\d{1,2}(?::[034][05]|\\.5)?|(?:utc|gmt)\\b)`,
);
const plusMinus =
  /\b(utc|gmt|cet|cest|est|et|pst|pt|cst|ct|eet|bst|ist|aest|eastern|pacific)(?: ?([+-]\d{1,2}))?(?: time| timezone| time zone)?,? ?\(?(?:\+ ?\/ ?-|±|\+-|plus\/minus|plus or minus) ?(\d{1,2})/;
const within = new RegExp(
  `\\b(?:within|up to|maximum of|max\\.?|no more than|\\+/-|±)? ?(?:\\+/- ?|± ?)?(\\d{1,2})(?: ?-? ?hours?| ?h|hrs?)(?: time ?zones?)?(?: difference)?(?: of| from| to| either side of)?(?: the)? (${zoneWord})\\b`,
);
const list = new RegExp(
  `\\b(?:${zoneWord})(?: time)?(?:(?: ?/ ?| ?& ?|,? or |,? and |, | to | through |-)(?:${zoneWord})\\b(?: time)?){1,4}`,
);
const single = new RegExp(`\\b(${zoneWord})\\b`, 'g');
const plain = new RegExp(hoursEast);

/** Words of phrases about time zones. */
export const zoneWords = trigger(
  [
    ...[
      'utc\\b',
      'gmt\\b',
      'cet\\b',
      'cest\\b',
      'est\\b',
      'edt\\b',
      'pst\\b',
      'pdt\\b',
      'eastern',
      'pacific',
      'time[ -]?zone',
      'timezone',
    ],
    ...['zeitzone', 'fuseau', 'fuso\\b', 'huso\\b', 'tijdzone', 'overlap', 'business[ ]hours', 'working[ ]hours', 'work[ ]hours'],
  ],
  20,
  true,
);
/** What shows that the zone is where the work is to be done, and not the hour of a meeting. */
const meant =
  /time ?-?zones?|zeitzone|fuseaux? horaire|fuso|huso|tijdzone|\boverlap|\bhours\b|\bwithin\b|\+ ?\/ ?-|±|utc ?[+-]|gmt ?[+-]|\balign|\bschedule\b/;
const meeting =
  /\b(?:webinar|deadline|apply by|application|interview|event|submit|close[sd]?|session|call us|customer hours|support hours)\b/;
const reach = 70;

/** The time zones a text asks for, with their place in it; null when it does not say. */
export function timeZonesOf(
  index: WordIndex,
  hits: readonly Hit[],
): { zones: NonNullable<WorkModel['timeZones']>; start: number; end: number } | null {
  for (const { start: at } of hits) {
    const from = Math.max(0, at - reach);
    const whole = index.folded.slice(from, at + reach);
    const [first, last] = [whole.lastIndexOf('\n', at - from), whole.indexOf('\n', at - from)];
    const begin = first + 1;
    const part = whole.slice(begin, last >= 0 ? last : whole.length);
    if (!meant.test(part) || meeting.test(part)) continue;
    const read = rangeOf(part, index.text.slice(from + begin, from + begin + part.length));
    if (!read) continue;
    const text = index.text
      .slice(from + begin + read.start, from + begin + read.end)
      .trim()
      .slice(0, 120);
    return { zones: { text, from: read.from, to: read.to }, start: from + begin + read.start, end: from + begin + read.end };
  }
  return null;
}

interface Range {
  from: number;
  to: number;
  start: number;
  end: number;
}

function hours(text: string): number {
  const [whole = '0', part] = text.replace(/ /g, '').split(/[:.]/);
  const value = Number(whole);
  const half = part === undefined ? 0 : part === '5' ? 0.5 : Number(part) / 60;
  return whole.startsWith('-') ? value - half : value + half;
}

/** The range that a phrase names, `original` being the same phrase with its capitals. */
function rangeOf(folded: string, original: string): Range | null {
  const span = (match: RegExpExecArray, from: number, to: number): Range | null => {
    const [low, high] = from <= to ? [from, to] : [to, from];
    return low < -12 || high > 14 ? null : { from: low, to: high, start: match.index, end: match.index + match[0].length };
  };
  const range = utcRange.exec(folded);
  if (range?.[1] && range[2]) return span(range, hours(range[1]), /^[ug]/.test(range[2]) ? 0 : hours(range[2]));
  const around = plusMinus.exec(folded);
  if (around?.[1] && around[3]) {
    const zone = offsets[around[1]];
    if (zone) {
      const center = zone[0] + (around[2] ? Number(around[2]) : 0);
      return span(around, center - Number(around[3]), center + Number(around[3]));
    }
  }
  const near = within.exec(folded);
  const nearZone = near?.[2] ? offsets[near[2]] : undefined;
  // "4 hours of overlap with EST" is no distance; "within 3 hours of CET" is.
  if (
    near?.[1] &&
    nearZone &&
    spelled(near[2] ?? '', original, near.index + near[0].length) &&
    /within|up to|max|no more|\+\/-|±|difference|either side|from/.test(near[0])
  )
    return span(near, nearZone[0] - Number(near[1]), nearZone[1] + Number(near[1]));
  const utc = plain.exec(folded);
  if (utc?.[1]) return span(utc, hours(utc[1]), hours(utc[1]));
  const several = list.exec(folded);
  if (several) {
    const named = [...several[0].matchAll(single)].flatMap((one) => {
      const zone = offsets[one[1] ?? ''];
      return zone && capital(one[1] ?? '', original, several.index + one.index) ? [zone] : [];
    });
    if (named.length > 1)
      return span(several, Math.min(...named.map(([low]) => low)), Math.max(...named.map(([, high]) => high)));
  }
  for (const one of folded.matchAll(single)) {
    const zone = offsets[one[1] ?? ''];
    const rest = folded.slice(one.index + one[0].length);
    if (!zone || !capital(one[1] ?? '', original, one.index)) continue;
    // An area's name counts only right before the words for its time.
    if (
      !/^(?:ut|gm|c?es?t|[pcme][sd]?t|bst|eet|ist|aest)/.test(one[1] ?? '') &&
      !/^(?: standard| daylight)? ?-?(?:time|timezone|time zone|business hours|working hours|work hours|hours|core hours)/.test(
        rest,
      )
    )
      continue;
    const tail =
      /^(?: standard| daylight)?(?: time ?zones?| time| business hours| working hours| work hours| hours| core hours)?/.exec(
        rest,
      )?.[0] ?? '';
    return { from: zone[0], to: zone[1], start: one.index, end: one.index + one[0].length + tail.length };
  }
  return null;
}

function capital(zone: string, original: string, start: number): boolean {
  return !upperOnly.has(zone) || original.slice(start, start + zone.length) === zone.toUpperCase();
}

function spelled(zone: string, original: string, end: number): boolean {
  return capital(zone, original, end - zone.length);
}
