import type { Salary } from '../../salary.ts';

const onTarget =
  /(?<!\p{L})(?:ote|on[- ]target(?: earnings?)?|at target|target (?:total )?(?:cash|earnings|compensation)|zielgehalt|zieleinkommen|jahreszielgehalt|zielerreichung)(?!\p{L})/iu;
const base =
  /(?<!\p{L})(?:base(?: |d?$)(?:salary|pay|compensation|cash|range|wage|rate|hourly|annual)?|basic|grundgehalt|fixgehalt|fixum|basisgehalt|grundvergütung|salaire (?:fixe|de base)|fixe|partie fixe|ral|retribuzione base|fisso|salario base|salario fijo|fijo|salário[- ]base|fixo|basissalaris|vast salaris)(?!\p{L})/iu;
const total =
  /(?<!\p{L})(?:total (?:compensation|comp|package|cash|rewards?|annual|pay|earnings)|all[- ]in|gesamtvergütung|gesamtpaket|gesamtgehalt|rémunération (?:globale|totale)|package (?:global|total)|retribuzione complessiva|compensación total|remuneração total|tc(?=:))(?!\p{L})/iu;

/** What the amounts are, by the words right behind them, else by the last such words before; null where none says. */
export function basisOf(before: string, behind: string): NonNullable<Salary['basis']> | null {
  const last = (pattern: RegExp) => {
    const match = [...before.matchAll(new RegExp(pattern.source, 'giu'))].at(-1);
    return match?.index ?? -1;
  };
  const near = /^[\s)*,]*(?:\p{L}+ ){0,2}?/u.exec(behind)?.[0].length ?? 0;
  const right = behind.slice(0, near + 28);
  const rightTarget = /^[\s)(*,:–-]{0,3}(?:\p{L}{2,10} ){0,2}(?:ote|on[- ]target)/iu.test(right);
  if (rightTarget) return 'on_target';
  if (
    /^[\s)(*,:–-]{0,3}(?:(?:usd|eur|gbp|cad|annual|yearly|per year|gross|brutto|in) ){0,2}(?:base|basic|fixed|fixum|fix(?!\p{L})|fixe|fijo|fisso|vast)(?!\p{L})/iu.test(
      right,
    )
  )
    return 'base';
  const [onTargetAt, baseAt, totalAt] = [last(onTarget), last(base), last(total)];
  const latest = Math.max(onTargetAt, baseAt, totalAt);
  if (latest < 0) return null;
  return latest === onTargetAt ? 'on_target' : latest === totalAt ? 'total' : 'base';
}
