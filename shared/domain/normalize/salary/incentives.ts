import type { Evidence } from '../../evidence.ts';
import type { Incentive } from '../../salary.ts';
import { cut } from '../text.ts';
import { begins, indexWords, phrases, slotOf, type WordIndex } from '../word-index.ts';
import { amountsOf } from './amounts.ts';
import { resolveCurrency } from './currencies.ts';

const incentiveSources = [
  'bonus',
  'jahresbonus',
  'leistungsbonus',
  'zielbonus',
  'antrittsbonus',
  'willkommensbonus',
  'tekenbonus',
  'welkomstbonus',
  'jaarbonus',
  'boni\\b',
  'bono\\b',
  'bonos\\b',
  'plr\\b',
  'interessement',
  'bonificac',
  'bonifica\\b',
  'commission',
  'comision',
  'comissao',
  'comissoes',
  'provvigion',
  'provision\\b',
  'provisionen',
  'provisie',
  'pramie',
  'erfolgspramie',
  'leistungspramie',
  'antrittspramie',
  'willkommenspramie',
  'tantieme',
  'prime\\b',
  'primes\\b',
  'premio',
  'premi\\b',
  'variable',
  'variabel',
  'equity',
  'stock',
  'rsu\\b',
  'rsus\\b',
  'restricted stock',
  'bspce',
  'esop\\b',
  'vsop\\b',
  'aktienopt',
  'mitarbeiteraktien',
  'mitarbeiterbeteiligung',
  'unternehmensbeteiligung',
  'virtuelle anteile',
  'virtual shares',
  'aandelen',
  'azioni\\b',
  'acciones',
  'acoes\\b',
  'actions\\b',
  'signing',
  'sign[- ]+on',
  'profit[- ]sharing',
];
/** Beginnings of words (folded) that may speak of pay beside the salary, and of monthly payments and pay grades (see `terms.ts`), for one pass over the words. */
export const incentiveWords = phrases(incentiveSources);

/** For each slot of a word's head (see `slotOf`) the length of the shortest word that begins a phrase: `will` is no `willkommensbonus`. */
export const shortestIncentiveWord = (() => {
  const shortest = new Uint8Array(incentiveWords.maybe.length).fill(255);
  for (const source of incentiveSources) {
    const word = /^[a-z]+(?![?*{])/.exec(source)?.[0] ?? '';
    const [head = 0] = indexWords(word).heads;
    shortest[slotOf(head)] = Math.min(shortest[slotOf(head)] ?? 255, word.length);
  }
  return shortest;
})();

type Kind = Incentive['kind'];

/** The patterns below are for folded text. Each kind has a gate: words without which it cannot match, and which are found faster. */
const equity =
  /(?<![a-z\xdf-\u1fff\u3040-\ud7ff])(?:equity|stock[- ](?:options?|grants?|units?|awards?|purchase|based|package)|restricted stock(?: units?)?|rsus?|stock(?= (?:and|or|&)|[,;.)]|$)|stock ownership|options? (?:pool|package|grant)|virtual (?:shares|stock|options)|shares|bspce|esop|vsop|aktien(?:optionen|programm|beteiligung|plan)?|mitarbeiter(?:aktien|beteiligung)[a-z\xdf-\u1fff\u3040-\ud7ff]*|unternehmens(?:beteiligung|anteile)|virtuelle(?:n)? anteile[a-z\xdf-\u1fff\u3040-\ud7ff]*|aandelen[a-z\xdf-\u1fff\u3040-\ud7ff]*|azioni|stock option|acciones|opciones sobre|acoes|actions gratuites|actionnariat)(?![a-z\xdf-\u1fff\u3040-\ud7ff])/;
const notEquity =
  /(?:internal|external|diversity|inclusi|belonging|racial|social|gender|health|pay|brand|sweat|home|private|public|growth|justice|education|advance|promot[a-z\xdf-\u1fff\u3040-\ud7ff]*|commitment to|commitments? to|opportunit[a-z\xdf-\u1fff\u3040-\ud7ff]*|culture of|equality)[ ,/&]{1,3}(?:and |& )?(?:equity|stock)|equity (?:and|&|,) ?(?:inclusi|divers|belonging|justice|access|accessib|fairness|equal)|equity[- ](?:research|markets?|trading|capital|firms?|funds?|investors?|investments?|partners|backed|analys|deriv|sales|value|story|raise|financing|plans? administ|administration|accounting|method|compensation (?:team|programs?|analyst|plans?|accounting)|management|studies|programs?|lens|focused|centered)|(?:nyse|nasdaq|listed|publicly)|stock (?:exchange|market|price|taking|control|levels?|room|keep|photo|footage|image|trad|plan admin|administration)|(?:in|out of|full|taking|take|of|our|managing|manage|rotate|rotating|the|restock[a-z\xdf-\u1fff\u3040-\ud7ff]*) stock(?! option| unit| grant)|equity (?:team|committee|goals|issues|work|commitment|statement|initiative)|de?&?ei?\b/;
