import type { Salary } from '../../salary.ts';

const onTarget =
  /(?<!\p{L})(?:ote|on[- ]target(?: earnings?)?|at target|target (?:total )?(?:cash|earnings|compensation)|zielgehalt|zieleinkommen|jahreszielgehalt|zielerreichung)(?!\p{L})/iu;
const base =
  /(?<!\p{L})(?:base|basic|grundgehalt|fixgehalt|fixum|basisgehalt|grundvergütung|salaire (?:fixe|de base)|fixe|partie fixe|retribuzione base|fisso|salario base|salario fijo|fijo|salário[- ]base|fixo|basissalaris|vast salaris)(?!\p{L})(?! ?(?:\+|and|plus|&|et|und|y|e) (?:variable|bonus|commission|equity|stock))/iu;
const total =
  /(?<!\p{L})(?:total (?:compensation|comp|package|cash|rewards?|annual|pay|earnings)|all[- ]in|gesamtvergütung|gesamtpaket|gesamtgehalt|rémunération (?:globale|totale)|package (?:global|total)|retribuzione complessiva|compensación total|remuneração total|tc(?=:))(?!\p{L})/iu;

const everyOnTarget = new RegExp(onTarget.source, 'giu');
const everyBase = new RegExp(base.source, 'giu');
const everyTotal = new RegExp(total.source, 'giu');

const onTargetBehind =
  /^[\s)(*,:–-]{0,3}(?:\p{L}{2,10} ){0,2}(?:ote|on[- ]target)(?!\p{L})(?!(?: (?:salary|pay|earnings))?\s?(?::|of|is|=)?\s?(?:up to )?(?:\p{Sc}|\d|[A-Z]{2,3}\$?\s?\d))/iu;
const baseBehind =
  /^[\s)(*,:–-]{0,3}(?:(?:usd|eur|gbp|cad|annual|yearly|per year|gross|brutto|in) ){0,2}(?:base|basic|fixed|fixum|fix|fixe|fijo|fisso|vast)(?!\p{L})(?!(?: (?:salary|pay|earnings))?\s?(?::|of|is|=)?\s?(?:up to )?(?:\p{Sc}|\d|[A-Z]{2,3}\$?\s?\d))/iu;
/** `(base + bonus)` tells what the sum is made of. */
const sumBehind = /^\s?\((?:base|fixed?|fixe|fixum) ?(?:salary )?(?:\+|and|&|plus|und|et)/iu;

/** What the amounts are, by the words right behind them, else by the last such words before; null where none says. */
export function basisOf(before: string, behind: string): NonNullable<Salary['basis']> | null {
  const right = behind.slice(0, 32);
  if (onTargetBehind.test(right)) return 'on_target';
  if (baseBehind.test(right) && !sumBehind.test(right)) return 'base';
  const [onTargetAt, baseAt, totalAt] = [lastOf(before, everyOnTarget), lastOf(before, everyBase), lastOf(before, everyTotal)];
  const latest = Math.max(onTargetAt, baseAt, totalAt);
  if (latest < 0) return null;
  return latest === onTargetAt ? 'on_target' : latest === totalAt ? 'total' : 'base';
}

function lastOf(words: string, every: RegExp): number {
  let last = -1;
  every.lastIndex = 0;
  for (let match = every.exec(words); match; match = every.exec(words)) last = match.index;
  return last;
}
