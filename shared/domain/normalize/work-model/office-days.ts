import type { Statement } from './statement.ts';

/** Days a week at the place of work. `derived`: reckoned from days at home, of a week of five. */
export interface OfficeDays {
  min: number;
  max: number;
  derived: boolean;
}

const workWeek = 5;
const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ein: 1,
  einen: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  um: 1,
  dois: 2,
  duas: 2,
  quatro: 4,
  een: 1,
  twee: 2,
  drie: 3,
  vijf: 5,
}; // prettier-ignore
const number = `(\\d{1,2}|${Object.keys(numbers).join('|')})`;
const amount = new RegExp(
  `(\\b(?:at least|minimum(?: of)?|min\\.?|mindestens|au moins|al menos|almeno|pelo menos|minstens|minimaal)|\\b(?:up to|maximum(?: of)?|max\\.?|bis zu|jusqu'a|hasta|fino a|ate|tot)|\\b(?:maximal|maximaal)|)[ ]?(?:\\b|(?<=\\())${number}(?: ?(?:-|to|or|bis|oder|a|o|of|/) ?${number})?( ?\\+| or more)?(?:[ -]|x )?(?:full |whole |work(?:ing)? |ganze |fixed )?(remote |home ?-?office ?-?|wfh |telework |in-office |office |on-?site |buro ?-?)?$`,
);
const office =
  /\b(?:in[- ]office|offices?|on-?site|on site|in[- ]person|hq|hub|headquarters|buro|vor ort|prasenz\w*|bureaux?|sur site|presentiel|oficinas?|presencial\w*|ufficio|in sede|presenza|escritorio|kantoor|op locatie|studio|campus|coworking|co-working|workspace|anwesenheit)\b/;
const home =
  /\b(?:remote(?:ly)?|home ?-?office|(?:from )?home|wfh|mobil\w*|teletravail|teletrabajo|teletrabalho|casa|smart ?-?working|lavoro agile|thuis\w*|remot[oa]|a distancia|a distance|home-?working)\b/;
const weekly =
  /\b(?:week|weekly|wk|woche|wochentlich|semaine|hebdo\w*|semana|semanales|semanais|settimana|settimanali|wekelijks)\b/;
const otherPeriod =
  /\b(?:months?|monthly|quarter(?:ly)?|years?|yearly|annual(?:ly)?|annum|monat\w*|jahr\w*|mois|an|annee|trimestre|mes|meses|ano|anno|mese|maand|jaar|holidays?|vacation|urlaub\w*|pto|conges|vacaciones|ferie|ferias|vakantie\w*|notice|offsite|retreat|travel|abroad|ausland)\b/;
/** Days of something else, though the office is named beside them. */
const besideWork =
  /\b(?:lunch\w*|breakfast|meals?|snacks?|dinner|gym|class\w*|yoga|massage|notice|trial|retreat|on-?call|response|turnaround)\b/;
/** "3 days a week and not eligible for remote" speaks of days at the office. */
const denied = /\b(?:not|no|without|kein\w*|pas|sin|non|geen)\b.*/;
const lookBack = 60;
const lookAhead = 70;

/** "3 days a week in our office", "2 Tage Homeoffice": `at` is where the word for days stands. Null when it does not say how often a week where. */
export function dayStatement(folded: string, at: number): { statement: Statement; days: OfficeDays } | null {
  const left = clauseBefore(folded.slice(Math.max(0, at - lookBack), at));
  const count = amount.exec(left);
  if (!count?.[2]) return null;
  const first = numbers[count[2]] ?? Number(count[2]);
  const second = count[3] === undefined ? first : (numbers[count[3]] ?? Number(count[3]));
  const [few, many] = first <= second ? [first, second] : [second, first];
  if (few < 1 || many > workWeek) return null;
  const right = clauseAfter(folded.slice(at, at + lookAhead));
  const rest = right.search(/\W(?:\d|and \d|und \d|y \d|et \d|e \d)/);
  const own = rest > 0 ? right.slice(0, rest) : right;
  if (besideWork.test(own) || besideWork.test(left)) return null;
  const [where, whereEnd] = nearest(own.replace(denied, '')) ?? [null, 0];
  const named = count[5] === undefined ? null : /^(?:remote|home|wfh|tele)/.test(count[5]) ? 'home' : 'office';
  const lead = where === null && named === null ? last(left.slice(0, count.index)) : null;
  const place = named ?? where ?? lead?.[0] ?? null;
  if (place === null) return null;
  const about = left + right;
  if (
    otherPeriod.test(own) ||
    (named === null && !weekly.test(about) && !tightly(left.slice(0, count.index), own, where !== null))
  )
    return null;
  const bound = count[1] ?? '';
  const open = count[4] !== undefined;
  let [min, max] = [few, many];
  if (/^(?:at|min|au|al|pelo|almeno)/.test(bound) || open) max = workWeek;
  else if (bound !== '') min = place === 'home' ? 0 : 1;
  if (bound !== '' && place === 'home' && max === workWeek && few < workWeek) max = workWeek;
  const days: OfficeDays =
    place === 'home' ? { min: workWeek - max, max: workWeek - min, derived: true } : { min, max, derived: false };
  const start =
    at - left.length + (lead ? Math.min(lead[1], count.index) : count.index + (count[0].length - count[0].trimStart().length));
  return { statement: statementOf(days, start, at + (where === null ? (/^\w+/.exec(right)?.[0].length ?? 0) : whereEnd)), days };
}

