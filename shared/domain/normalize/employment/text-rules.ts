import type { Facts } from './facts.ts';

/** How closely a phrase speaks of this very job: a labelled line or a sentence about it; or only a hint. */
export type Closeness = 'hint' | 'job';

export interface Rule extends Facts {
  closeness: Closeness;
  confidence: number;
  pattern: RegExp;
}

/** What may be said around words of one kind, folded. */
export interface Family {
  /** The word that leads here; sticky. */
  at: RegExp;
  /** Said of other people, of experience, of what may come later, of other things: nothing about this job. */
  trap: RegExp;
  /** The first that holds counts. */
  rules: readonly Rule[];
}

const rule = (facts: Facts, confidence: number, ...sources: string[]): Rule => ({
  ...facts,
  closeness: confidence > 0.75 ? 'job' : 'hint',
  confidence,
  pattern: new RegExp(sources.join('|')),
});
const family = (at: string, trap: readonly string[], ...rules: Rule[]): Family => ({
  at: new RegExp(at, 'y'),
  trap: new RegExp(trap.join('|')),
  rules,
});

const job = '(?:role|position|job|opportunity|basis|assignment|engagement|vacancy|opening|project|gig|term)';
const words = '(?:[a-z0-9+,/&-]+ ){0,4}?';
const thisIs = '(?:this|it)(?: [a-z-]+){0,3} (?:is|will be|begins as|will begin as|starts as)(?: (?:a|an|our|on))?';
const full = 'full[- ]?time';
const part = 'part[- ]?time';
const others = '(?:employees|staff|colleagues|workers|team|students)';

const later = `(?:convert|conversion|transition|extended?|potential|path|opportunit(?:y|ies)|possib[a-z]+|hired|return|grow|turn|lead|evolve|progress)[^.\\n]{0,50} (?:to|into|for|of|as|a|on)(?: a| an| be)? (?:permanent|${full})`;
const otherPeople = `(?:lead|leading|manage|managing|supervise|supervising|mentor(?:ed|ing)? by|with|alongside|from)(?: [a-z-]+){0,3} (?:${full}|${part}|temporary|contract)(?: [a-z-]+){0,2} (?:engineer|employee|colleague|staff|worker|team|contractor|mentor)`;
const everybody = `(?:${full} and ${part}|${part} and ${full}|permanent and temporary) ${others}|(?:ineligible|not eligible) for (?:full|part)`;

