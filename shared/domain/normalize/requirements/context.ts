import type { Need } from '../../requirements.ts';
import type { Section, SectionKind } from '../../section.ts';
import type { Hit } from '../phrase-scanner.ts';

/** A text as the readers of requirements look at it. */
export interface Passage {
  text: string;
  /** The text through `foldSameLength`: positions are the same. */
  folded: string;
  sections: readonly Section[];
}

/** The part of the posting at a position; `other` where the parts are not known. */
export function sectionAt({ sections }: Passage, at: number): { kind: SectionKind; boilerplate: boolean } {
  return sections.find(({ start, end }) => at >= start && at < end) ?? { kind: 'other', boilerplate: false };
}

/** Whether the posting asks something of the person here, and does not speak of itself, of what it offers or of the law. */
export function asks(passage: Passage, at: number): boolean {
  const { kind, boilerplate } = sectionAt(passage, at);
  return !(boilerplate || kind === 'about' || kind === 'benefits' || kind === 'pay' || kind === 'legal' || kind === 'apply');
}

/** No sentence is followed further than this to either side. */
const reach = 260;

/**
 * The sentence around a hit: up to the line's ends, a full stop before a capital (not behind an abbreviation), `;`, `!`,
 * `?` or a bullet; `reach` units to each side at most.
 */
export function sentenceOf({ text }: Passage, { start, end }: Hit): Hit {
  let from = start;
  const first = Math.max(0, start - reach);
  while (from > first && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  const last = Math.min(text.length, end + reach);
  while (to < last && !endsSentence(text, to)) to += 1;
  return { start: from, end: to };
}

const abbreviated =
  /(?:^|[^\p{L}])(?:\p{L}|dr|st|ca|mr|mrs|ms|jr|sr|nr|vs|etc|inc|ltd|bzw|inkl|mind|min|max|kat|cat|kl|art|abs|dipl|prof|eidg|med|ing|evtl|ggf|approx|div|sog|resp)$/iu;

function endsSentence(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x0a: // \n
    case 0x3b: // ;
    case 0x2022: // •
      return true;
    case 0x21: // !
    case 0x3f: // ?
      return text.charCodeAt(at + 1) <= 0x20;
    case 0x2e: {
      // .
      if (text.charCodeAt(at + 1) !== 0x20) return false;
      const next = text.charAt(at + 2);
      return next !== next.toLowerCase() && !abbreviated.test(text.slice(Math.max(0, at - 8), at));
    }
    default:
      return false;
  }
}

/** Words, folded, that make a demand a wish or state it as a demand. */
const needWords =
  /\b(?:(prefer(?:red|ably|ence|able|ibl[aei]\w*|encia\w*)?|preferi\w+|bij voorkeur|vorzugsweise|de preference|nice[- ]to[- ]have|(?:a |is |are |big |strong |huge |definite )(?:big |strong |huge |definite )?(?:plus(?:es)?|bonus|advantage)|bonus|beneficial|desir(?:ed|able)|advantageous|an? asset|ideal(?:ly|erweise|ement|mente|iter)?|helpful|welcome|not required|not (?:strictly )?necessary|not essential|would be (?:great|good|nice)|von vorteil|vorteilhaft|wunschenswert|gewunscht|gerne gesehen|begrus(?:s|)t|ein plus|pluspunkt\w*|optional|un (?:vrai |reel )?(?:plus|atout)|serait apprecie\w*|apprecie\w*|souhait\w+|gradit[aoei]|costitui\w+ titolo|un vantaggio|valorabl\w+|se valor\w+|valor(?:amos|ara|aremos)|desea\w+|desejav\w+|diferencial|mais.?valia|een pre\b|pluspunt|is een plus|wenselijk|mooi meegenomen)|(requir\w+|must|mandatory|essential|need(?:ed|s)?|minimum|at least|necessary|zwingend|voraus\w+|erforderlich\w*|notwendig\w*|mindestens|muss|unbedingt|setzen wir|exige\w*|obligatoire\w*|indispensable\w*|requis\w*|imperati\w+|richiest\w+|necessari\w+|indispensabil\w+|obbligatori\w+|requerid\w+|imprescindible\w*|obligatori\w+|necesari\w+|minimo|obrigatori\w+|necessari\w+|vereist\w*|noodzakelijk|verplicht|minimaal))(?![a-z])/g;

const adverb = /^(?:ideal|preferab|preferib|vorzugsweise|bij voorkeur)/;

const required = 1;
const preferred = 2;

/** Whether a word stands in a bracket with more in it than the word and its like: what it says is of a part. */
function inBrackets(span: string, at: number): boolean {
  const open = span.lastIndexOf('(', at);
  if (open < 0 || span.slice(open, at).includes(')')) return false;
  const close = span.indexOf(')', at);
  return (close < 0 ? span.length : close) - open > 26;
}

/** The first (or last) word of a need in a span; 0 when there is none. */
function wordOfNeed(folded: string, from: number, to: number, last: boolean): number {
  let found = 0;
  if (to <= from) return found;
  const span = folded.slice(from, to);
  needWords.lastIndex = 0;
  for (let match = needWords.exec(span); match !== null; match = needWords.exec(span)) {
    // `3 years, ideally in retail`: the adverb is of what follows it.
    if (!last && (adverb.test(match[0]) || inBrackets(span, match.index))) continue;
    found = match[1] === undefined ? required : preferred;
    if (!last) break;
  }
  return found;
}

/** Whether the span says that something is wished for only. */
export function wished(folded: string, from: number, to: number): boolean {
  return wordOfNeed(folded, from, to, false) === preferred;
}

/** Whether a word of a need stands in the span. */
export function saysNeed(folded: string, from: number, to: number): boolean {
  return wordOfNeed(folded, from, to, false) !== 0;
}

/**
 * What is made of a demand: the words behind it up to `next` (where the field's next demand begins) decide, then those before it down to
 * `previous`, then the kind of the section; without any of them it is required.
 */
export function needOf(passage: Passage, hit: Hit, sentence: Hit, previous: number, next: number): Need {
  const behind = wordOfNeed(passage.folded, hit.end, Math.min(sentence.end, next), false);
  const said = behind !== 0 ? behind : wordOfNeed(passage.folded, Math.max(sentence.start, previous), hit.start, true);
  if (said === preferred) return 'preferred';
  if (said === 0 && wishedAbove(passage, sentence.start)) return 'preferred';
  if (sectionAt(passage, hit.start).kind === 'preferred') return said === required ? 'required' : 'preferred';
  return 'required';
}

/** Whether the line that opens the list (`Bonus points for:`) wishes only; at most eight entries and 800 units above. */
function wishedAbove({ text, folded }: Passage, at: number): boolean {
  let end = text.lastIndexOf('\n', at - 1);
  if (end < 0 || at - end > 400) return false;
  for (let line = 0; line < 8 && at - end < 800; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end - start > 160 || end <= start) return false;
    if (text.charCodeAt(end - 1) === 0x3a) return wordOfNeed(folded, start, end, false) === preferred;
    if (start === 0) return false;
    end = start - 1;
  }
  return false;
}

/** Required before preferred before mentioned. */
export function strongerNeed(one: Need, other: Need): Need {
  const order: readonly Need[] = ['required', 'preferred', 'mentioned'];
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

/** Like `quoteOf`, and short enough for what is shown of a requirement. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 120) return line;
  const code = line.charCodeAt(119);
  return line.slice(0, code >= 0xd800 && code <= 0xdbff ? 119 : 120).trim();
}