const signOn =
  /(?<![a-z\xdf-\u1fff\u3040-\ud7ff])(?:sign[- ]?(?:on|ing)[- ](?:bonus|pramie|cash|payment|award|incentive)[a-z\xdf-\u1fff\u3040-\ud7ff]*|(?:joining|welcome|start(?:er)?|hiring|starting)[- ]bonus|antritts(?:pramie|bonus)|willkommens(?:pramie|bonus)|startpramie|prime (?:d'embauche|de bienvenue|d'arrivee|de signature)|bonus (?:d'ingresso|di ingresso|di benvenuto|de bienvenida|de fichaje|de entrada|d'entree)|bono de (?:bienvenida|contratacion|fichaje)|premio di ingresso|bonus de (?:assinatura|entrada)|bonus de (?:contratacao|admissao)|tekenbonus|welkomstbonus)(?![a-z\xdf-\u1fff\u3040-\ud7ff])/;
const commission =
  /(?<![a-z\xdf-\u1fff\u3040-\ud7ff])(?:commissions?(?! (?:on human|of inquiry|regulation|for|europeenne|nationale|paritaire|scolaire|member|directive))|uncapped commissions?|comisi[oo]n(?:es)?|comiss(?:ao|oes)|provvigion[ei]|provision(?:en)?|provisie[a-z\xdf-\u1fff\u3040-\ud7ff]*)(?![a-z\xdf-\u1fff\u3040-\ud7ff])/;
