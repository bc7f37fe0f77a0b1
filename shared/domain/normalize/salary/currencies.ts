/**
 * Currencies by sign, word, code and country. A sign that several countries use stays itself (`$`, `kr`, `¥`) until the country of the posting
 * resolves it.
 */
const signs: Readonly<Record<string, string>> = Object.fromEntries(
  `us$ USD|usd$ USD|$usd USD|u$ USD|ca$ CAD|c$ CAD|cad$ CAD|cdn$ CAD|$cad CAD|au$ AUD|a$ AUD|aud$ AUD|$aud AUD|nz$ NZD|nzd$ NZD|hk$ HKD|hkd$ HKD|s$ SGD|sg$ SGD|sgd$ SGD|r$ BRL|brl BRL|mx$ MXN|mxn$ MXN|nt$ TWD|clp$ CLP|cop$ COP
€ EUR|euro EUR|euros EUR|eur EUR|eu EUR|t€ EUR|£ GBP|gbp£ GBP|eur€ EUR|pounds GBP|pound GBP|sterling GBP|quid GBP|dollars $|dollar $|$ $|¥ ¥|yen JPY|円 JPY|元 CNY|rmb CNY|₹ INR|rs INR|inr₹ INR|rupees INR|₩ KRW|won KRW
₪ ILS|nis ILS|₺ TRY|₽ RUB|₱ PHP|฿ THB|₫ VND|₴ UAH|₦ NGN|zł PLN|zl PLN|zlotych PLN|złotych PLN|kč CZK|kc CZK|fr CHF|sfr CHF|francs CHF|franken CHF|franchi CHF|ft HUF|lei RON|kr kr|kronor SEK|kroner kr|reais BRL|r ZAR|rm MYR|tl TRY|rands ZAR|rand ZAR|dirhams AED|pesos $|лв BGN`
    .split(/[|\n]/)
    .map((entry) => entry.split(' '))
    .flatMap(([sign, code]) => (sign && code ? [[sign, code]] : [])),
);

/** ISO codes of the currencies that are read, with bars between them. */
export const isoCodes =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|JPY|CNY|KRW|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ILS|TRY|AED|SAR|QAR|KWD|BHD|OMR|JOD|ZAR|NGN|KES|GHS|EGP|MAD|TND|BRL|MXN|ARS|CLP|COP|PEN|UYU|CRC|PHP|IDR|MYR|THB|VND|TWD|UAH|RUB|KZT|PKR|BDT|LKR|NPR|GEL|RSD|ISK|HRK|BAM|MKD|ALL|MDL|AZN|AMD';

const knownCodes = new Set(isoCodes.split('|'));

/** A currency that ends right before a number: match it on the few characters to the left. */
export const currencyBefore = new RegExp(
  `(?:(US ?\\$|CA ?\\$|CAD ?\\$|CDN ?\\$|C ?\\$|AUD ?\\$|AU ?\\$|A\\$|NZ ?\\$|NZD ?\\$|HK ?\\$|SG ?\\$|S\\$|R\\$|MX ?\\$|MXN ?\\$|NT\\$|USD ?\\$|U\\$|SGD ?\\$|HKD ?\\$|CLP ?\\$|COP ?\\$|\\$ ?USD|\\$ ?CAD|\\$ ?AUD|GBP ?£|EUR ?€|INR ?₹|T ?€|[$€£¥₹₩₪₺₽₱฿₫₴₦]|(?<![\\p{L}])(?:${isoCodes}|TEUR|TCHF|KEUR)|(?<![\\p{L}])(?:Rs|S?Fr)\\.?|(?<![\\p{L}])R|(?<![\\p{L}])(?:RMB|RM|kr\\.?|[Ee]uros?|NIS|Kč|zł))\\s?:?\\s?)$`,
  'u',
);
/** A currency right behind a number. */
export const currencyAfter = new RegExp(
  `\\s{0,2}(?:\\(?(${isoCodes}|TEUR|TCHF|KEUR)(?![\\p{L}])\\)?|(US\\$|CA\\$|C\\$|A\\$|R\\$|[$€£¥₹₩₪₺₽₱฿₫₴円元])|(zł(?:otych)?|zlotych|kč|kc|[Ee]uros?|EUROS?|[Ee]ur|[Dd]ollars?|[Pp]ounds?(?: sterling)?|sterling|[Ff]ranken|francs(?: suisses)?|franchi|lei|Fr\\.|SFr\\.?|CHf|kr\\.?|kronor|kroner|reais|pesos|rupees|yen|RMB|NIS|Ft|[Rr]ands?|dirhams|TL|лв)(?![\\p{L}]))`,
  'uy',
);

