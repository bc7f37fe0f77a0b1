import { fold } from '../normalize/text.ts';

/** Words of a title that name a rung, with one spelling each. They decide: postings with different ones are never one opening. */
const levels: Readonly<Record<string, string>> = {
  senior: 'senior',
  sr: 'senior',
  snr: 'senior',
  junior: 'junior',
  jr: 'junior',
  jnr: 'junior',
  staff: 'staff',
  principal: 'principal',
  lead: 'lead',
  leader: 'lead',
  teamlead: 'lead',
  intern: 'intern',
  internship: 'intern',
  praktikant: 'intern',
  praktikum: 'intern',
  werkstudent: 'workingstudent',
  trainee: 'trainee',
  graduate: 'graduate',
  grad: 'graduate',
  associate: 'associate',
  assistant: 'assistant',
  mid: 'mid',
  intermediate: 'mid',
  midlevel: 'mid',
  head: 'head',
  director: 'director',
  vp: 'vp',
  svp: 'svp',
  evp: 'evp',
  avp: 'avp',
  chief: 'chief',
  manager: 'manager',
  mgr: 'manager',
  executive: 'executive',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  1: '1',
  2: '2',
  3: '3',
  4: '4',
  5: '5',
  l1: '1',
  l2: '2',
  l3: '3',
  l4: '4',
  l5: '5',
  l6: '6',
  entry: 'entry',
  experienced: 'experienced',
  apprentice: 'apprentice',
  azubi: 'apprentice',
  ausbildung: 'apprentice',
  deputy: 'deputy',
  distinguished: 'distinguished',
  fellow: 'fellow',
  group: 'group',
  regional: 'regional',
  global: 'global',
}; // prettier-ignore

const spellings: Readonly<Record<string, string>> = {
  eng: 'engineer',
  engineering: 'engineer',
  engineers: 'engineer',
  ingenieur: 'engineer',
  dev: 'developer',
  developers: 'developer',
  entwickler: 'developer',
  swe: 'software engineer',
  mgmt: 'management',
  ops: 'operations',
  hr: 'humanresources',
  qa: 'quality',
  bdr: 'businessdevelopmentrep',
  sdr: 'salesdevelopmentrep',
  rep: 'representative',
  reps: 'representative',
  acct: 'account',
  admin: 'administrator',
  asst: 'assistant',
  fullstack: 'full stack',
  frontend: 'front end',
  backend: 'back end',
  k8s: 'kubernetes',
  ml: 'machine learning',
  ai: 'ai',
  technician: 'technician',
  tech: 'tech',
  mktg: 'marketing',
  biz: 'business',
}; // prettier-ignore

const empty = new Set(
  'a an the of for in at to and with und oder der die das des im am für fur de la le les du et en el los y e da do per con m w d f x h on'.split(
    ' ',
  ),
);

/** Words that say where or how the work is done; which place it is, stands beside the title. */
const whereWords = new Set(
  'remote remotely hybrid onsite homeoffice teletravail telework remoto remota hibrido ibrido hybride hybrides thuiswerken mobil'.split(
    ' ',
  ),
);

/** The deciding parts of a title. */
export interface TitleParts {
  /** Its words without rungs, place words and the employer's name; sorted. */
  core: string;
  /** Its rungs, sorted. */
  level: string;
  /** Words that name its own places, or say how far one may be from them; sorted. Within one board they decide, too; another board may leave them out. */
  where: string;
}

/** What a word of a title is, by the first list that has it: one without meaning, a rung, a place word, or one of another spelling. */
interface Known {
  kind: 'empty' | 'rung' | 'where' | 'spelling';
  spelling: string;
}

const known: ReadonlyMap<string, Known> = new Map<string, Known>([
  ...Object.entries(spellings).map(([word, spelling]): [string, Known] => [word, { kind: 'spelling', spelling }]),
  ...[...whereWords].map((word): [string, Known] => [word, { kind: 'where', spelling: word }]),
  ...Object.entries(levels).map(([word, spelling]): [string, Known] => [word, { kind: 'rung', spelling }]),
  ...[...empty].map((word): [string, Known] => [word, { kind: 'empty', spelling: word }]),
]);