const notCommission =
  /(?:european|trade|exchange|opportunity|securities|federal|human rights|public service|state|civil|equal|planning|utilities|eu|energy|electoral|regulatory|joint|employment|housing|charity|communications|relations)\s+commission|commission (?:ing|ed)|commissioned|commissioning|provision (?:of|for|and|to)|(?:the|in|of) provision(?! \(|en)|(?:track|calculat[a-z\xdf-\u1fff\u3040-\ud7ff]*|administ[a-z\xdf-\u1fff\u3040-\ud7ff]*|manag[a-z\xdf-\u1fff\u3040-\ud7ff]*|process[a-z\xdf-\u1fff\u3040-\ud7ff]*|pay|paying|design[a-z\xdf-\u1fff\u3040-\ud7ff]*|reduce|audit[a-z\xdf-\u1fff\u3040-\ud7ff]*|without|zero|no|0\s?%) (?:the |all |sales |our )?(?:commissions?|provision)|commission(?:s)? (?:calculat|plan design|statement|report|accounting|tracking|process|management|fees|structures? (?:and|for)|free|rates for)|provisionsfrei/;
/** For the text as it stands: a `prêmio` is one, a `premio` only of some kinds. */
const bonus =
  /bonus(?:es|zahlung\p{L}*|system|regelung|programm\p{L}*|modell)?(?!\p{L})|(?<!\p{L})(?:boni|bónus|bônus|bono(?:s)?(?= (?:anual|por|de (?:desempeño|rendimiento|productividad)|variable))|bonificaciones|variable (?:pay|compensation|remuneration|component|salary|bonus|vergütung|gehaltsanteile?|anteil|pay component)|variabler? (?:gehalts|vergütungs|entgelt)\p{L}*|rémunération variable|part(?:ie)? variable|variable(?= (?:de|sur|selon|non plafonn|déplafonn))|retribución variable|salario variable|remuneração variável|retribuzione variabile|parte variabile|(?:erfolgs|leistungs|jahres|weihnachts|quartals|projekt)?prämien?|tantieme|primes? (?:sur|annuelles?|trimestrielles?|mensuelles?|variables?|individuelles?|collectives?|exceptionnelles?|d['’]objectifs?|d['’]intéressement|de (?:performance|résultats?|fin d['’]année|vacances|rendement|productivité))|(?<=(?:\+|et|une|des|de|plus|avec|fixe|salaire) )primes?(?! (?:time|minister|location|video|focus|d['’]embauche|de bienvenue))|premi(?:o)? (?:di (?:risultato|produzione|produttività)|annual[ei]|aziendal[ei]|individual[ei])|prêmios?|plr|profit[- ]sharing(?: bonus)?|intéressement)(?!\p{L})/iu;
const notBonus =
  /(?:referr?al|refer-a-friend|employee referral|werben|empfehlungs|cooptation|parrainage|referido|indicacao|aanbreng)[a-z\xdf-\u1fff\u3040-\ud7ff]*[- ]?[a-z\xdf-\u1fff\u3040-\ud7ff]*\s?(?:bonus|pramie|prime|premi)|\(bonus\)|bonus(?:es)?\)?:(?! ?(?:\d|[$€£+]|up to|bis|jusqu|fino|hasta|ate|annual|quarterly|yearly|performance|discretionary|target))|^\W*bonus(?: for)? (?!of|up|plan|scheme|pay|program|target|potential|based|structure|opportunit|and|or|von|de|di|in|\+|&)|(?:set-?up|workspace|home office|wellness|relocation|retention|referrals?) bonus|bonus (?:for (?:us|experience|knowledge|having|familiarity|fluency)|if|points?|skills?|qualifications?|features?|for us|content|rounds?|days?|is|:)|(?:big|huge|major|added|real|definite|strong|nice|a|as a|an added|extra|is|are|considered|als|ein|un) (?:big |huge |strong |great |definite |added |real )?bonus(?![a-z\xdf-\u1fff\u3040-\ud7ff]| (?:of|up|plan|scheme|payment|program|target|potential|based|structure|opportunit|von|in hohe|de))|^\W*(?:bonus|bonuses)(?: points?| skills?| qualifications?| experience)?\W*$|premium|(?:calculat[a-z\xdf-\u1fff\u3040-\ud7ff]*|administ[a-z\xdf-\u1fff\u3040-\ud7ff]*|design[a-z\xdf-\u1fff\u3040-\ud7ff]*|process[a-z\xdf-\u1fff\u3040-\ud7ff]*|manag[a-z\xdf-\u1fff\u3040-\ud7ff]*) (?:the |all )?(?:[a-z\xdf-\u1fff\u3040-\ud7ff]+ )?bonus(?:es)?|(?:prime|primes) (?:e|is|are)\b|(?:versicherungs|beitrags)pramie|oferty|casino|betting|retention bonuses for/;
/** Work with the pay of others, and what might be. */
const others =
  /payroll|administ(?:er|rat)|review cycles?|negotiat|accounting|compensation polic|pay plans|forecast|\baudit|journal|reconcil|calculat|might exist|compensation (?:strategy|analys|structures|philosophy)|cap table|clients?'s?|vesting schedules|tax(?:es|ation)|stakeholders/;
/** What makes an ambiguous word one about this job's pay. */
const offered =
  /eligible|eligib|offer|\+|&|plus|package|performance|annual|uncapped|target|ote|on[- ]target|grants?|grant|generous|competitive|include|compensation|salary|base|pay(?![a-z\xdf-\u1fff\u3040-\ud7ff])|attractive|meaningful|potential|opportunity|up to|%|quarterly|yearly|monthly|discretionary|receive|earn|ownership|benefits?|perks?|gehalt(?!er)|vergutung|attraktive?|jahrlich|bis zu|erhalten|bieten|zusatzlich|beteiligung|zzgl|inkl|remuneration|salaire|fixe|attractif|annuelle?|objectifs|participation|avantages|retribuzione|stipendio|ral|annuale|incentiv|salario|sueldo|anual|beneficios|objetivos|retribucion|salario|remuneracao|beneficios|anual|salaris|arbeidsvoorwaarden|jaarlijks|winst|aantrekkelijk/;

interface Found {
  kind: Kind;
  start: number;
  end: number;
}

/** Clauses looked at; real postings name such words less than thirty times. */
const mostClauses = 60;

/**
 * Bonus, commission, equity and sign-on pay that a text offers (`hits` are the words that may begin one of `incentiveWords`), each with the clause that says so, at most one of a kind and amount. Referral bonuses, `bonus points` and the
 * work of paying out bonuses are none.
 */
