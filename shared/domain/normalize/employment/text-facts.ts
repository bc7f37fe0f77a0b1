import { lineAround } from '../line-around.ts';
import { begins, phrases, type WordIndex } from '../word-index.ts';
import type { Facts } from './facts.ts';
import { factsOfWords } from './field-words.ts';

/** How closely a phrase speaks of this very job: a labelled line or a sentence about it; an offer to whoever it hires; only a hint. */
export type Closeness = 'hint' | 'offer' | 'job';

/** A phrase of the text about the kind of employment; positions in UTF-16 units. */
export interface TextFact extends Facts {
  closeness: Closeness;
  confidence: number;
  start: number;
  end: number;
}

const keywords = phrases([
  ...[
    'intern\\b',
    'internship',
    'interns\\b',
    'praktikum',
    'praktikant',
    'stage\\b',
    'stagiaire',
    'tirocinio',
    'practicas',
    'estagi',
    'werkstudent',
  ],
  ...['working student', 'apprentice', 'ausbildung\\b', 'alternance', 'apprendist', 'volunteer', 'ehrenamt', 'vrijwillig'],
  ...[
    'contract',
    'freelance',
    'freiberuf',
    '1099\\b',
    'w2\\b',
    'c2c\\b',
    'corp[- ]to',
    'self-employed',
    'zzp\\b',
    'autonomo',
    'partita iva',
    'recibos verdes',
  ],
  ...[
    'temporary',
    'temp[- ]to',
    'fixed[- ]term',
    'ftc\\b',
    'befristet',
    'befristung',
    'elternzeitvertretung',
    'maternity',
    'seasonal',
    'cdd\\b',
    'interim',
  ],
  ...[
    'determinato',
    'determinad',
    'tijdelijk',
    'bepaalde tijd',
    'jaarcontract',
    'duree determinee',
    'temporal\\b',
    'mutterschutzvertretung',
    'detacher',
  ],
  ...[
    'permanent',
    'unbefristet',
    'festanstellung',
    'feste anstellung',
    'cdi\\b',
    'duree indeterminee',
    'indeterminato',
    'indefinid',
    'efetiv',
    'clt\\b',
    'pj\\b',
  ],
  ...['onbepaalde', 'vast[ ](?:contract|dienst)', 'vaste[ ](?:baan|aanstelling)', 'regular\\b', 'direct hire', 'open[- ]ended'],
  ...[
    'full[- ]?time',
    'fulltime',
    'voll[- ]',
    'vollzeit',
    'temps (?:plein|complet|partiel)',
    'tempo (?:pieno|integral|parcial|parziale)',
    'jornada',
    'tiempo (?:completo|parcial)',
  ],
  ...[
    'voltijd',
    'deeltijd',
    'part[- ]?time',
    'parttime',
    'teilzeit',
    'media jornada',
    'meio periodo',
    'minijob',
    'mini[- ]job',
    'geringfug',
    'per[- ]diem',
    'zero[- ]hour',
    'prn\\b',
  ],
  ...['nulurencontract', 'oproep'],
]);

interface Rule extends Facts {
  closeness: Closeness;
  confidence: number;
  pattern: RegExp;
}
const rule = (facts: Facts, closeness: Closeness, confidence: number, ...sources: string[]): Rule => ({
  ...facts,
  closeness,
  confidence,
  pattern: new RegExp(sources.join('|')),
});

const job = '(?:role|position|job|opportunity|basis|assignment|engagement|vacancy|opening|project|gig|term)';
const words = '(?:[a-z0-9+,/&-]+ ){0,4}?';
const thisIs = `(?:this|it)(?: [a-z-]+){0,3} (?:is|will be|begins as|will begin as|starts as)(?: (?:a|an|our|on))?`;
const full = 'full[- ]?time';
const part = 'part[- ]?time';

