import type { Evidence } from '../../evidence.ts';
import type { LanguageLevel, Need, Requirements } from '../../requirements.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { cleanLine, foldSameLength, quoteOf } from '../text.ts';
import { asks, needOf, type Passage, saysNeed, sectionAt, sentenceOf, strongerNeed, wished } from './context.ts';
import { levelIn } from './language-levels.ts';
import { languageWords } from './language-names.ts';

type Language = Requirements['languages'][number];

export const languageTrigger = trigger([...languageWords.keys()].map((word) => `${word}\\b`));

/** Words that speak of knowing a language. */
const skillWord =
  /\b(?:speak\w*|spoken|spricht|sprichst|sprechen|speaker|languages?|sprach\w*|kenntnis\w*|langues?|lingua|lingue|idiomas?|lengua|taal|talen|linguistic\w*|knowledge of|conoscenza|conocimiento|connaissance|conhecimento|kennis van|written|writing|verbal|oral|parl\w+|habl\w+|fal[ae]\w*|spreek\w*|schrift|wort und|woord en|ecrit|scritt\w+|escrit\w+|communicat\w+ in|kommunik\w+ (?:in|auf)|communicatie in|literacy|skills?|niveau|nivel|nivello|livello|level|ability to (?:speak|read|write))/;
/** What may follow the name of a language that a person is to know. `German market`, `French startup` are no such thing. */
const mayFollow =
  /^(?:\s*$|\s?[^a-z\s]|[-\s]{1,2}(?:languages?|skills?|speak\w*|spoken|fluen\w*|proficien\w*|knowledge|level|native\w*|written|writing|verbal\w*|oral\w*|communicat\w*|abilit\w*|comprehension|competenc\w*|and|or|und|oder|et|ou|e|ed|o|y|u|en|of|as|at|to|on|is|are|will|would|for|with|both|required?|preferred|must|mandatory|a|an|auf|sind|ist|in|sowie|als|von|mit|zu|fliessend|fliesend\w*|verhandlungssicher|gut\w?|sehr|sicher|wort|sprache|sprach\w*|sprech\w*|kenntnisse\w*|niveau|nivel\w*|nivello|livello|courant|fluent[ei]?|parle|parlat\w+|lu|ecrit\w*|oral|scritt\w+|avanz\w+|alto|hablado|fluid\w+|exige|est|sont|serait|es|sera|e un|un|una|uma|op|vereist|is|spreek\w*|vloeiend|goed|zowel|plus|necessary|needed|essential|c[12]|b[12]|a[12]|setzen|runden|fluente|tecnico|medio|nativ\w*|langue|lingua|souhait\w*|apprecie\w*|gradit\w*|richiest\w*|desiderabil\w*|desej\w*|avance\w*|avanc\w*|advanced|excellent\w*|good|very|strong|conversation\w*|scolaire|basico|voraus\w*|wunschenswert|erwunscht|notwendig|erforderlich|zwingend|perfect\w*|perfekt\w*|uitstekend|zeer|gewenst|fluently|preferably|ideally|idealerweise|optional|desirable|is|bilingu\w+|muttersprach\w+|madrelingua|intermedi\w+|basic\w*|basis\w*|professionnel\w*|professional\w*|operationnel\w*|indispensable|obrigatorio|imprescindible|necessari\w*|requerid\w*|valorable|desejavel|deseable|muy|tres|bon\w*|buon\w*|ottim\w*)\b)/;
/** What may stand behind a form of the adjective (`deutsche Sprache`) or before it (`langue anglaise`). */
const languageBehind = /^\s?(?:und|oder|&|,|\/)?\s?(?:\w+(?:e|en|er)\s)?(?:sprach\w*|kenntnis\w*|language|taal)/;
const languageAhead = /(?:langue|lingua|lengua)\s$/;
/** Before the language as a noun (`des Englischen`), in capitals then. */
const nounAhead = /\b(?:des|im)\s$/;
/** Before the name: what is of a country, not of a language. */
const ofCountry =
  /\b(?:marche|mercato|mercado|markt|droit|diritto|derecho|direito|clientele?|clients|clienti|clientes|societe|azienda|empresa|entreprise|swiss|schweizer|equipe|territoire|territorio|gouvernement)\s(?:\w{1,3}\s)?$/;