const either = rule(
  { workTime: 'either' },
  0.85,
  `\\bfull(?:[- ]?time)?-?[^.\\n]{0,18}(?:or|and/or|and|/|oder|&|,) ?(?:[a-z]+ )?${part}(?! ${others})`,
  `\\b${part}[^.\\n]{0,14}(?:or|and/or|/|and|,) ?${full}(?! ${others})`,
  '\\bvoll(?:zeit)?-? ?(?:oder|und|/|bzw\\.?|u\\.|o\\.|&|,) ?(?:in )?teilzeit',
  '\\bteilzeit(?: ist| auch)? (?:ebenfalls )?moglich|\\bteilzeit-? ?(?:oder|/|und) ?vollzeit',
  '\\btemps plein (?:ou|et|/) (?:a temps )?partiel',
  '\\bfull ?-?time (?:of|o|ou) part ?-?time',
  '\\btempo pieno (?:o|e|/) (?:part|parziale)',
  `\\b${part} (?:is )?(?:possible|considered|also possible|an option)`,
  '\\bjornada completa o (?:media|parcial)',
);
const permanentFull = rule(
  { contract: 'permanent', workTime: 'full_time' },
  0.9,
  `\\b(?:permanent|regular)[,]? (?:and )?${full}\\b`,
  `\\b${full}[,/]? (?:and |, )?(?:permanent|regular)\\b`,
  '\\bunbefristete[rn]?\\b[^.\\n]{0,30} vollzeit|\\bvollzeit[^.\\n]{0,25} unbefristet',
  '\\bcdi[ ,/-]{1,3}(?:a )?temps plein|\\btempo indeterminato[ ,/-]{1,3}(?:full|tempo pieno)|\\bcontrato indefinido[^.\\n]{0,20} jornada completa',
);
const partTime = rule(
  { workTime: 'part_time' },
  0.85,
  `\\b${thisIs} ${words}${part}\\b`,
  `\\b${part}[,/]? (?:[a-z-]+,? ){0,2}${job}\\b`,
  `\\b(?:seeking|looking for|hiring|join us|join our team|join|work|need|working)(?: [a-z&,/-]+){0,4} ${part}\\b`,
  `\\b(?:role|position|job)(?: [a-z-]+){0,3} is ${words}${part}\\b`,
  `\\bon a ${part} basis|\\b${part} \\(`,
  '\\bin teilzeit\\b|\\bteilzeit ?(?:\\(|mit|\\d|,|-?stelle|:)|\\bteilzeitstelle|\\bminijob(?:-?basis)?\\b|\\bmini-job\\b|\\bgeringfugige? beschaftig',
  '\\bals werkstudent|\\bwerkstudent(?:in|en)?[- ]?(?:stelle|tatigkeit|job)|\\bas a working student|\\bworking student (?:position|role|job)',
  '\\b(?:a )?temps partiel|\\btempo parziale|\\bpart-time (?:orizzontale|verticale)|\\bmedia jornada|\\bjornada parcial|\\btiempo parcial|\\btempo parcial|\\bmeio periodo',
  '\\bin deeltijd|\\bparttime (?:functie|baan|job|dienst)|\\bdeeltijd\\b',
);
const fixedTerm = rule(
  { contract: 'fixed_term' },
  0.85,
  '\\bfixed[- ]term (?:contract|role|position|appointment|basis|employment|of|for|until|\\()',
  `\\b${thisIs} ${words}fixed[- ]term`,
  '\\b\\d{1,2}[- ]?(?:months?|mths?|years?)(?:[a-z -]{0,12})? (?:fixed[- ]term|ftc)\\b|\\bftc\\b',
  '\\bbefristet|\\belternzeitvertretung|\\bmutterschutzvertretung|\\bmaternity (?:cover|leave cover|contract)',
  '\\bcdd\\b|\\bduree determinee|(?<!in)\\bdeterminato\\b|\\bcontratto a termine',
  '\\bcontrato (?:temporal|de duracion determinada|de sustitucion|por obra|a termo(?: certo)?|por tempo determinado)|\\bcaracter temporal|\\bduracion determinada|\\btempo determinado',
  '\\b(?:tijdelijk contract|tijdelijke (?:functie|aanstelling|baan)|voor bepaalde tijd|bepaalde tijd|jaarcontract)',
);