/** Said of experience, of other people, of what may come later, of studies: nothing about this job. */
const notThisJob = new RegExp(
  [
    `${full}[,]? (?:[a-z-]+ )?(?:experience|equivalent|student|study|studies|degree|conversion|enrolled|mba|program|course)`,
    `${part}[,]? (?:[a-z-]+ )?(?:experience|student|study|studies|degree|mba|jobs? (?:while|during)|colleague|courses?)`,
    `(?:convert|conversion|transition|extended?|potential|path|opportunit(?:y|ies)|possib[a-z]+|hired|return|grow|turn|lead|evolve|progress)[^.\\n]{0,50} (?:to|into|for|of|as|a|on)(?: a| an| be)? (?:permanent|${full})`,
    `(?:years?|yrs|months?)[^.\\n]{0,25} ${full}\\b`,
    `(?:lead|leading|manage|managing|supervise|supervising|mentor(?:ed|ing)? by|with|alongside|from)(?: [a-z-]+){0,3} (?:${full}|${part}|temporary|contract)(?: [a-z-]+){0,2} (?:engineer|employee|colleague|staff|worker|team|contractor|mentor)`,
    `(?:${full} and ${part}|${part} and ${full}|permanent and temporary) (?:employees|staff|colleagues|workers|team)`,
    '(?:ineligible|not eligible) for (?:full|part)',
    'permanent(?:ly)? (?:resid|solution|fix|address|home|magnet|establish|improv|change|record|visa|work (?:permit|authori)|u\\.?s|right|place|make|disab|authori|health|life)|non-permanent',
    'temporary (?:visa|residen|work permit|works?\\b|accommodation|housing|structure|power|table|file|storage|protect|disab|restriction|fix|solution|traffic|road|fence|living|relocation|apartment|staff|workers|employees|labou?r|agenc)',
    'contracts? (?:manage|negotia|review|law|administ|draft|terms|lifecycle|execution|renewal|research|manufactur|award|value|language|template|redlin|compliance|vehicle|requirement|clause|signature|obligation|data|type:? ?(?:and|,)|documents?|performance|approval|process)',
    '(?:employment|customer|vendor|government|federal|commercial|sales|supplier|client|smart|service|legal|enterprise|collective|training|of|review|negotiate|draft|manage) contracts?\\b',
    '\\b(?:if|whether|either|through|via|employee or)\\b[^.\\n]{0,50} contractor|contractors? (?:and|or|management|relation|payment|workforce)|(?:employees|subcontractors|vendors),? (?:and|or|&) contractors|(?:manage|managing|with|external|third-party|our|other|general|electrical|supervise|of|to) (?:[a-z-]+ )?contractors|government contractor|federal contractor|subcontractor|defen[cs]e contractor',
    '(?:previous|prior|past|former|relevant|through|including|e\\.g\\.,?|or|an?|completed|during|multiple|one|two|first|related|your) (?:[a-z-]+ )?internships?(?: or| and|,| experience|\\)| in |\\.|$)|internship (?:experience|program(?:me)?s?|hiring|agreement)|(?:mentor|manage|supervis|lead|hire|hiring|train|guide|coach|former|our|and|or|with|as well as)[a-z]* (?:[a-z-]+ ){0,2}interns\\b',
    'freelancers? (?:and|marketplace|network|community|platform|management|hiring|or|who)|(?:with|manage|managing|hire|of|and|or|our|for) (?:[a-z-]+ )?freelancers',
    'volunteer(?:ing)? (?:day|time|hours|opportunit|work|leave|experience|program|event|week|pto)|paid volunteer|day[s]? (?:of|to|for) volunteer|and volunteer',
    'maternity (?:leave|pay|polic|benefit|and|,|/)(?! cover)|parental|seasonal (?:trend|peak|demand|menu|event|promotion|campaign|flu|produc|changes|variation|allerg|vaccin|businesses|ingredient)',
    'regular (?:basis|interval|update|meeting|review|attendance|communication|feedback|contact|check|team|report|and|maintenance|expression|cadence|business|working|work hours|exercise|travel)',
  ].join('|'),
);