/** "Tuesdays and Thursdays in the office": days of the week that are named one by one. */
export function weekdayStatement(folded: string, at: number): { statement: Statement; days: OfficeDays } | null {
  const list = weekdayList.exec(folded.slice(at, at + 110));
  if (!list) return null;
  if (!/\b(?:in|from|at|on-?site|office)\b/.test(list[2] ?? '')) return null;
  const count = new Set((list[1] ?? '').match(/mon|tue|wed|thu|fri/g)).size;
  // A single day is mostly an event; "Monday to Friday" is no list.
  if (count < 2) return null;
  const days = { min: count, max: count, derived: false };
  return { statement: statementOf(days, at, at + list[0].length), days };
}

const weekday = '(?:mon|tues|wednes|thurs|fri)days?';
const weekdayList = new RegExp(
  `^(${weekday}(?:(?:, ?(?:and )?|,? and | ?& ?| ?/ ?|, & )${weekday}){1,4})((?: [a-z-]+){0,3}? ?\\(?(?:in(?:-| )?(?:the |our |a |person)?(?:[a-z]+ )?(?:office)?|on-?site|office|from (?:our|the)(?: [a-z]+){0,2} office)\\b)`,
);

function statementOf(days: OfficeDays, start: number, end: number): Statement {
  return {
    policy: days.min >= workWeek ? 'onsite' : days.max === 0 ? 'remote' : 'hybrid',
    closeness: 'schedule',
    confidence: 0.85,
    start,
    end,
  };
}

function clauseBefore(text: string): string {
  const stop = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('. '), text.lastIndexOf('; '));
  return stop >= 0 ? text.slice(stop + 1) : text;
}

function clauseAfter(text: string): string {
  const stop = text.search(/\n|[.;!?] |[.;]$/);
  return stop >= 0 ? text.slice(0, stop) : text;
}

type Where = 'office' | 'home';

function nearest(text: string): [Where, number] | null {
  const [atOffice, atHome] = [office.exec(text), home.exec(text)];
  const officeEnd = atOffice ? atOffice.index + atOffice[0].length : Number.POSITIVE_INFINITY;
  const homeEnd = atHome ? atHome.index + atHome[0].length : Number.POSITIVE_INFINITY;
  // "home office" is at home, whichever word is found first.
  if (atHome && atHome.index <= (atOffice?.index ?? Number.POSITIVE_INFINITY)) return ['home', homeEnd];
  return atOffice ? ['office', officeEnd] : null;
}

/** The last such word before the number: "in the office 3 days a week". */
function last(text: string): [Where, number] | null {
  const near = text.slice(-40);
  const shift = text.length - near.length;
  let found: [Where, number] | null = null;
  for (let from = 0; from < near.length; ) {
    const rest = near.slice(from);
    const [atOffice, atHome] = [office.exec(rest), home.exec(rest)];
    const next = !atOffice ? atHome : !atHome ? atOffice : atHome.index <= atOffice.index ? atHome : atOffice;
    if (!next) break;
    found = [next === atHome ? 'home' : 'office', shift + from + next.index];
    from += next.index + next[0].length;
  }
  return found;
}

/** Without a word for the week only "3 days in the office", "(2 days remote)" or "hybrid: 3 days on site" are meant weekly. */
function tightly(left: string, own: string, after: boolean): boolean {
  return (
    (after &&
      /^\w+[ ,-]{1,2}(?:in |im |at |from |on |of |per |en |au |a |no |al |em |in der |work(?:ing)? |de |di |op |mobile?\w* )?(?:the |our |a |la |le |o )?(?:\w+ )?(?:in[- ]office|office|on-?site|on site|in[- ]person|remote|home|buro|bureau|oficina|ufficio|kantoor|vor ort|teletravail|teletrabajo|smart|mobil\w*|thuis\w*|prasenz\w*|presencial\w*|casa)/.test(
        own,
      )) ||
    /\bh?[iy]brid[aeo]?\b/.test(left)
  );
}