export const families: readonly Family[] = [
  family(
    'intern|prakt|stag|tiroc|pract|estag',
    [
      '(?:previous|prior|past|former|relevant|through|including|e\\.g\\.,?|or|an?|completed|during|multiple|one|two|first|related|your) (?:[a-z-]+ )?internships?(?: or| and|,| experience|\\)| in |\\.|$)',
      'internship (?:experience|program(?:me)?s?|hiring|agreement)|internships',
      '(?:mentor|manage|supervis|lead|hire|train|guide|coach|former|our|and|or|with|as well as)[a-z]* (?:[a-z-]+ ){0,2}interns\\b',
      '(?:erstes|erste|durch|abgeschlossenes|bereits(?: ein)?|ein|oder) praktik|praktika\\b|premier stage|(?:un|une|ou|precedent|plusieurs) stages?\\b|(?:every|early|each|any|next|final|later|all|this|late|which|what|growth|seed|current|the|center|on) stage\\b',
      'practicas (?:recomend|agil|seguras|laborales previas|y )|(?:buenas|mejores) practicas|best practices',
    ],
    rule({ contract: 'internship', workTime: 'full_time' }, 0.86, `\\b${full},? internship`),
    rule(
      { contract: 'internship' },
      0.85,
      '\\b(?:this|the|our)(?: [a-z0-9-]+){0,3} internship (?:is|will|begins|starts|runs|lasts|offers|role|position|opportunity)',
      `\\b${thisIs} ${words}internship`,
      '\\bas (?:an|our|a)(?: [a-z&,/-]+){0,4} intern\\b',
      '\\b(?:seeking|looking for|hiring|need|recruit(?:ing)?)(?: [a-z&,/-]+){0,6} interns?\\b',
      '\\b(?:dieses?|unser|im rahmen (?:des|deines|eines)) (?:[a-z]+ )?(?:pflicht)?praktikum',
      '\\b(?:nous recherchons|recherche|offre de|ce|stage de) (?:un |une |notre |son |sa )?(?:[a-z]+ )?(?:stage|stagiaire)\\b|\\bstage (?:de )?\\d',
      '\\bin qualita di stagista|\\b(?:offriamo|proponiamo|inserimento (?:in|con)) (?:un )?(?:stage|tirocinio)',
      '\\b(?:contrato de|programa de|convenio de|ofrecemos) practicas|\\bvaga de estagio|\\bestagio (?:curricular|profissional|remunerado)|\\bwij zoeken een(?: [a-z]+){0,2} stagiair',
    ),
  ),
  family(
    'apprent|ausbild|alternan',
    [
      '(?:abgeschlossene|erfolgreiche|kaufmannische|technische|eine|vergleichbare|deine|mit) (?:[a-z-]+ )?ausbildung(?! (?:zum|zur) [a-z]+ (?:beginnt|dauert))|previous apprentice|ausbildung (?:oder|im|in|als [a-z]+ (?:oder|mit))',
    ],
    rule(
      { contract: 'apprenticeship' },
      0.85,
      '\\b(?:this|the|our)(?: [a-z0-9-]+){0,2} apprenticeship\\b|\\bas an apprentice\\b|\\bausbildung (?:beginnt|dauert|startet)|\\bcontrat (?:en alternance|d.apprentissage)|\\ben alternance\\b|\\bcontratto di apprendistato',
    ),
  ),
  family(
    'volunt|ehrenamt|vrijwill',
    [
      'volunteer(?:ing)? (?:day|time|hours|opportunit|work|leave|experience|program|event|week|pto)|paid volunteer|days? (?:of|to|for) volunteer|and volunteer',
    ],
    rule(
      { contract: 'volunteer' },
      0.85,
      `\\b${thisIs} ${words}volunteer\\b|\\bvolunteer (?:role|position)\\b|\\behrenamtliche (?:tatigkeit|mitarbeit)|\\bvrijwilligerswerk\\b`,
    ),
  ),
  family(
    'per[- ]diem|prn|zero|nul|oproep',
    ['per diem (?:expense|allowance|rate|reimburs)'],
    rule(
      { perDiem: true },
      0.85,
      '\\bper[- ]diem (?:role|position|basis|job|shift|staff|nurse)|\\bprn (?:role|position|basis|shift)|\\bzero[- ]hours? contract|\\bnulurencontract|\\boproepcontract|\\boproepbasis',
    ),
  ),
  family(
    'temporary|temp[- ]|seasonal|interim|saison',
    [
      'temporary (?:visa|residen|work permit|works?\\b|accommodation|housing|structure|power|table|file|storage|protect|disab|restriction|fix|solution|traffic|road|fence|living|relocation|apartment|staff|workers|employees|labou?r|agenc)',
      'seasonal (?:trend|peak|demand|menu|event|promotion|campaign|flu|produc|changes|variation|allerg|vaccin|businesses|ingredient)|interim (?:financial|report|solution|results|management (?:of|experience))',
      otherPeople,
      everybody,
    ],
    rule(
      { contract: 'temporary' },
      0.85,
      `\\b${thisIs} ${words}(?:temporary|seasonal)\\b`,
      `\\b(?:temporary|seasonal)[,/]? ${words}${job}\\b`,
      '\\btemp[- ]to[- ](?:perm|hire)|\\b(?:mission|contrat|poste) (?:en |d.)?interim|\\bsaisonarbeit|\\bon a temporary basis|\\bseasonal (?:role|position|job|work\\b|employment)',
    ),
  ),
  family(
    'fixed|ftc|termo|befrist|elternz|mutter|maternity|cdd|duree d|determin|temporal|tijdelijk|bepaalde|jaarcontract',
    ['maternity (?:leave|pay|polic|benefit|and|,|/)(?! cover)|fixed[- ]term employees'],
    fixedTerm,
  ),
  family(
    'contract|freelanc|freiberuf|1099|w2|c2c|corp|self|zzp|autonomo|partita|recibos|pj|detacher',
    [
      'contracts? (?:manage|negotia|review|law|administ|draft|terms|lifecycle|execution|renewal|research|manufactur|award|value|language|template|redlin|compliance|vehicle|requirement|clause|signature|obligation|data|documents?|performance|approval|process)',
      '(?:employment|customer|vendor|government|federal|commercial|sales|supplier|client|smart|service|legal|enterprise|collective|training|of|review|negotiate|draft|manage|sub) ?contracts?\\b',
      '\\b(?:if|whether|either|through|via|employee or)\\b[^.\\n]{0,50} contractor|contractors? (?:and|or|management|relation|payment|workforce)|(?:employees|subcontractors|vendors),? (?:and|or|&) contractors',
      '(?:manage|managing|with|external|third-party|our|other|general|electrical|supervise|of|to) (?:[a-z-]+ )?contractors|government contractor|federal contractor|subcontractor|defen[cs]e contractor',
      'freelancers? (?:and|marketplace|network|community|platform|management|hiring|or|who)|(?:with|manage|managing|hire|of|and|or|our|for) (?:[a-z-]+ )?freelancers',
      'autonomo[s]? (?:y|e|en|con)|self-employed (?:customers|people|individuals|workers)',
      otherPeople,
    ],
    fixedTerm,
    rule(
      { contract: 'contractor' },
      0.85,
      `\\b${thisIs} ${words}(?:contract|contracting|freelance|independent contractor|contractor|1099)\\b(?! manager)`,
      `\\b(?:contract|freelance|contractor|contracting|1099)[,]? (?:[a-z-]+ )?${job}\\b`,
      '\\bon an? (?:[a-z0-9-]+ ){0,3}(?:contract|freelance|contractor|consultancy) basis|\\bcontract[- ]to[- ](?:hire|perm)',
      '\\b\\d{1,2}\\+?[- ]?(?:months?|mths?|weeks?)(?: initial| rolling| renewable)? contract\\b|\\bcontract (?:length|duration|term|period):',
      '\\b(?:seeking|hiring|looking for|need)(?: [a-z&,/-]+){0,6} (?:contractor|freelancer)\\b|\\b(?:looking for|seeking|hiring|need)(?: [a-z&,/-]+){0,2} freelance\\b',
      '\\b(?:w2|1099|c2c|corp[- ]to[- ]corp)\\b(?: ?(?:only|contract|or|/|basis|,))',
      '\\b(?:freie mitarbeit|freiberuflich|auf freelance|auf honorarbasis|als freelancer)',
      '\\b(?:en freelance|statut (?:de )?(?:freelance|independant)|partita iva|regimen de autonomos?|como autonomos?|regime (?:de )?pj|contratacao pj|modelo pj|recibos verdes|op zzp|als zzp|zzp.?er|freelance basis|op freelance|detachering(?:sbasis|scontract)?)',
    ),
  ),
  family(
    'full|voll|temps|tempo|jornada|tiempo|voltijd',
    [
      `${full}[,]? (?:[a-z-]+ )?(?:experience|equivalent|student|study|studies|degree|conversion|enrolled|mba|program|course)`,
      later,
      `(?:years?|yrs|months?)[^.\\n]{0,25} ${full}\\b`,
      otherPeople,
      everybody,
    ],
    either,
    rule({ contract: 'internship', workTime: 'full_time' }, 0.86, `\\b${full},? internship`),
    permanentFull,
    rule(
      { workTime: 'full_time' },
      0.88,
      `\\b${thisIs} ${words}${full}\\b`,
      `\\b(?:role|position|job|opportunity)(?: [a-z-]+){0,3} is ${words}${full}\\b`,
      `\\b${full}[,/]? (?:[a-z-]+,? ){0,3}(?:role|position|job|opportunity|basis|vacancy|opening|schedule|hours|employment|w2)\\b`,
      `\\b(?:seeking|looking for|hiring|need|join us|join our team|join)(?: [a-z&,/()-]+){0,5} ${full}\\b`,
      `\\b${full},? (?:permanent|exempt|salaried|employee|remote|hybrid|on-?site|in-office|in-person|regular|onsite|direct)\\b`,
      `\\bon a ${full} basis|#li-${full}`,
      '\\bin vollzeit\\b|\\bvollzeit(?:stelle|anstellung|beschaftigung|tatigkeit)|\\bvollzeit ?(?:\\(|mit|,|\\d|:)',
      '\\btemps plein\\b|\\btemps complet\\b|\\btempo pieno\\b|\\bjornada completa\\b|\\btiempo completo\\b|\\btempo integral\\b|\\bvoltijd\\b|\\bfulltime (?:functie|baan|dienstverband|job)',
    ),
    partTime,
    rule({ workTime: 'full_time' }, 0.65, `\\b${full}\\b`),
  ),
  family(
    'part|teilzeit|deeltijd|media|meio|mini|gering|werkstudent|working student',
    [
      `${part}[,]? (?:[a-z-]+ )?(?:experience|student|study|studies|degree|mba|jobs? (?:while|during)|colleague|courses?)`,
      otherPeople,
      everybody,
    ],
    either,
    partTime,
  ),
  family(
    'permanent|unbefrist|fest|cdi|duree i|indetermin|indefinid|efetiv|clt|onbepaalde|vast|regular|direct|open',
    [
      'permanent(?:ly)? (?:resid|solution|fix|address|home|magnet|establish|improv|change|record|visa|work (?:permit|authori)|u\\.?s|right|place|make|disab|authori|health|life)|non-permanent',
      'regular (?:basis|interval|update|meeting|review|attendance|communication|feedback|contact|check|team|report|and|maintenance|expression|cadence|business|working|work hours|exercise|travel)',
      later,
      otherPeople,
      everybody,
    ],
    permanentFull,
    rule(
      { contract: 'permanent' },
      0.85,
      `\\b${thisIs} ${words}permanent\\b`,
      `\\bpermanent[,/]? (?:[a-z-]+,? ){0,2}(?:role|position|job|opportunity|contract|employment|basis|vacancy|appointment)\\b`,
      '\\bregular[,]? (?:employment|position|role)|\\bdirect hire\\b|\\bopen[- ]ended (?:contract|employment)|\\bunbefristet|\\bfestanstellung|\\bfeste anstellung',
      '\\bcdi\\b|\\bduree indeterminee|\\bindeterminato\\b|\\bindeterminad[oa]\\b|\\bcontrato indefinido|\\bindefinid[oa]\\b|\\befetiv[oa]\\b|\\bclt\\b',
      '\\bonbepaalde tijd|\\bvast contract|\\bvast dienstverband|\\bvaste (?:baan|aanstelling)',
    ),
  ),
];