/** Code (or unresolved sign) of a written currency; null for what is none. Thousands in the sign (`T€`, `TEUR`) are told by `thousandsInSign`. */
export function currencyOfSign(written: string): string | null {
  const sign = written
    .replace(/[\s().:]/g, '')
    .toLowerCase()
    .replace(/sterling$|suisses$/, (word) => (word === 'sterling' && written.length === word.length ? word : ''));
  const known = signs[sign];
  if (known !== undefined) return known;
  if (/^[tk](?:eur|chf)$/.test(sign)) return sign.slice(1).toUpperCase();
  const iso = sign.toUpperCase();
  return knownCodes.has(iso) ? iso : null;
}

/** `T€ 65`, `TEUR 65`, `KEUR 65`: sixty-five thousand. */
export function thousandsInSign(written: string): boolean {
  return /^(?:T\s?€|TEUR|TCHF|KEUR)/.test(written);
}

const countryCurrency: Readonly<Record<string, string>> = Object.fromEntries(
  `USD US PR EC SV PA|CAD CA|GBP GB IM JE GG|AUD AU|NZD NZ|SGD SG|HKD HK|CHF CH LI|INR IN|JPY JP|CNY CN|KRW KR|SEK SE|NOK NO|DKK DK|PLN PL|CZK CZ|BRL BR|MXN MX|ILS IL|ZAR ZA|AED AE|SAR SA|QAR QA|HUF HU|RON RO|CLP CL|COP CO|ARS AR|PEN PE|UYU UY|CRC CR
TWD TW|PHP PH|IDR ID|MYR MY|THB TH|VND VN|TRY TR|UAH UA|RUB RU|EGP EG|NGN NG|KES KE|GHS GH|MAD MA|PKR PK|BDT BD|LKR LK|RSD RS|ISK IS|GEL GE|EUR DE AT FR IT ES PT NL BE IE FI LU GR EE LV LT SK SI MT CY HR MC SM VA AD ME XK BG`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [code = '', ...countries] = line.split(' ');
      return countries.map((country) => [country, code]);
    }),
);

/** Currencies written with `$`; the dollars among them are always plausible, pesos only by the size of the amount. */
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']);
const pesos = new Set(['MXN', 'CLP', 'COP', 'ARS', 'UYU']);
const crowns = new Set(['SEK', 'NOK', 'DKK', 'ISK']);

/** Currencies of small units: amounts are larger by about this factor than in dollars or euros. */
const scales: Readonly<Record<string, number>> = Object.fromEntries(
  'JPY 130|INR 30|KRW 1200|HUF 350|CLP 800|COP 3500|ARS 500|IDR 10000|VND 20000|RUB 50|PHP 30|THB 25|TWD 25|CZK 20|MXN 12|SEK 9|NOK 9|DKK 7|ZAR 12|PKR 150|BDT 80|NGN 800|HKD 7|CNY 5|PLN 3|ISK 120|UAH 30|TRY 20|EGP 30|KES 100|LKR 200|RSD 100|UYU 30|CRC 400|KZT 300|BRL 3|ILS 3|MAD 8|kr 8|¥ 100'
    .split('|')
    .map((entry) => entry.split(' '))
    .map(([code, factor]) => [code ?? '', Number(factor)]),
);