/** Text between languages that belong to one statement. */
const joining =
  /^(?:[\s,/&+-]|and|und|et|ed|e|y|u|en|or|oder|ou|o|of|sowie|bzw\.?|as well as|zowel|als|language|languages|in|fluency|the|the following|der|die|l'|le|la|il|el|lo|de|del|dell'|do|kenntnisse|kenntnissen|und\/oder|and\/or)*$/;
const choice = /(?:^|[\s/])(?:or|oder|ou|o|of|u|and\/or|und\/oder)(?=\s|$)/;
const cutBetween = /^.*(?:[,;:/()\n]|\s-\s|\b(?:and|und|et|e|ed|y|en|as well as|sowie|plus|but|or|oder|ou)\b)/s;

/** Behind a language that need not be known. */
const notAsked =
  /^\s?(?:skills? |knowledge |kenntnisse )?(?:(?:is|are) )?(?:not (?:required|necessary|needed|mandatory|a must)|(?:ist |sind )?(?:nicht|kein\w*) (?:erforderlich|notwendig|notig|voraussetzung|muss)|n'est pas|non e|no es)/;

/** Where the words turn to languages without a name. */
const otherLanguages =
  /,\s(?:jede|weitere|any|other|another|additional|autres?|toute|andere|zusatzliche|ulteriori|altre|otros|outros|fremdsprachen)\b/;

/** Words behind a language that can only be of this one. */
const ofOne = /^(?:\s(?!or\b|and\b|und\b|oder\b|et\b|ou\b|are\b|sind\b|sont\b|sono\b|son\b|sao\b|zijn\b)[a-z'-]+){1,5}/;

interface Group {
  words: { start: number; end: number; code: string; skill: boolean; by: 'and' | 'or' | 'comma' }[];
  /** Joined to the group before it: what is said of that one is said of it, too, unless it has words of its own. */
  follows: boolean;
}

/**
 * Languages that the person is to know, each with the level that stands beside it. A language counts only where the words around it speak of
 * knowing it; names joined by `or` share a number: one of them is enough.
 */
export function readLanguages(
  passage: Passage,
  hits: readonly Hit[],
  title: string,
): { languages: Language[]; evidence: Evidence[] } {
  const found = new Map<string, { language: Language; evidence: Evidence }>();
  let choices = 0;
  const note = (language: Language, evidence: Evidence) => {
    const known = found.get(language.language);
    if (!known) found.set(language.language, { language, evidence });
    else {
      const level = known.language.level ?? language.level;
      if (known.language.level === null && level !== null) known.evidence = evidence;
      known.language = { ...known.language, level, need: strongerNeed(known.language.need, language.need) };
    }
  };
  for (const each of titleLanguages(title)) note(each.language, each.evidence);
  for (const sentence of sentencesOf(passage, hits))
    for (const { group, level, need, start, end } of statements(passage, sentence)) {
      const chosen = choicesOf(group);
      const oneOf = chosen.size > 1 ? ++choices : null;
      for (const code of new Set(group.words.map((word) => word.code)))
        note(
          { language: code, level: level?.level ?? null, need, ...(oneOf === null || !chosen.has(code) ? {} : { oneOf }) },
          {
            from: 'text',
            quote: quoteOf(passage.text, start, end),
            confidence: level?.exact ? 0.95 : level ? 0.85 : 0.75,
            about: 'languages',
          },
        );
    }
  const list = [...found.values()].slice(0, 15);
  return { languages: list.map(({ language }) => language), evidence: list.map(({ evidence }) => evidence) };
}

/** The languages of a group of which one is enough: those that `or` joins, with the commas before it. */
function choicesOf({ words }: Group): Set<string> {
  const chosen = new Set<string>();
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (words[at]?.by !== 'or') continue;
    chosen.add(words[at]?.code ?? '');
    do {
      at -= 1;
      chosen.add(words[at]?.code ?? '');
    } while (at > 0 && words[at]?.by !== 'and');
  }
  return chosen;
}

/** Hits by the sentence they stand in. */
function sentencesOf(passage: Passage, hits: readonly Hit[]): { sentence: Hit; hits: Hit[] }[] {
  const sentences: { sentence: Hit; hits: Hit[] }[] = [];
  for (const hit of hits) {
    if (!asks(passage, hit.start)) continue;
    const last = sentences.at(-1);
    if (last && hit.start < last.sentence.end) last.hits.push(hit);
    else sentences.push({ sentence: sentenceOf(passage, hit), hits: [hit] });
  }
  return sentences;
}

interface Statement {
  group: Group;
  level: { level: LanguageLevel; exact: boolean } | null;
  need: Need;
  start: number;
  end: number;
}

function statements(passage: Passage, { sentence, hits }: { sentence: Hit; hits: readonly Hit[] }): Statement[] {
  const { folded } = passage;
  const groups = groupsOf(passage, hits, sentence);
  const said: Statement[] = [];
  for (const [at, group] of groups.entries()) {
    const start = group.words[0]?.start ?? 0;
    const end = group.words.at(-1)?.end ?? 0;
    const before = groups[at - 1]?.words.at(-1)?.end ?? sentence.start;
    const next = groups[at + 1]?.words[0]?.start ?? sentence.end;
    const head = folded.slice(Math.max(before, start - 90), start);
    const tail = folded.slice(end, Math.min(next, end + 80));
    // Between two statements the last break parts what belongs to the one and to the other.
    const own = at === 0 ? head : head.slice(cutBetween.exec(head)?.[0].length ?? 0);
    const cut = at === groups.length - 1 ? tail : (cutBetween.exec(tail)?.[0] ?? tail);
    if (notAsked.test(tail)) continue;
    const { level, from, to } = levelBeside(own, cut);
    const previous = said.at(-1);
    if (group.follows && level === null && previous !== undefined && previous.group === groups[at - 1]) {
      said.push({ group, level: previous.level, need: previous.need, start: previous.start, end });
      continue;
    }
    const known =
      group.words.some(({ skill }) => skill) ||
      skillWord.test(own.slice(-70)) ||
      skillWord.test(cut.slice(0, 45)) ||
      saysNeed(folded, end, end + Math.min(cut.length, 40)) ||
      saysNeed(folded, start - Math.min(own.length, 30), start);
    if (
      level === null &&
      !known &&
      !/^\s*(?:languages?|sprachen?|sprachkenntnisse|langues?|lingue|idiomas|talen)\b/.test(folded.slice(sentence.start, start))
    )
      continue;
    const { kind } = sectionAt(passage, start);
    const listed = kind === 'requirements' || kind === 'preferred';
    if (level === null && !listed && kind !== 'other' && !group.words.some(({ skill }) => skill)) continue;
    const beyond = otherLanguages.exec(folded.slice(end, next));
    const need = needOf(
      passage,
      { start, end },
      sentence,
      before,
      beyond ? end + beyond.index : at === groups.length - 1 ? next : end + cut.length,
    );
    said.push({ group, level, need, start: start - own.length + Math.min(from, own.length), end: end + to });
  }
  return said;
}

/** The level in the words before (`own`) or behind (`cut`) the names; from where and to where the quote goes. */
function levelBeside(own: string, cut: string): { level: Statement['level']; from: number; to: number } {
  const behind = levelIn(cut.slice(0, 60));
  const near = Math.max(0, own.length - 75);
  const ahead = levelIn(own.slice(near));
  const level = behind?.exact ? behind : ahead?.exact ? ahead : (ahead ?? behind);
  if (level === null) return { level, from: own.length, to: 0 };
  if (level === behind) return { level, from: own.length, to: Math.min(cut.length, endOfWord(cut, 40)) };
  return {
    level,
    from: own.search(/[a-z0-9]/) < 0 ? own.length : Math.max(own.search(/[a-z0-9]/), startOfWord(own, own.length - 60)),
    to: 0,
  };
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length;
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function groupsOf(passage: Passage, hits: readonly Hit[], sentence: Hit): Group[] {
  const { folded, text } = passage;
  const groups: Group[] = [];
  for (const { start, end } of hits) {
    const word = folded.slice(start, end);
    const known = languageWords.get(word);
    if (!known) continue;
    const tail = folded.slice(end, Math.min(sentence.end, end + 30));
    if (/^\p{Ll}/u.test(text.charAt(start)) && word === 'polish') continue;
    if (!known.skill && !mayFollow.test(tail)) continue;
    if (
      known.inflected &&
      !languageBehind.test(tail) &&
      !languageAhead.test(folded.slice(Math.max(0, start - 8), start)) &&
      !(nounAhead.test(folded.slice(Math.max(0, start - 5), start)) && /^\p{Lu}/u.test(text.charAt(start)))
    )
      continue;
    if (ofCountry.test(folded.slice(Math.max(sentence.start, start - 24), start))) continue;
    const last = groups.at(-1);
    const between = last ? folded.slice(last.words.at(-1)?.end ?? 0, start) : '';
    // `Fluent in English, German is a plus`: what follows is of the last one alone.
    const alone =
      /^\s?,\s?$/.test(between) && wished(folded, end, end + (known.skill ? 30 : (ofOne.exec(tail)?.[0].length ?? 0)));
    const begun = /,\s?(?:\w+\s)?(?:kenntnis|knowledge|skills|niveau|fluen|proficien)|\s-\s/.test(between);
    const by = choice.test(between) ? 'or' : /^\s?,\s?$/.test(between) ? 'comma' : 'and';
    // `German or French, and English`: the choice ends.
    const follows = by === 'and' && last !== undefined && last.words.some((word) => word.by === 'or') && joining.test(between);
    if (last && !alone && !begun && !follows && between.length <= 24 && joining.test(between))
      last.words.push({ start, end, ...known, by });
    else groups.push({ words: [{ start, end, ...known, by: 'and' }], follows });
  }
  return groups;
}

const titlePattern =
  /(?<![a-z])(?:(?:fluent |native )(?:in )?)?([a-z]{4,20})(?:[- /&,]{1,3}(?:and |or |und |oder )?([a-z]{4,20}))?[- ](?:speak(?:ing|er)s?|speech|fluent|native|sprachig\w*|parlante|hablante|bilingual|mother tongue)(?![a-z])|(?:fluent in|bilingual|parlant|francophone|germanophone|native|madrelingua|speaking) ([a-z]{4,20})(?![a-z])|(?<![a-z])([a-z]{6,14}sprachig\w*)/g;

/** Languages that the title asks for: `Support Agent (German speaking)`. */
function titleLanguages(title: string): { language: Language; evidence: Evidence }[] {
  const line = cleanLine(title, 300);
  const folded = foldSameLength(line);
  if (!/speak|fluent|sprachig|hablante|parlan|bilingual|native|madrelingua|mother/.test(folded)) return [];
  const found: { language: Language; evidence: Evidence }[] = [];
  for (const match of folded.matchAll(titlePattern))
    for (const word of match.slice(1)) {
      const known = word === undefined ? undefined : languageWords.get(word);
      if (!known || found.some(({ language }) => language.language === known.code)) continue;
      found.push({
        language: { language: known.code, level: levelIn(match[0])?.level ?? null, need: 'required' },
        evidence: { from: 'field', path: 'title', quote: line, confidence: 0.9, about: 'languages' },
      });
    }
  return found;
}
