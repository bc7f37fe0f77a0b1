import { fold } from '../text.ts';
import type { Contract, Facts } from './facts.ts';

/** Words in a title that name the kind of contract; folded. Titles also name what people work on: `Contract Manager`, `Internal Auditor`, `Stage Technician`. */
const contracts: readonly (readonly [Contract, RegExp])[] = [
  [
    'internship',
    /\b(?:internships?|interns?|praktik(?:um|ant\w*|a)|pflichtpraktik\w*|stagiair\w*|stageplaats\w*|afstudeerstage\w*|meewerkstage\w*|stagista|tirocin\w+|becari[oa]s?|practicas|practicante\w*|estagi\w*|co-?op)\b(?! (?:program(?:me)? )?(?:manager|coordinator|recruit|lead|director|supervisor|program manager|specialist|betreu|leiter))|^stage(?= ?[-–:|(]| en | - |$)|[-–|(] ?stage(?= ?[-–|)]|$)|\bstage\b(?=.*(?:\bmois\b|\bh\/f\b|\bf\/h\b|\bpfe\b|alternance))|\boffre de stage\b|\bstage (?:assistante?|charge|ingenieur|marketing|developpe|data|juridique|finance|rh|communication|commercial|audit|conseil|m2|bac)|\bplacement (?:student|year|\w+ engineer)|\b(?:industrial|undergraduate|student) placement\b|\bsummer analyst\b/,
  ],
  [
    'apprenticeship',
    /\bapprentic\w+|\bapprenti(?:e|s|es)?\b|\bausbildung\b|\bazubis?\b|\bauszubildende\w*|\balternan(?:ce|te?)\b|\bapprendist\w+|\baprendiz\b|\blehrling\w*|\blehrstelle\b|\blernende[r]?\b|\bduales? studium\b|\bdual studierende\w*|\bbbl\b|\blehre als\b/,
  ],
  [
    'volunteer',
    /\bvolunteers?\b(?! (?:manager|coordinator|program|engagement|services))|\behrenamt\w*|\bbenevole\b|\bvoluntari[oa]s?\b|\bvrijwilliger\b/,
  ],
  [
    'contractor',
    /\(\s*(?:\d+[- ]?(?:month|mo|week)s?\s+)?contract(?:or)?(?:[- ]to[- ](?:hire|perm))?\s*\)|\bcontract[- ]to[- ](?:hire|perm)\b|\bfreelance\w*|\bfreiberuf\w*|\bcontractors?\b(?! (?:manage|relation|success|compliance|sales|support|coordinat|account|market|operations|engage|onboard|oversight|safety|experience|partner))|\b1099\b|\bc2c\b|\b\d+[- ]?(?:month|mo)s? contract\b|[-–|,:]\s*contract(?:or)?\s*$|^contract\s+(?!manag|admin|specialist|negot|analyst|law|counsel|lifecycle|research|manufact|compliance|officer|attorney|and|&|coordinat|support|paralegal|operations|professional|review|writer|pricing|award|execut|director|lead|advis|consult|engineer(?:ing)? manager|sales|furniture|catering|clean)|\bcontract\s*[-–(]|\binterim (?:manager|management)\b|\bzzp\b|\bself-employed\b|\(pj\)|\bfreie[rn]? mitarbeiter/,
  ],
  [
    'temporary',
    /\b(?:temporary|temp|seasonal|saison\w*|zeitarbeit|interimaire|uitzendkracht|stagionale|aushilfe)\b(?! (?:work(?:s|ing) |works\b|protection|housing|accommodation|storage|power|structures))|\btemp[- ]to[- ]perm\b|\binterim\b/,
  ],
  [
    'fixed_term',
    /\bfixed[- ]term\b|\bftc\b|\b(?<!un)befristet\w*|\bcdd\b|\bmaternity (?:cover|leave|contract)\b|\bparental leave cover\b|\belternzeitvertretung\w*|\b(?:schwangerschafts|krankheits|mutterschutz)?vertretung\b|\btempo determinato\b|\bsustituci\w+|\btijdelijk\w*|\bzwangerschapsverlof\b|\btemporal\b|\bremplacement\b/,
  ],
  [
    'permanent',
    /\bpermanent\b(?! (?:makeup|make-up|magnet|resid))|\bunbefristet\w*|\bcdi\b|\bfestanstellung\b|\btempo indeterminato\b|\bindefinido\b|\(clt\)/,
  ],
];
const part =
  /\bpart[- ]?time\b|\bteilzeit\w*|\bwerkstudent\w*|\bworking student\b|\bmini-?job\w*|\btemps partiel\b|\bmedia jornada\b|\bjornada parcial\b|\btiempo parcial\b|\bmeio periodo\b|\bdeeltijd\b|\bpart-?time\b|\bstudentische (?:hilfs|aushilfs)\w*|\bstudent job\b|\b(?:450|520|538|556|603)[- ]?(?:euro|€)/;
const full =
  /\bfull[- ]?time\b|\bvollzeit\b|\btemps (?:plein|complet)\b|\bvoltijd\b|\bfulltime\b|\btiempo completo\b|\bjornada completa\b|\btempo (?:integral|pieno)\b/;
const perDiem =
  /\bper[- ]diem\b|\bprn\b|\bbank (?:staff|worker|nurse|hca)\b|\bzero[- ]hours?\b|\bcasual (?:worker|staff|position|role|bank)\b|\(casual\)/;

/** What a title says about the kind of employment. */
export function factsOfTitle(title: string): Facts {
  const folded = fold(title);
  const facts: Facts = {};
  const contract = contracts.find(([, pattern]) => pattern.test(folded))?.[0];
  if (contract !== undefined) facts.contract = contract;
  const [isPart, isFull] = [part.test(folded), full.test(folded) || /\bvoll-? ?(?:und|oder|\/|bzw\.?) ?teilzeit/.test(folded)];
  if (isPart || isFull) facts.workTime = isPart && isFull ? 'either' : isPart ? 'part_time' : 'full_time';
  if (perDiem.test(folded)) facts.perDiem = true;
  return facts;
}