/** The deciding parts of a cleaned title of an employer. `places` are its places in words. */
export function titleParts(title: string, company = '', places: readonly string[] = []): TitleParts {
  const core: string[] = [];
  const level: string[] = [];
  const where: string[] = [];
  const words = withoutName(wordsOf(title), stemOf(company));
  const local = localWords(places);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let found = known.get(word);
    if (found?.kind === 'empty') continue;
    if (found?.kind !== 'rung' && word.endsWith('+')) {
      const rung = known.get(word.replace(/\++$/, ''));
      if (rung?.kind === 'rung') found = rung;
    }
    if (found?.kind === 'rung') add(level, found.spelling);
    else if (found?.kind === 'where' || (word === 'home' && words[at + 1] === 'office') || local.has(word)) add(where, word);
    else {
      const spelled = found?.spelling ?? feminine(word);
      if (spelled.includes(' ')) for (const part of spelled.split(' ')) add(core, part);
      else add(core, spelled);
    }
  }
  // A title of nothing but places or rungs has to be told by these.
  return { core: sorted(core.length === 0 ? where : core), level: sorted(level), where: sorted(where) };
}

function add(words: string[], word: string): void {
  if (!words.includes(word)) words.push(word);
}

const sorted = (words: readonly string[]) => (words.length < 2 ? (words[0] ?? '') : words.toSorted().join(' '));

let latestPlaces: { text: string; words: ReadonlySet<string> } = { text: '', words: new Set() };

/** The words of the places; the latest are remembered: many postings of an employer are at the same ones. */
function localWords(places: readonly string[]): ReadonlySet<string> {
  const text = places.join(' ');
  if (latestPlaces.text !== text) latestPlaces = { text, words: new Set(wordsOf(text)) };
  return latestPlaces.words;
}

/** For each ASCII unit of folded text whether it belongs to a word: a letter or a digit (1), `+` and `#` (2), which make none alone. */
const units = Uint8Array.from({ length: 128 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return /[a-z0-9]/.test(unit) ? 1 : /[+#]/.test(unit) ? 2 : 0;
});

function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words: string[] = [];
  let start = -1;
  let named = false;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 32;
    if (code > 127) return wordsOfAnyScript(folded);
    const unit = units[code];
    if (unit === 0) {
      if (named) words.push(folded.slice(start, at));
      start = -1;
      named = false;
    } else {
      if (start < 0) start = at;
      if (unit === 1) named = true;
    }
  }
  return words;
}

function wordsOfAnyScript(folded: string): string[] {
  return folded
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The words without the employer's name where it stands in full, unless nothing else is left. */
function withoutName(words: readonly string[], stem: readonly string[]): readonly string[] {
  if (stem.length === 0 || words.length <= stem.length) return words;
  for (let at = 0; at + stem.length <= words.length; at += 1) {
    if (!stem.every((word, index) => words[at + index] === word)) continue;
    let end = at + stem.length;
    while (legalForm.test(words[end] ?? '')) end += 1;
    return [...words.slice(0, at), ...words.slice(end)];
  }
  return words;
}

const legalForm = /^(?:gmbh|ag|se|kg|inc|llc|ltd|limited|plc|corp|co|company|sa|sas|srl|spa|bv|nv|ab|oy|group|holding)$/;

let latest: { company: string; stem: readonly string[] } = { company: '', stem: [] };

/** The words of a name without the legal form at its end. The latest is remembered: the postings of an employer come one after the other. */
function stemOf(company: string): readonly string[] {
  if (latest.company !== company) {
    const name = wordsOf(company);
    let end = name.length;
    while (end > 1 && legalForm.test(name[end - 1] ?? '')) end -= 1;
    latest = { company, stem: name.slice(0, end) };
  }
  return latest.stem;
}

/** German agent nouns: `entwicklerin` and `entwickler` are one word. */
function feminine(word: string): string {
  const mayBe = word.length > 7 && (word.endsWith('in') || word.endsWith('innen'));
  const base = mayBe ? word.replace(/(?<=er|eur|ist|or|ant|ent|loge)in(?:nen)?$/, '') : word;
  return spellings[base] ?? base;
}
