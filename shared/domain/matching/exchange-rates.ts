/**
 * Units of a currency for one euro: the euro foreign exchange reference rates of the European Central Bank of 30 June 2025, rounded.
 * A fixed table keeps scores reproducible; it is compared with a tolerance (`salaryRules.currencyTolerance`). A currency that is not
 * here is not converted.
 */
export const ratesAsOf = '2025-06-30';

export const perEuro: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 1.17,
  GBP: 0.856,
  CHF: 0.935,
  JPY: 169,
  BGN: 1.956,
  CZK: 24.7,
  DKK: 7.46,
  HUF: 400,
  PLN: 4.24,
  RON: 5.08,
  SEK: 11.1,
  NOK: 11.8,
  TRY: 46.6,
  AUD: 1.79,
  BRL: 6.44,
  CAD: 1.6,
  CNY: 8.4,
  HKD: 9.2,
  IDR: 19_000,
  ILS: 3.95,
  INR: 100.6,
  KRW: 1588,
  MXN: 22.1,
  MYR: 4.94,
  NZD: 1.93,
  PHP: 66,
  SGD: 1.49,
  THB: 38.1,
  ZAR: 20.8,
};

/** An amount in euros; null when the currency is not in the table. */
export function inEuro(amount: number, currency: string): number | null {
  const rate = Object.hasOwn(perEuro, currency) ? perEuro[currency] : undefined;
  return rate === undefined ? null : amount / rate;
}
