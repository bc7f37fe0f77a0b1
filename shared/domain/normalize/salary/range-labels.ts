import { currencyOfSign } from './currencies.ts';
import type { Offer } from './judge.ts';
import { payWord } from './pay-words.ts';

const bullet = /^[\s\-–—•*·●▪◦>|.,;:()[\]]+/u;
const opening =
  /^(?:for|in|at|as an?|our|the|if (?:you are )?(?:based |located )?in|für|in der|pour|per|para|en|voor|and|und|or|&)\s+/iu;
/** What labels end in before the amount: `the salary range is`, `base pay:`, a dash. */
const closing =
  /(?:\s*(?:[-–—:=|,*(•]|(?<!\p{L})(?:is|are|range[sd]?|between|from|ranging|of|will be|for this role|for this position|annual|annually|yearly|base|pay|salary|salaries|compensation|applicants?|candidates?|based|only|the|expected|estimated|target|starting|gross|brutto|gehalt|salaire|rémunération|stipendio|salario|salário|salaris|zwischen|von|entre|tra|tussen|up to|ote|hourly|rate|cash|total|hiring|at|and|in|basic|on target earnings)))+\s*$/iu;

const empty =
  /^(?:with|and|plus|or|the|a|an|in|is|to|we|offer|you|mit|und|avec|et|con|y|e|com|met|en|this|that|role|position)(?: (?:the|a|an|this))?$/iu;

const whom =
  /^.*(?<!\p{L})(?:candidates|applicants|employees|those|residents|hires|colleagues)(?:,? who (?:are|live|reside|work))?(?: (?:based|located|residing|living|working|hired))? (?:in|from|at|of|within|near)\s+(?:the\s+)?/iu;

/** Whether what is left names something: a letter, and not only words about pay. */
function usable(label: string): boolean {
  return (
    label.length >= 1 &&
    label.length <= 80 &&
    /[\p{L}\p{N}]/u.test(label) &&
    label.split(/\s+/).length <= 10 &&
    currencyOfSign(label) === null
  );
}

/**
 * What one of several ranges is for, in the posting's words: the words before it on its line (`Tier 2: $...`, `For Toronto applicants, the salary range is
 * CA$...`), else those behind it (`$... (SF/NY)`, `$... for senior engineers`), else the short line above. Null where none of them says.
 */
export function rangeLabel(text: string, offer: Offer, previousEnd: number): string | null {
  const lineStart = text.lastIndexOf('\n', offer.start - 1) + 1;
  const from = Math.max(lineStart, previousEnd, offer.start - 160);
  let left = text.slice(from, offer.start);
  const stop = Math.max(
    left.lastIndexOf('. '),
    left.lastIndexOf('; '),
    left.lastIndexOf('! '),
    left.lastIndexOf(' / '),
    left.lastIndexOf(' | '),
  );
  if (stop >= 0) left = left.slice(stop + 2);
  const colon = left.lastIndexOf(': ');
  const before = (colon > 0 ? tidy(left.slice(colon + 2)) : '') || tidy(left);
  if (usable(before)) return before;
  let behind = text.slice(offer.rateEnd, offer.rateEnd + 90);
  behind = behind.slice(0, Math.max(0, behind.search(/\n|\d{4}|[$€£]|$/u)));
  const parenthesis = /^\s*(?:[A-Z]{3}\s*)?\(([^()]{2,60})\)/u.exec(behind)?.[1];
  const words =
    parenthesis ??
    /^\s*(?:[-–—:]\s*)?(?:(?:for|in|at|für|in der|pour|à|per|para|en|voor|als|as)\s+([^.,;()|]{2,60})|[-–—:]\s*([^.,;()|]{2,50}))/iu
      .exec(behind)
      ?.slice(1)
      .find((part) => part !== undefined);
  if (words !== undefined) {
    const label = tidy(words);
    if (usable(label) && !/equity|bonus|benefit|depend|experience|commission|this role|this position/iu.test(label)) return label;
  }
  if (lineStart > 1 && tidy(text.slice(lineStart, offer.start)) === '') {
    const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1).trim();
    const label = tidy(above);
    if (above.length <= 60 && !/\d{4}/.test(above) && usable(label) && !payWord.test(label)) return label;
  }
  return null;
}

function tidy(words: string): string {
  let label = words.replace(whom, '').replace(/\s+/g, ' ').replace(bullet, '').trim();
  for (let round = 0; round < 3; round += 1) label = label.replace(closing, '').replace(opening, '').trim();
  return (payWord.test(label) && label.split(' ').length <= 4) || empty.test(label) ? '' : label.replace(bullet, '').trim();
}