/** By about what factor amounts of this currency (or sign) are larger than in dollars or euros. */
export function scaleOf(currency: string | null): number {
  return (currency === null ? undefined : scales[currency]) ?? 1;
}

/**
 * The scale of an amount with this sign. A `$` of a country of pesos counts as pesos where the amount is too large for dollars: more than 15,000 a month, or whatever the period,
 * a million.
 */
export function scaleOfSign(read: string | null, countries: readonly string[], largest: number, monthly: boolean): number {
  const local = currencyOfCountries(countries);
  if (read !== '$') return scaleOf(read ?? local);
  return local !== null && pesos.has(local) && largest >= (monthly ? 15_000 : 1_000_000) ? scaleOf(local) : 1;
}

/** Where pay is stated by the month unless the text says otherwise: not in the currencies of yearly salaries. */
export function usuallyMonthly(currency: string | null): boolean {
  return currency !== null && !yearlyCurrencies.has(currency);
}

const yearlyCurrencies = new Set(['USD', 'CAD', 'AUD', 'NZD', 'GBP', 'SGD', 'HKD', '$', 'INR', 'JPY', '¥', 'KRW', 'ILS']);

/** The one currency of these countries; null when there are none or several. */
export function currencyOfCountries(countries: readonly string[]): string | null {
  const all = [...new Set(countries.map((country) => countryCurrency[country] ?? null))];
  return all.length === 1 ? (all[0] ?? null) : null;
}

/**
 * ISO code of a currency as read. `$` is the dollar of the posting's countries, the peso where the amount is large enough for one, US dollars otherwise;
 * `kr` and `¥` likewise; without any sign the currency of the country. `largest` is the larger amount, as a yearly figure where the period is known.
 */
export function resolveCurrency(read: string | null, countries: readonly string[], largest: number): string | null {
  const local = [...new Set(countries.map((country) => countryCurrency[country]).filter((code) => code !== undefined))];
  if (read === null) return currencyOfCountries(countries);
  if (read === '$') {
    const able = local.filter((code) => dollars.has(code) || (pesos.has(code) && largest >= 6000 * scaleOf(code)));
    return able.length === 1 ? (able[0] ?? null) : 'USD';
  }
  if (read === 'kr') {
    const able = local.filter((code) => crowns.has(code));
    return able.length === 1 ? (able[0] ?? null) : null;
  }
  if (read === '¥') return local.includes('CNY') && !local.includes('JPY') ? 'CNY' : 'JPY';
  return read;
}

const code = /^[A-Z]{3}$/;

/** ISO code of a currency field, which may hold a code or a sign; null for anything else. */
export function currencyOfField(written: string | null): string | null {
  if (written === null) return null;
  const upper = written.trim().toUpperCase();
  if (code.test(upper)) return upper;
  const read = currencyOfSign(written.trim().slice(0, 20));
  return read === '$' ? 'USD' : read === '¥' ? 'JPY' : read !== null && code.test(read) ? read : null;
}

const statedCode = new RegExp(
  `(?<![\\p{L}])(${isoCodes})(?![\\p{L}])|(?<![\\p{L}])(Canadian|Australian|Singapore|New Zealand|US|U\\.S\\.) dollars?`,
  'u',
);
const dollarWords: Readonly<Record<string, string>> = {
  Canadian: 'CAD',
  Australian: 'AUD',
  Singapore: 'SGD',
  'New Zealand': 'NZD',
  US: 'USD',
  'U.S.': 'USD',
};

/** The dollar or peso that words beside a `$` name (`Base salary (CAD): $90,000`); null when they name none. */
export function dollarNamed(words: string): string | null {
  const match = statedCode.exec(words);
  const named = match?.[1] ?? dollarWords[match?.[2] ?? ''] ?? null;
  return named !== null && (dollars.has(named) || pesos.has(named)) ? named : null;
}