const rules: readonly Rule[] = [
  rule(
    { workTime: 'either' },
    'job',
    0.85,
    `\\bfull(?:[- ]?time)?-?[^.\\n]{0,18}(?:or|and/or|and|/|oder|&|,) ?(?:[a-z]+ )?${part}(?! (?:employees|staff|colleagues|workers|team|students))`,
    `\\b${part}[^.\\n]{0,14}(?:or|and/or|/|and|,) ?${full}(?! (?:employees|staff|colleagues|workers|team|position based|role based))`,
    `\\bfull(?:[- ]?time)?-?,? ?(?:or|and/or|/|oder|&) ?${part}`,
    `\\b${part} (?:or|and/or|/) ${full}`,
    '\\bvoll(?:zeit)?-? ?(?:oder|und|/|bzw\\.?|u\\.|o\\.|&|,) ?(?:in )?teilzeit',
    '\\bteilzeit(?: ist| auch)? (?:ebenfalls )?moglich|\\bteilzeit-? ?(?:oder|/|und) ?vollzeit',
    '\\btemps plein (?:ou|et|/) (?:a temps )?partiel',
    '\\bfull ?-?time (?:of|o|ou) part ?-?time',
    '\\btempo pieno (?:o|e|/) (?:part|parziale)',
    `\\b${part} (?:is )?(?:possible|considered|also possible|available|an option)`,
    '\\bjornada completa o (?:media|parcial)',
  ),
  rule(
    { contract: 'internship' },
    'job',
    0.85,
    `\\b(?:this|the|our)(?: [a-z0-9-]+){0,3} internship (?:is|will|begins|starts|runs|lasts|offers|role|position|opportunity)`,
    `\\b(?:${thisIs}) ${words}internship`,
    '\\bas (?:an|our|a)(?: [a-z&,/-]+){0,4} intern\\b',
    '\\b(?:seeking|looking for|hiring|need|recruit(?:ing)?)(?: [a-z&,/-]+){0,6} interns?\\b',
    '\\b(?:dieses?|unser|im rahmen (?:des|deines|eines)) (?:[a-z]+ )?(?:pflicht)?praktikum',
    '\\b(?:nous recherchons|recherche|offre de|ce|stage de) (?:un |une |notre |son |sa )?(?:[a-z]+ )?(?:stage|stagiaire)\\b',
    '\\bstage (?:de )?\\d',
    '\\bin qualita di stagista|\\b(?:offriamo|proponiamo|inserimento (?:in|con)) (?:un )?(?:stage|tirocinio)',
    '\\b(?:contrato de|programa de|convenio de|ofrecemos) practicas|\\bvaga de estagio|\\bestagio (?:curricular|profissional|remunerado)|\\bwij zoeken een(?: [a-z]+){0,2} stagiair',
  ),
  rule({ contract: 'internship', workTime: 'full_time' }, 'job', 0.8, `\\b${full},? internship`),
  rule(
    { contract: 'apprenticeship' },
    'job',
    0.85,
    '\\b(?:this|the|our)(?: [a-z0-9-]+){0,2} apprenticeship\\b|\\bas an apprentice\\b|\\b(?:deine|ihre|die) (?:[a-z-]+ )?ausbildung (?:zum|zur|als|beginnt|dauert)|\\bcontrat (?:en alternance|d.apprentissage|de professionnalisation)|\\ben alternance\\b|\\bcontratto di apprendistato',
  ),
  rule(
    { contract: 'volunteer' },
    'job',
    0.85,
    `\\b${thisIs} ${words}volunteer\\b|\\bvolunteer (?:role|position)\\b|\\behrenamtliche (?:tatigkeit|mitarbeit)|\\bvrijwilligerswerk\\b`,
  ),
  rule(
    { perDiem: true },
    'job',
    0.85,
    `\\bper[- ]diem (?:role|position|basis|job|shift|staff|nurse)|\\bprn (?:role|position|basis|shift)|\\bzero[- ]hours? contract|\\bnulurencontract|\\boproepcontract|\\boproepbasis`,
  ),
  rule(
    { contract: 'fixed_term' },
    'job',
    0.85,
    '\\bfixed[- ]term (?:contract|role|position|appointment|basis|employment|of|for|until|\\()',
    `\\b(?:${thisIs}) ${words}fixed[- ]term`,
    '\\b\\d{1,2}[- ]?(?:months?|mths?|years?)(?:[a-z -]{0,12})? (?:fixed[- ]term|ftc)\\b|\\bftc\\b',
    '\\b(?:zunachst |vorerst )?(?:auf [a-z0-9]+ (?:monate|jahre?) |sachgrundlos )?befristet(?:e[rsn]?|)? ?(?:auf|bis|fur|stelle|vertrag|anstellung|arbeits|position|fur|in)?\\b',
    '\\belternzeitvertretung|\\bmutterschutzvertretung|\\bschwangerschaftsvertretung|\\bmaternity (?:cover|leave cover|contract)',
    '\\bcdd\\b|\\bcontrat a duree determinee|\\bduree determinee',
    '(?<!in)\\bdeterminato\\b|\\bcontratto a termine',
    '\\bcontrato (?:temporal|de duracion determinada|de sustitucion|por obra|a termo(?: certo)?|por tempo determinado)|\\bcaracter temporal',
    '\\b(?:tijdelijk contract|tijdelijke (?:functie|aanstelling|baan)|voor bepaalde tijd|contract voor bepaalde|jaarcontract|contract van (?:een|1) jaar)',
  ),
  rule(
    { contract: 'temporary' },
    'job',
    0.85,
    `\\b${thisIs} ${words}(?:temporary|seasonal)\\b`,
    `\\b(?:temporary|seasonal)[,/]? ${words}${job}\\b`,
    '\\btemp[- ]to[- ](?:perm|hire)',
    '\\b(?:mission|contrat|poste) (?:en |d.)?interim|\\bsaisonarbeit|\\bsaisonnier|\\bcontratto stagionale|\\bon a temporary basis|\\bseasonal (?:role|position|job|work\\b|employment)',
  ),
  rule(
    { contract: 'contractor' },
    'job',
    0.85,
    `\\b${thisIs} ${words}(?:contract|contracting|freelance|independent contractor|contractor|1099)\\b(?! manager)`,
    `\\b(?:contract|freelance|contractor|contracting|1099)[,]? (?:[a-z-]+ )?${job}\\b`,
    '\\bon an? (?:[a-z0-9-]+ ){0,3}(?:contract|freelance|contractor|consultancy) basis',
    '\\bcontract[- ]to[- ](?:hire|perm)',
    '\\b\\d{1,2}\\+?[- ]?(?:months?|mths?|weeks?)(?: initial| rolling| renewable)? contract\\b',
    '\\bcontract (?:length|duration|term|period):',
    '\\b(?:seeking|hiring|looking for|need)(?: [a-z&,/-]+){0,6} (?:contractor|freelancer)\\b',
    '\\b(?:looking for|seeking|hiring|need)(?: [a-z&,/-]+){0,2} freelance\\b',
    '\\b(?:w2|1099|c2c|corp[- ]to[- ]corp)\\b(?: ?(?:only|contract|or|/|basis|,))',
    '\\b(?:freie mitarbeit|freiberuflich|auf freelance|auf honorarbasis|als freelancer)',
    '\\b(?:en freelance|statut (?:de )?(?:freelance|independant)|partita iva|p\\. ?iva|regimen de autonomos?|como autonomos?|regime (?:de )?pj|contratacao pj|modelo pj|recibos verdes|op zzp|als zzp|zzp.?er|freelance basis|op freelance|detachering(?:sbasis|scontract)?)',
  ),
  rule(
    { workTime: 'part_time' },
    'job',
    0.85,
    `\\b${thisIs} ${words}${part}\\b`,
    `\\b${part}[,/]? (?:[a-z-]+,? ){0,2}${job}\\b`,
    `\\b(?:seeking|looking for|hiring|join us|join our team|join|work|need|available|working)(?: [a-z&,/-]+){0,4} ${part}\\b`,
    `\\b(?:role|position|job)(?: [a-z-]+){0,3} is ${words}${part}\\b`,
    `\\bon a ${part} basis|\\b${part} \\(`,
    '\\bin teilzeit\\b|\\bteilzeit ?(?:\\(|mit|\\d|,|-?stelle|:)|\\bteilzeitstelle|\\bminijob(?:-?basis)?\\b|\\bmini-job\\b|\\bgeringfugige? beschaftig|\\bals werkstudent|\\bwerkstudent(?:in|en)?[- ]?(?:stelle|tatigkeit|job)|\\bas a working student|\\bworking student (?:position|role|job)',
    '\\b(?:a )?temps partiel|\\btempo parziale|\\bpart-time (?:orizzontale|verticale)|\\bmedia jornada|\\bjornada parcial|\\btiempo parcial|\\btempo parcial|\\bmeio periodo|\\bin deeltijd|\\bparttime (?:functie|baan|job|dienst)|\\bdeeltijd\\b',
  ),
  rule(
    { contract: 'permanent', workTime: 'full_time' },
    'job',
    0.9,
    `\\b(?:permanent|regular)[,]? (?:and )?${full}\\b`,
    `\\b${full}[,/]? (?:and |, )?(?:permanent|regular)\\b`,
    '\\bunbefristete[rn]?\\b[^.\\n]{0,30} vollzeit|\\bvollzeit[^.\\n]{0,25} unbefristet|\\bcdi[ ,/-]{1,3}(?:a )?temps plein|\\btempo indeterminato[ ,/-]{1,3}(?:full|tempo pieno)|\\bcontrato indefinido[^.\\n]{0,20} jornada completa',
  ),
  rule(
    { workTime: 'full_time' },
    'job',
    0.88,
    `\\b${thisIs} ${words}${full}\\b`,
    `\\b(?:role|position|job|opportunity)(?: [a-z-]+){0,3} is ${words}${full}\\b`,
    `\\b${full}[,/]? (?:[a-z-]+,? ){0,3}(?:role|position|job|opportunity|basis|vacancy|opening|schedule|hours|employment|w2)\\b`,
    `\\b(?:seeking|looking for|hiring|need|join us|join our team|join)(?: [a-z&,/()-]+){0,5} ${full}\\b`,
    `\\b${full},? (?:permanent|exempt|salaried|employee|remote|hybrid|on-?site|in-office|in-person|regular|onsite|direct)\\b`,
    `\\bon a ${full} basis`,
    `#li-${full}`,
    '\\bin vollzeit\\b|\\bvollzeit(?:stelle|anstellung|beschaftigung|tatigkeit)|\\bvollzeit ?(?:\\(|mit|,|\\d|:)',
    '\\btemps plein\\b|\\btemps complet\\b|\\btempo pieno\\b|\\bjornada completa\\b|\\btiempo completo\\b|\\btempo integral\\b|\\bvoltijd\\b|\\bfulltime (?:functie|baan|dienstverband|job)',
  ),
  rule(
    { contract: 'permanent' },
    'job',
    0.85,
    `\\b${thisIs} ${words}permanent\\b`,
    `\\bpermanent[,/]? (?:[a-z-]+,? ){0,2}(?:role|position|job|opportunity|contract|employment|basis|vacancy|appointment)\\b`,
    '\\b(?:regular|direct hire)[,]? (?:employment|position|role)|\\bdirect hire\\b|\\bopen[- ]ended (?:contract|employment)',
    '\\bunbefristet',
    '\\bfestanstellung|\\bfeste anstellung',
    '\\bcdi\\b|\\bduree indeterminee',
    '\\bindeterminato\\b|\\bindeterminad[oa]\\b',
    '\\bcontrato indefinido|\\bindefinid[oa]\\b',
    '\\befetiv[oa]\\b|\\bclt\\b',
    '\\bonbepaalde tijd|\\bvast contract|\\bvast dienstverband|\\bvaste (?:baan|aanstelling)',
  ),
  rule(
    { workTime: 'full_time' },
    'hint',
    0.65,
    `\\b(?:all |for |our |eligible |to |offer(?:ed)? )?${full} (?:[a-z-]+ )?(?:employees?|team members?|staff|team)\\b`,
    `\\b${full}\\b`,
  ),
];

