import { type Name, namesIn, readName, tidy } from './names.ts';
import { hybridWords, onsiteWords, remoteWords, schedule, street } from './place-words.ts';
import { type PostalCode, takePostalCode } from './postal-codes.ts';

/** One alternative of a line (`London; Paris or remote` has two that name a place): its names in order. */
export interface Alternative {
  start: number;
  end: number;
  names: Name[];
  postal: PostalCode | null;
}

const mostNames = 120;

const between = /\s*(?:;|\||\u2022|·|\n|\s\/\s|\/(?=\s)|\s\+\s|\s[lI]\s|\s(?:or|oder|ou|sowie)\s)\s*/giu;
const within = /\s*[,()[\]:@→>]\s*|\s+[-–—]+\s*|\s*[–—]\s*|(?<!\b(?:on|upon|le|la|in|am|an))-+\s+/gu;
const conjunction = /\s+(?:&|and|und|et|e|y|en|o|of)\s+|(?<=\p{L}{2})\.\s+(?=\p{Lu})/giu;

/** Parts of a text between matches of a separator, with their positions. */
function split(text: string, from: number, to: number, separator: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  const span = text.slice(from, to);
  separator.lastIndex = 0;
  let start = 0;
  for (let match = separator.exec(span); match && parts.length < mostNames; match = separator.exec(span)) {
    if (match[0] === '') {
      separator.lastIndex += 1;
      continue;
    }
    parts.push({ start: from + start, end: from + match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start: from + start, end: to });
  return parts;
}

/** `20 Guest Street Brighton`, `Suite 1400 Boston`: a name behind the street. */
const afterStreet =
  /(?<!\p{L})(?:street|st|avenue|ave|road|rd|blvd|drive|dr|floor|suite)\.?\s+(?:\d{1,5}[a-z]?\s+)?(\p{L}.{2,40})$/iu;

const blank = (match: string) => ' '.repeat(match.length);
const shut = (match: string) => (match.length > 2 ? ` ;${' '.repeat(match.length - 2)}` : ' '.repeat(match.length));

/** The alternatives of a line without the words for the work model, at most 120 names. Positions are those of the line. */
export function alternativesOf(line: string): Alternative[] {
  // Work-model words between names separate them (`Paris remote London`); at an end they are nothing.
  const bare = line.replace(remoteWords, shut).replace(hybridWords, blank).replace(onsiteWords, blank).replace(schedule, blank);
  const alternatives: Alternative[] = [];
  let count = 0;
  for (const { start, end } of split(bare, 0, bare.length, between)) {
    const words = tidy(bare.slice(start, end));
    if (!/\p{L}/u.test(words)) continue;
    const known = readName(words).kind !== 'unknown' || readName(bare.slice(start, end).trim()).kind !== 'unknown';
    const parts = known || !conjunction.test(words) ? [{ start, end }] : apart(bare, start, end);
    conjunction.lastIndex = 0;
    for (const part of parts) {
      if (count >= mostNames) return alternatives;
      const alternative = read(bare, part.start, part.end);
      count += alternative.names.length;
      alternatives.push(alternative);
    }
  }
  return alternatives;
}

/** `Hillsboro and Beaverton, Oregon` is split at the `and`, `Bosnia and Herzegovina` is not; `New York, NY. Remote` at the full stop, `Hann. Münden` is not. */
function apart(bare: string, start: number, end: number): { start: number; end: number }[] {
  const kept: { start: number; end: number }[] = [];
  const isName = (words: string | undefined) => readName(tidy(words ?? '')).kind !== 'unknown';
  for (const part of split(bare, start, end, conjunction)) {
    const last = kept.at(-1);
    if (!last) {
      kept.push({ ...part });
      continue;
    }
    const left = bare.slice(last.start, last.end).split(',').at(-1) ?? '';
    const joint = bare.slice(last.end, part.start);
    const right = bare.slice(part.start, part.end).split(',', 1)[0] ?? '';
    const [before, after] = [isName(left), isName(right)];
    const two = joint.includes('.') ? before : /&|and|und/i.test(joint) ? before || after : before && after;
    if (!two || isName(`${left}${joint}${right}`)) last.end = part.end;
    else kept.push({ ...part });
  }
  return kept;
}

function read(bare: string, start: number, end: number): Alternative {
  const names: Name[] = [];
  let postal: PostalCode | null = null;
  // With its brackets a name may be another: `Frankfurt (Oder)`.
  const given = bare.slice(start, end).trim();
  const whole = readName(given).kind === 'unknown' ? tidy(given) : given;
  const reading = readName(whole);
  if (reading.kind !== 'unknown') {
    const at = start + Math.max(0, bare.slice(start, end).indexOf(whole));
    return { start, end, names: [{ ...reading, text: whole, start: at, end: at + whole.length, aside: false }], postal: null };
  }
  let depth = 0;
  let last = start;
  for (const part of split(bare, start, end, within)) {
    for (let at = last; at < part.start; at += 1) {
      const code = bare.charCodeAt(at);
      if (code === 40 || code === 91) depth += 1;
      else if ((code === 41 || code === 93) && depth > 0) depth -= 1;
    }
    last = part.start;
    const spelled = tidy(bare.slice(part.start, part.end));
    if (!/[\p{L}\d]/u.test(spelled)) continue;
    // `Mansfield, Tx`
    const token =
      names.length > 0 && /^[A-Za-z]{2}$/.test(spelled) && /,\s*$/.test(bare.slice(start, part.start))
        ? spelled.toUpperCase()
        : spelled;
    const at = part.start + Math.max(0, bare.slice(part.start, part.end).indexOf(spelled));
    // `Paris (75)`: the number of a département.
    if (/^\d[\dAB]$/.test(token)) {
      const before = names.at(-1);
      if (before?.kind === 'city' && before.cities.some((city) => city.country === 'FR'))
        before.cities = before.cities.filter((city) => city.country === 'FR');
      continue;
    }
    const known = readName(token).kind !== 'unknown';
    // `2791 W Peterson Ave`: the number of a house.
    const taken = known || street.test(token) ? null : takePostalCode(token);
    if (taken && (taken.name !== '' || names.length > 0)) postal ??= taken.code;
    let rest = tidy(taken ? taken.name : token);
    if (readName(rest).kind === 'unknown') {
      rest = rest.replace(/^\d+(?:st|nd|rd|th)\s(?:floor|fl)\s/iu, '');
      if (!taken?.code.lead && street.test(rest)) {
        const after = afterStreet.exec(rest)?.[1] ?? '';
        rest = /^\p{Lu}/u.test(after) && readName(after).kind === 'city' ? after : '';
      }
    }
    if (!/\p{L}/u.test(rest)) continue;
    const offset = Math.max(0, bare.slice(at, part.end).indexOf(rest));
    names.push(...namesIn(rest, at + offset, depth > 0));
  }
  return { start, end, names, postal };
}
