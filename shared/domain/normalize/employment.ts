import type { EmploymentType } from '../employment.ts';
import type { Evidence } from '../evidence.ts';
import type { RawRecord } from '../raw-record.ts';
import { cleanLine, fold, quoteOf } from './text.ts';
import { around, phrases, type WordIndex } from './word-index.ts';

export interface EmploymentRead {
  type: EmploymentType | null;
  evidence: Evidence[];
}

/** Words of the services' own fields, most telling first, folded. */
const fieldRules: readonly (readonly [EmploymentType, RegExp])[] = [
  ['INTERN', /intern(?!a)|praktik|stage|stagiaire|tirocin|becari|practicas|estagi|co-?op\b|trainee program/],
  ['VOLUNTEER', /volunteer|ehrenamt|benevol|volontar/],
  ['PER_DIEM', /per[ _-]?diem|prn\b/],
  [
    'PART_TIME',
    /part[ _-]?time|teilzeit|temps partiel|tempo parcial|part_?time|deeltijd|tiempo parcial|media jornada|minijob|mini-job|werkstudent|working student/,
  ],
  [
    'TEMPORARY',
    /temporary|temp\b|befristet|interim|cdd|seasonal|saison|tempo determinato|temporal|temporario|tijdelijk|fixed[ _-]?term|limited/,
  ],
  [
    'CONTRACTOR',
    /contract|freelance|freiberuf|independent|1099|corp.to.corp|c2c|b2b|consultor externo|zzp|autonom|honorar|subcontract/,
  ],
  [
    'FULL_TIME',
    /full[ _-]?time|fulltime|vollzeit|temps plein|cdi|tempo pieno|tempo indeterminato|jornada completa|tiempo completo|tempo integral|voltijd|fulltid|heltid|permanent|festanstellung|unbefristet|regular|employee|indefinid|clt\b|vast/,
  ],
  ['OTHER', /^other$|apprentice|ausbildung|azubi|alternance|apprentissage|zivildienst|freiwillig/],
];

/** Words in a title that name the kind of employment. */
const titleRules: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    'INTERN',
    /\b(?:internship|interns?|praktik(?:um|ant\w*)|pflichtpraktik\w*|stagiaire|stage\b(?=.*(?:mois|h\/f|f\/h|m\/f|\bpfe\b))|tirocin\w+|becari[oa]s?|pr[aá]cticas|est[aá]gi[oá]\w*|co-?op)\b/iu,
  ],
  ['VOLUNTEER', /\bvolunteers?\b|\behrenamt\w*/iu],
  ['PER_DIEM', /\bper[- ]diem\b|\bPRN\b/u],
  [
    'PART_TIME',
    /\bpart[- ]time\b|\bteilzeit\b|\bwerkstudent\w*|\bworking student\b|\bminijob\b|\btemps partiel\b|\bmedia jornada\b|\bdeeltijd\b/iu,
  ],
  [
    'TEMPORARY',
    /\b(?:temporary|temp|seasonal|fixed[- ]term|befristet|interim|cdd|maternity (?:cover|leave)|elternzeitvertretung)\b/iu,
  ],
  [
    'CONTRACTOR',
    /\(\s*(?:\d+[- ]?(?:month|mo)s?\s+)?contract(?:or)?(?:[- ]to[- ]hire)?\s*\)|\bcontract[- ]to[- ]hire\b|\b(?:freelance\w*|contractor|independent contractor|1099|c2c|\d+[- ](?:month|mo)s? contract)\b|[-–|,]\s*contract(?:or)?\s*$|^contract\s+(?!manag|admin|specialist|negot|analyst|law|counsel|lifecycle|research|manufact|compliance|officer|attorney)|\bcontract\s*[-–(]/iu,
  ],
  ['FULL_TIME', /\bfull[- ]time\b|\bvollzeit\b|\btemps plein\b|\bvoltijd\b|\btiempo completo\b|\btempo integral\b/iu],
];

/** A line of facts that names the kind of employment: `Type: Full-time`, `- Hours: Part time`, `Sales | Full-time`. */
const labelled = (words: string) =>
  new RegExp(
    `(?:^|[\\n|])[ •*-]*(?:(?:(?:employment|job|position|contract|role|work(?:ing)?) ?)?(?:type|status|hours|schedule|commitment|employment|time)[ ]*:[ ]*)?(?:${words})(?=[ ]*(?:[:,;.|(]|\\n|$))`,
    'iu',
  );