/** The label of a line of facts: `Type: Full-time`, `Vertragsart - unbefristet`. */
const label =
  /^\n[^a-z0-9\n]{0,10}(?:(?:employment|job|contract|position|role|type of|working|work|type de|tipo de|tipo di|temps de|duree du|regime de|soort|art der) )?(?:types?|status|employment|hours|schedule|commitment|time|contract|position|job|role|basis|working time|tenure|anstellung|anstellungsart|anstellungsverhaltnis|beschaftigungsart|beschaftigung|beschaftigungsumfang|arbeitszeit|arbeitszeitmodell|arbeitsverhaltnis|vertragsart|vertrag|vertragsform|umfang|stellenumfang|pensum|contrat|travail|emploi|contrato|jornada|contratto|impiego|orario|vinculo|contratacao|dienstverband|contractvorm|contracttype|uren|functie) ?(?:type|status)?(?: ?\([^)\n]{0,20}\))? ?(?::|- | -) ?/;
const factWords =
  '(?:full[- ]?time|part[- ]?time|permanent|contract|temporary|fixed[- ]term(?: contract)?|internship|freelance|vollzeit|teilzeit|unbefristet|befristet|festanstellung|minijob|cdi|cdd|temps plein|temps partiel|tempo indeterminato|tempo determinato|tempo pieno|jornada completa|media jornada|contrato indefinido|indefinido|clt|pj|tempo integral|voltijd|deeltijd|fulltime|parttime|vast contract|volunteer|apprenticeship|per diem|praktikum|werkstudent|stage|alternance)';