export function readIncentives(
  index: WordIndex,
  hits: readonly number[],
  countries: readonly string[],
): { incentives: Incentive[]; evidence: Evidence[] } {
  const found = new Map<string, Incentive>();
  const { text, folded, starts } = index;
  let reached = 0;
  let clauses = 0;
  for (const at of hits) {
    if (clauses >= mostClauses || found.size >= 12) break;
    const word = starts[at] ?? 0;
    if (word < reached || !begins(incentiveWords, index, at)) continue;
    clauses += 1;
    const clause = clauseAround(text, word);
    reached = clause.end;
    const words = text.slice(clause.start, clause.end);
    const kinds = kindsIn(words, folded.slice(clause.start, clause.end));
    for (const { kind, start, end } of kinds) {
      const incentive = incentiveOf(kind, words, start, end, countries);
      const key = `${kind} ${incentive.unit} ${incentive.min} ${incentive.max}`;
      const plain = `${kind} null null null`;
      if (incentive.unit === null) {
        if (![...found.keys()].some((each) => each.startsWith(`${kind} `))) found.set(key, incentive);
      } else if (!found.has(key)) {
        // The one with figures says more than the one without.
        found.delete(plain);
        found.set(key, incentive);
      }
    }
  }
  const incentives = [...found.values()];
  return {
    incentives,
    evidence: incentives.map((each) => ({ from: 'text', quote: each.text, confidence: each.unit === null ? 0.75 : 0.85 })),
  };
}

const left = 140;
const right = 160;

const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);
/** `.`, `;`, `!`, `?` */
const endsSentence = (code: number) => code === 46 || code === 59 || code === 33 || code === 63;

/** The sentence or list item around a position, at most 140 characters to each side. */
function clauseAround(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - left);
  let start = at - 1;
  while (start >= from) {
    const code = text.charCodeAt(start);
    if (code === 10 || (endsSentence(code) && start + 1 < at && text.charCodeAt(start + 1) === 32)) break;
    start -= 1;
  }
  if (start < from && at - from === left) {
    const blank = text.indexOf(' ', from);
    if (blank >= 0 && blank < at) start = blank;
  }
  const to = Math.min(text.length, at + right);
  let end = at;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code === 10 || (endsSentence(code) && (end + 1 === to || isBlank(text.charCodeAt(end + 1))))) break;
    end += 1;
  }
  if (end === to && to - at === right) end = at + Math.max(40, text.slice(at, to).lastIndexOf(' '));
  return { start: start + 1, end };
}

const signOnGate =
  /sign|willkommen|welcome|joining|hiring|start|antritt|bienven|embauche|arrivee|ingres|benvenut|fichaje|entrada|assinatura|contrata|admiss|tekenbonus|welkomst/;
const signOnPay = /bon[uo]|prami|prime|premi|sign[- ]?(?:on|ing)[- ]/;
const equityGate =
  /equity|stock|rsu|option|virtu|shares|bspce|esop|vsop|aktien|beteiligung|anteile|aandelen|azioni|acciones|opciones|acoes|action/;
const commissionGate = /commission|comisi|provvigion|provisi/;
const bonusGate = /bon[uio]|variab|prami|tantieme|prime|premi|plr|profit|interessement/;

/** The kinds that a clause offers, given as it stands and folded. */
function kindsIn(words: string, clause: string): Found[] {
  const found: Found[] = [];
  if (signOnPay.test(clause) && signOnGate.test(clause)) add(found, 'sign_on', clause, signOn, null);
  // A signing bonus is not also a bonus.
  const signed = found[0];
  const rest = signed ? blanked(clause, signed) : clause;
  if (equityGate.test(clause)) add(found, 'equity', clause, equity, notEquity);
  if (commissionGate.test(clause)) add(found, 'commission', clause, commission, notCommission);
  if (bonusGate.test(rest)) {
    const match = bonus.exec(signed ? blanked(words, signed) : words);
    if (match && !notBonus.test(rest)) found.push({ kind: 'bonus', start: match.index, end: match.index + match[0].length });
  }
  if (found.length === 0 || others.test(clause)) return [];
  return clause.length < 45 || offered.test(clause) ? found : found.filter(({ kind }) => kind === 'sign_on');
}

const blanked = (words: string, { start, end }: Found) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);

function add(found: Found[], kind: Kind, clause: string, pattern: RegExp, not: RegExp | null): void {
  const match = pattern.exec(clause);
  if (match && !(not?.test(clause) ?? false)) found.push({ kind, start: match.index, end: match.index + match[0].length });
}

