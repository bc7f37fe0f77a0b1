/** Words of 13 and more monthly payments a year, in all languages read; the first group is the number. */
const numbered =
  /(?<![\d.,])(1[2-8](?:[.,]5)?)(?:\.|st|nd|rd|th|º|ª|°|e|er|ème|eme|de)?(?:\s|[-‑]|\s?[x×]\s?)?(?:monats(?:gehalt|gehälter|gehältern|lohn|löhne|entgelt)|gehälter|monatslöhne|löhne|mal(?!\p{L})|pagas|mensualidades|mensilità|mensilita|mois(?!\p{L})|mensualités|salaires|salários|salario|salário|meses|vencimentos|maand(?:en|salaris|lonen)?(?!\p{L})|monthly (?:salaries|payments|instal)|month(?:s|ly)?(?:(?: of)? salary| payments?| pay| bonus)|salar(?:y|ies)|(?:annual )?(?:salary )?payments|instal+ments)/iu;
const multiplied =
  /(?:(?<![\d.,])(?=1[2-8](?:[.,]5)?\s?(?:[x×]|mal)(?![\p{L}\d]))|[x×*]\s?|(?<!\p{L})(?:en|in|por|su|à|auf|over|verteilt auf|sur|distribuido en|paid in)\s)(1[2-8](?:[.,]5)?)(?![\d.,]*\d|\s?(?:%|days|hours|years|uhr))/iu;
const spelled: readonly (readonly [number, RegExp])[] = [
  [
    14,
    /quattordicesima|subsídios? de férias e (?:de )?natal|subsídio de natal e (?:de )?férias|14(?:ª|th|\.) ?(?:month|mensilità)|urlaubs- und weihnachtsgeld in (?:voller )?höhe (?:je )?eines monatsgehalts/iu,
  ],
  [13, /tredicesima|treizième mois|dertiende maand|décimo terceiro|thirteenth (?:month|salary)/iu],
];

/** Words that may begin a statement about monthly payments, for a quick no. */
const anyPayments = /1[2-8]|tredicesima|quattordicesima|treizième|dertiende|décimo|thirteenth|subsídio/iu;

/** Monthly payments a year that a span of text states (`13. Monatsgehalt`, `14 pagas`, `x 13`); null where it states none. */
export function paymentsIn(span: string): number | null {
  if (!anyPayments.test(span)) return null;
  const written = numbered.exec(span)?.[1];
  const number = written === undefined ? null : Number(written.replace(',', '.'));
  const word = spelled.find(([, pattern]) => pattern.test(span));
  if (word && (number === null || number < word[0])) return word[0];
  return number !== null && number > 12 ? number : number === 12 ? 12 : null;
}

/** The same where only `x 13` or `en 14` stands, which means payments only right behind an amount. */
export function paymentsBehind(words: string): number | null {
  const written = multiplied.exec(words);
  if (!written?.[1] || written.index > 24) return null;
  return Number(written[1].replace(',', '.'));
}

const share = /(?<![\d.,-])(\d{2,3})\s?%/gu;
const ofWork =
  /pensum|arbeitszeit|vollzeit|teilzeit|workload|full[- ]?time|part[- ]?time|fte|taux(?: d['’](?:activité|occupation))?|temps (?:plein|partiel)|tempo pieno|part time|tempo parziale|grado di occupazione|jornada|tiempo completo|tempo (?:inteiro|integral|parcial)|beschäftigungsgrad|stelle|anstellung|fulltime|voltijds|deeltijd|dienstverband|(?<!\p{L})(?:bg|etp|ept)(?!\p{L})/iu;
const directly =
  /(?:(?<!\p{L})(?:bei|auf|à|au|al|a|zu|for|at|bij|op basis van|basis|für)\s(?:einem\s|einer\s|un\s|a\s)?(?:pensum\s(?:von\s)?)?|\()$/iu;

/** Percent of full time that the amounts are for, stated in the words around them (`CHF 6000 bei 80 %`, `(100 %)`); null where nothing says so, or a span of percents. */
export function workloadIn(words: string): number | null {
  if (!words.includes('%')) return null;
  for (const match of words.matchAll(share)) {
    const percent = Number(match[1]);
    if (percent < 10 || percent > 100) continue;
    const left = words.slice(Math.max(0, match.index - 40), match.index);
    const right = words.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (/\d\s?%?\s?[-–—]\s?$/u.test(left) || /^\s?[-–—]\s?\d/u.test(right)) return null;
    if (
      /zielerreichung|bonus|variab|commission|split|match|home|remote|travel|reise|covered|of (?:the )?(?:base|salary)/iu.test(
        right.slice(0, 24),
      )
    )
      continue;
    if (
      ofWork.test(right.slice(0, 24)) ||
      ofWork.test(left.slice(-24)) ||
      (directly.test(left) && /^\s?(?:[),.;]|$|\p{Lu}{2,4}(?!\p{L}))/u.test(right))
    )
      return percent;
  }
  return null;
}