const factLine = new RegExp(`(?:^\\n ?[-*•]? ?|[|/·•,;(] ?|- )(${factWords})(?= ?(?:$|[|/·•,;:)(]| - |, ))`);

const before = 90;
const after = 90;
const most = 40;

/** Everything the text says about the kind of employment. Looks only around words that may tell; linear. */
export function textFacts(index: WordIndex): TextFact[] {
  const found: TextFact[] = [];
  let tried = 0;
  for (let word = 0; word < index.count && tried < most; word += 1) {
    if (!begins(keywords, index, word)) continue;
    tried += 1;
    const at = index.starts[word] ?? 0;
    const { line, from } = lineAround(index.folded, at, before, after);
    const hit = at - from;
    const fact = labelled(line, hit) ?? stated(line, hit);
    if (fact) found.push({ ...fact, start: Math.max(0, from + fact.start), end: from + fact.end });
  }
  return found;
}

function labelled(line: string, hit: number): TextFact | null {
  if (line.charCodeAt(0) !== 10) return null;
  const own = label.exec(line);
  if (own && own[0].length <= hit && hit - own[0].length < 60) {
    const value = line.slice(own[0].length, own[0].length + 80).split(/[.!?] |\t/, 1)[0] ?? '';
    const facts = factsOfWords(value);
    if (Object.keys(facts).length > 0)
      return { ...facts, closeness: 'job', confidence: 0.9, start: 1, end: own[0].length + value.length };
  }
  if (line.length <= 70) {
    const match = factLine.exec(line);
    if (match && !/experience|years|skills/.test(line)) {
      const facts = factsOfWords(line);
      if (Object.keys(facts).length > 0) return { ...facts, closeness: 'job', confidence: 0.85, start: 1, end: line.length };
    }
  }
  return null;
}

function stated(line: string, hit: number): TextFact | null {
  const trap = notThisJob.exec(line.slice(Math.max(0, hit - 60), hit + 60));
  const trapAt = trap ? Math.max(0, hit - 60) + trap.index : -1;
  if (trap && trapAt <= hit && trapAt + trap[0].length > hit) return null;
  for (const { pattern, ...rest } of rules) {
    const match = pattern.exec(line);
    // The phrase must hold the word that led here: another word of the line has its own turn.
    if (!match || match.index > hit || match.index + match[0].length <= hit) continue;
    return { ...rest, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