const textRules: readonly (readonly [EmploymentType, number, RegExp])[] = [
  ['FULL_TIME', 0.85, /#LI-full-?time\b/iu],
  ['PART_TIME', 0.85, /#LI-part-?time\b/iu],
  ['INTERN', 0.85, labelled('internship|praktikum')],
  ['CONTRACTOR', 0.85, labelled('contract|contractor|freelance|(?:fixed[- ]term )?contract (?:position|role)')],
  ['TEMPORARY', 0.85, labelled('temporary|fixed[- ]term|temporary position|befristet')],
  ['PART_TIME', 0.85, labelled('part[- ]time|teilzeit')],
  ['FULL_TIME', 0.85, labelled('full[- ]time|vollzeit|permanent')],
  ['INTERN', 0.8, /\b(?:this|our|the)(?: \w+){0,3} internship\b|\bas an intern\b|\bdieses? praktikum/iu],
  [
    'CONTRACTOR',
    0.8,
    /\b(?:this is an?|on an?|as an?)(?: [\w-]+){0,4} (?:contract (?:position|role|basis|job|opportunity)|(?:independent )?contractor|freelance(?:r)?)\b|\b(?:employment|job|contract) type\s*:?\s*(?:contract|freelance)|\b(?:independent contractor) (?:agreement|role|position|basis)/iu,
  ],
  [
    'TEMPORARY',
    0.8,
    /\b(?:this is an?)(?: [\w-]+){0,4} (?:temporary|fixed[- ]term)(?: [\w-]+){0,2} (?:position|role|contract)|\b(?:employment|job) type\s*:?\s*temporary|\bbefristet (?:auf|bis)\b/iu,
  ],
  [
    'PART_TIME',
    0.8,
    /\b(?:this is an?|on an?)(?: [\w-]+){0,3} part[- ]time\b|\b(?:seeking|looking for|hiring) an?(?: [\w-]+){0,2} part[- ]time\b|\bjoin (?:us|our team) part[- ]time\b|\bpart[- ]time (?:position|role|job|opportunity|basis)\b|\b(?:employment|job) type\s*:?\s*part[- ]time|\bin teilzeit\b(?! oder| möglich)/iu,
  ],
  [
    'FULL_TIME',
    0.85,
    /\b(?:seeking|looking for|hiring) an?(?: [\w-]+){0,2} full[- ]time (?!experience|equivalent|contract)|\bfull[- ]time,? (?:salaried|remote|hybrid|on-?site|permanent) (?:position|role|job)|\bfull[- ]time (?:position|role|job|opportunity|basis|employ\w+|permanent|exempt|salaried|offer|remote|hybrid|on-?site)\b|\b(?:this|position|role|job)(?: \w+){0,3} (?:is|will be)(?: a| an)? (?:\w+, )?full[- ]time\b|\b(?:employment|job|position|contract) type\s*:?\s*(?:permanent|full[- ]time)|\bpermanent,? full[- ]time\b|\bfull[- ]time,? (?:permanent|exempt|employee|regular)\b|\bin vollzeit\b|\bvollzeit\b|\bunbefristete\w* (?:anstellung|vertrag|arbeitsvertrag|festanstellung)|\b(?:contrat|poste|type de contrat)\s*(?:en|:)?\s*cdi\b|\bcontrato indefinido\b|\btempo indeterminato\b|\bjornada completa\b|\btemps plein\b/iu,
  ],
];

/** Beginnings of words without which no rule of the text can match, folded. */
const keywords = phrases([
  'internship',
  'an[ ]intern',
  'praktikum',
  'contract',
  'freelanc',
  'temporary',
  'fixed[- ]term',
  'befristet',
  'unbefristet',
  'part[- ]time',
  'full[- ]time',
  'fulltime',
  'permanent',
  'vollzeit',
  'teilzeit',
  'cdi\\b',
  'contrato indefinido',
  'tempo indeterminato',
  'jornada',
  'temps plein',
  'type\\s*:',
]);

/**
 * The employment type: the service's own field first, then the title's words, then phrases of the text that speak of this job. A field that
 * says only `full time` yields to a title that says intern, for services have no other choice in their form.
 */
export function readEmployment(raw: RawRecord, titleText: string, words: WordIndex): EmploymentRead {
  const fieldText = raw.employmentTypeText === undefined ? '' : cleanLine(raw.employmentTypeText, 200);
  const field = fold(fieldText.replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (field !== '') {
    const hit = fieldRules.find(([, pattern]) => pattern.test(field)) ?? workload(field);
    if (hit)
      return { type: hit[0], evidence: [{ from: 'field', path: 'employmentTypeText', quote: fieldText, confidence: 0.98 }] };
  }
  for (const [type, pattern] of titleRules)
    if (pattern.test(titleText))
      return { type, evidence: [{ from: 'field', path: 'title', quote: cleanLine(titleText, 300), confidence: 0.9 }] };
  const parts = around(words, keywords, 70);
  for (const [type, confidence, pattern] of textRules)
    for (const part of parts) {
      const match = pattern.exec(part);
      if (match)
        return {
          type,
          evidence: [{ from: 'text', quote: quoteOf(part, match.index, match.index + match[0].length), confidence }],
        };
    }
  return { type: null, evidence: [] };
}

/** `80 - 100%`: full time from 90 % on, as Swiss statistics count it (Federal Statistical Office). */
function workload(text: string): readonly [EmploymentType] | null {
  const shares = [...text.matchAll(/(\d{1,3})\s?%/g)]
    .map((match) => Number(match[1]))
    .filter((share) => share >= 5 && share <= 100);
  if (shares.length === 0) return null;
  return [Math.max(...shares) >= 90 ? 'FULL_TIME' : 'PART_TIME'];
}