const percentSpan =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s?%?\s?(?:[-–—]|to|bis|à|a|y|e)\s?(\d{1,3}(?:[.,]\d{1,4})?)\s?%|(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s?%/gu;

function incentiveOf(kind: Kind, words: string, start: number, end: number, countries: readonly string[]): Incentive {
  const text = cut(words.trim(), 300);
  const near = nearestPercent(kind, words, start, end);
  if (near) return { kind, text, ...near, currency: null, unit: 'percent' };
  const money = nearestMoney(kind, words, start, end, countries);
  return money ? { kind, text, ...money, unit: 'amount' } : { kind, text, min: null, max: null, currency: null, unit: null };
}

function nearestPercent(
  kind: Kind,
  words: string,
  start: number,
  end: number,
): { min: number | null; max: number | null } | null {
  const value = (written: string | undefined) => Number((written ?? '').replace(',', '.'));
  let best: { min: number | null; max: number | null; gap: number } | null = null;
  if (!words.includes('%')) return null;
  for (const match of words.matchAll(percentSpan)) {
    const gap = match.index < start ? start - match.index - match[0].length : match.index - end;
    if (gap > 45 || gap < -60 || (best && gap >= best.gap)) continue;
    const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (/^\s?(?:remote|match|401|split|covered|coverage|health|discount|off|employer|paid|home|of premiums|quota)/iu.test(behind))
      continue;
    const single = match[3] === undefined ? null : value(match[3]);
    const [min, max] = single === null ? [value(match[1]), value(match[2])] : [single, single];
    if (!(min <= max) || max > (kind === 'equity' ? 15 : 100)) continue;
    const most =
      single !== null &&
      /(?:up to|bis zu|jusqu['’]à|fino al?|hasta(?: un| el)?|até|tot|max\.?)\s?$/iu.test(
        words.slice(Math.max(0, match.index - 14), match.index),
      );
    best = { min: most ? null : min, max, gap };
  }
  return best && { min: best.min, max: best.max };
}

function nearestMoney(
  kind: Kind,
  words: string,
  start: number,
  end: number,
  countries: readonly string[],
): { min: number | null; max: number | null; currency: string | null } | null {
  if (!/\d/.test(words)) return null;
  const amounts = amountsOf(words).filter((each) => each.currency !== null && each.value >= 50);
  const reach = kind === 'equity' ? 25 : 32;
  const gapOf = (each: { start: number; end: number }) => (each.end <= start ? start - each.end : each.start - end);
  const first = amounts.findIndex((each) => gapOf(each) <= reach && linked(words, each, start, end));
  const low = amounts[first];
  if (!low) return null;
  const next = amounts[first + 1];
  const joined = next !== undefined && /^\s?(?:[-–—]|to|bis|à|a)\s?$/iu.test(words.slice(low.end, next.start));
  const high = joined && next.value >= low.value ? next : low;
  const most =
    !joined &&
    /(?:up to|bis zu|jusqu['’]à|fino a|hasta|até|tot|max\.?)\s?$/iu.test(words.slice(Math.max(0, low.start - 14), low.start));
  return {
    min: most ? null : low.value,
    max: high.value,
    currency: resolveCurrency(high.currency === '$' ? low.currency : high.currency, countries, high.value),
  };
}

/** Whether an amount belongs to the word: `$5,000 bonus`, `15K€ bonus`, `bonus of up to $5,000`, `bonus: $5,000`, and not `$120,000 + bonus`. */
function linked(words: string, amount: { start: number; end: number }, start: number, end: number): boolean {
  if (amount.end <= start)
    return /^\s?(?:(?:annual|yearly|target|sign[- ]on|performance|cash|one[- ]time|in|of|de|an|jährlicher?|a year in|worth of|p\.a\.) ?){0,3}$/iu.test(
      words.slice(amount.end, start),
    );
  return /^[\s:(]{0,3}(?:(?:\p{L}+ )?(?:target|potential|opportunity|plan|payment|program|value|worth|grant|range[sd]?|performance and range[sd]?|earnings)?[\s:(]{0,2})?(?:(?:of|is|at|up|to|von|bis|zu|in höhe|de|d['’]|jusqu['’]à|di|fino|a|hasta|até|van|tot|between|from|ranges?|worth|valued|max\.?|approximately|ca\.?)[\s:(]*){0,4}$/iu.test(
    words.slice(end, amount.start),
  );
}
