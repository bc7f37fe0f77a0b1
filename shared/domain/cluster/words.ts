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

/** The two deciding parts of a cleaned title: its words without rungs (sorted), and its rungs (sorted). */
export function titleParts(title: string): { core: string; level: string } {
  const core = new Set<string>();
  const level = new Set<string>();
  for (const word of fold(title)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')) {
    if (word === '' || empty.has(word)) continue;
    const rung = levels[word];
    if (rung !== undefined) level.add(rung);
    else for (const part of (spellings[word] ?? word).split(' ')) core.add(part);
  }
  return { core: [...core].sort().join(' '), level: [...level].sort().join(' ') };
}
