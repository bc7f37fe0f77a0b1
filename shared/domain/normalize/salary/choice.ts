import { currencyOfCountries } from './currencies.ts';
import type { Offer } from './judge.ts';

/** The pay of a posting among all that its text offers. */
export interface Choice {
  best: Offer;
  /** Everything of the same standing, in order of the text: other places, other levels, other currencies; each amount once. */
  all: Offer[];
  /** Of these, what is in the best one's currency and period: minimum and maximum span them. */
  group: Offer[];
  /** Sums at target stated beside base pay. */
  beside: Offer[];
}

/** How far apart ranges of one statement may stand, in characters. */
const reach = 900;

/**
 * The offer that most speaks for, the first among equals, the one in the currency of the posting's country before others; and the further ones of the same
 * standing and basis nearby.
 */
export function chooseOffer(offers: readonly Offer[], countries: readonly string[]): Choice | null {
  const local = currencyOfCountries(countries);
  const weight = (offer: Offer) => offer.score + (local !== null && offer.currency === local ? 0.25 : 0);
  let best: Offer | null = null;
  for (const offer of offers) if (best === null || weight(offer) > weight(best)) best = offer;
  if (best === null) return null;
  const main = best;
  const alike = (offer: Offer) =>
    offer === main ||
    (offer.score >= main.score - 0.5 &&
      (offer.basis === main.basis ||
        (offer.basis !== 'on_target' &&
          main.basis !== 'on_target' &&
          (offer.basis ?? main.basis) === (main.basis ?? offer.basis))) &&
      offer.rate?.period === main.rate?.period &&
      comparable(offer, main) &&
      offer.min !== null &&
      offer.max !== null &&
      main.min !== null &&
      main.max !== null);
  const standing = offers.filter(alike);
  const all = connected(standing, main);
  const once = all.filter((offer, index) => all.findIndex((other) => same(other, offer)) === index);
  return {
    best: main,
    all: once,
    group: once.filter((offer) => offer.currency === main.currency && offer.rate?.factor === main.rate?.factor),
    beside: main.basis === 'on_target' ? [] : offers.filter((offer) => atTarget(offer, main)),
  };
}

function atTarget(offer: Offer, main: Offer): boolean {
  return (
    offer.basis === 'on_target' &&
    offer.rate?.period === main.rate?.period &&
    offer.currency === main.currency &&
    (offer.max ?? 0) >= (main.max ?? main.min ?? 0) &&
    Math.min(Math.abs(offer.start - main.end), Math.abs(main.start - offer.end)) <= reach
  );
}

function same(one: Offer, other: Offer): boolean {
  return one.min === other.min && one.max === other.max && one.currency === other.currency;
}

/** Pay of one job in two places or levels differs, but not fourfold: `$22/hr; night shift $3/hr`. */
function comparable(one: Offer, other: Offer): boolean {
  const [a, b] = [one.max ?? one.min ?? 0, other.max ?? other.min ?? 0];
  return one.currency !== other.currency || Math.max(a, b) <= 4 * Math.min(a, b);
}

/** Those that hang together with the main one, each within reach of the next. */
function connected(offers: readonly Offer[], main: Offer): Offer[] {
  const at = offers.indexOf(main);
  let from = at;
  while (from > 0 && (offers[from]?.start ?? 0) - (offers[from - 1]?.end ?? 0) <= reach) from -= 1;
  let to = at;
  while (to < offers.length - 1 && (offers[to + 1]?.start ?? 0) - (offers[to]?.end ?? 0) <= reach) to += 1;
  return offers.slice(from, to + 1);
}
