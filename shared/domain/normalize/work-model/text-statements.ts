import type { RemotePolicy } from '../../job-posting.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { WordIndex } from '../word-index.ts';
import { labelled } from './labels.ts';
import { dayStatement, type OfficeDays, weekdayStatement } from './office-days.ts';
import type { Closeness, Statement } from './statement.ts';

/** What a text says about where the work is done. */
export interface TextStatements {
  statements: Statement[];
  officeDays: (OfficeDays & { start: number; end: number }) | null;
}

const remoteSources = [
  'remot',
  'wfh\\b',
  'home\\b',
  'homeoffice',
  'anywhere\\b',
  'wherever\\b',
  'teletra',
  'telelav',
  'telewor',
  'telecommut',
  'thuiswerk',
  'thuis\\b',
  'ortsunabh',
  'mobil(?:es?|em|en)?[ -]?arbeit',
  'smart[ -]?work',
  'lavoro agile',
  'distanc?[ez]',
  'distancia',
  'distributed\\b',
  'uberall\\b',
];
const hybridSources = ['hybrid', 'hibrid', 'ibrid[aoie]\\b'];
const onsiteSources = [
  'onsite',
  'on[- ]site',
  'in[- ]person',
  'in[- ]office',
  'office[- ]based',
  'vor[ ]ort',
  'prasenz',
  'presencial',
  'presentiel',
  'presenza',
  'sur[ ]site',
  'op[ ](?:locatie|kantoor)',
];
const daySources = [
  ...['day', 'days', 'tag', 'tage', 'tagen', 'jour', 'jours', 'dia', 'dias', 'giorno', 'giorni', 'dag', 'dagen', 'times'],
  ...['monday', 'mondays', 'tuesday', 'tuesdays', 'wednesday', 'wednesdays', 'thursday', 'thursdays'],
].map((word) => `${word}\\b`);
/** How many words of a kind are looked at: a text that repeats one says nothing new. */
const most = 30;
/** The kinds of words that may tell. */
export const placeOfWorkKinds = ['remote', 'hybrid', 'onsite', 'day'] as const;
/** Words that may tell, by kind. */
export const placeOfWorkTriggers = [remoteSources, hybridSources, onsiteSources, daySources].map((list) =>
  trigger(list, most, true),
);

interface Rule {
  policy: RemotePolicy;
  closeness: Closeness;
  confidence: number;
  /** Over the folded line around the word; the line's beginning, when near, is a line feed. */
  pattern: RegExp;
}
const rule = (policy: RemotePolicy, closeness: Closeness, confidence: number, ...sources: string[]): Rule => ({
  policy,
  closeness,
  confidence,
  pattern: new RegExp(sources.join('|')),
});

const job = '(?:role|position|job|opportunity|vacancy|opening|internship|stelle|poste|puesto|posizione|vaga|functie|rol)';
const thisJob = `\\b(?:this|the|our|your|diese|ce|este|esta|questa|deze)(?: [a-z0-9&/+-]+){0,4} ${job}`;
const filler =
  '(?:(?:a|an|fully|100 ?%|primarily|mostly|completely|entirely|largely|performed|done|located|open|to|for|based|currently|permanently|permanent|full-time|part-time|us-based|also|available|considered|worked|carried|out|either|eligible|be|being|designated|classified|offered|listed|as|work|working|in|our|set|up|,|and|us|uk|eu|europe|preferably|ideally|salaried) ){0,5}';
const telework =
  '(?:remote|remoto|remota|home-?office|home office|teletravail|teletrabajo|teletrabalho|thuiswerken|telelavoro|da remoto|smart working|a distance|a distancia|telework)';
/** `remote` of other things than a place of work. */
const otherRemote =
  /^remot(?:e|ely)[ -](?:sens|support\b|hands|monitor|access|control|desktop|patient|care\b|diagnos|area|site|village|pilot|operat|deposit|capture|vehicle|energy|region|communit|learning|server|procedure|debug|exploit|code|camp|location|interpret|teach|assist|therapeut|connect|manage|device|identif|field|island|mine|mining|office|viewing|guid|surger|health|medic|data|engine|proctor|worker visa|controlled|operated)/;

const remoteRules: readonly Rule[] = [
  rule('remote', 'job', 0.95, '#li-remote\\b'),
  rule(
    'hybrid',
    'job',
    0.6,
    "\\b(?:not|isn't|no) (?:a |an )?(?:fully|100 ?%|entirely|completely|full) remote\\b",
    '\\bkeine? (?:reine[rns]? |100 ?% |volle[ns]? )(?:home ?-?office|remote)',
  ),
  rule(
    'onsite',
    'job',
    0.9,
    "\\b(?:not|isn't|cannot be|can't be|non)[ -](?:(?:a|an|currently|available|eligible|for|open|to|offer|offering|offered|considering|accepting|able|support|supporting|be|done|performed|as) ){0,4}remote(?:ly)?\\b(?![- ]first)",
    '\\bno remote(?: |-)(?:work|option|position|role|job|candidate|applicant|opportunit)',
    `\\bremote (?:work|working|option|position)s?[^.\\n]{0,20} (?:is|are) (?:not|unfortunately)\\b`,
    '\\bkein(?:e|en)? (?:home ?-?office|remote|mobiles arbeiten)',
    '(?:home ?-?office|remote[a-z -]{0,10}) (?:ist |leider |ist leider )nicht moglich',
    '\\b(?:pas de|pas ouvert au|non ouvert au|sans) teletravail',
    '\\b(?:sin|no hay|no se ofrece|no es posible el) teletrabajo|\\bno es (?:un puesto )?remoto|\\bnao (?:e|ha|oferece) (?:um |uma |vaga )?(?:trabalho )?(?:remot[oa]|home office|teletrabalho)',
    '\\bnon (?:e previsto|e possibile)[a-z ]{0,12} (?:smart working|lavoro da remoto)|\\bgeen (?:thuiswerk|remote|mogelijkheid (?:om thuis|tot thuis))|\\bthuiswerken is (?:helaas )?niet',
  ),
  rule(
    'hybrid',
    'offer',
    0.75,
    '\\b(?:mix|blend|combination|balance) of (?:home|remote|office|in-office)[^.\\n]{0,30}(?:home|remote|office)',
  ),
  rule(
    'remote',
    'job',
    0.9,
    `${thisJob}(?:,? [^.\\n:]{0,30}?)? (?:is|will be|can be|may be|would be|could be|ist|est|es|e) ${filler}remote(?:ly)?\\b(?! (?:or|team|support|environment))`,
  ),
  rule(
    'remote',
    'job',
    0.9,
    `\\b(?:you|candidate|applicant|du|sie) (?:can|may|will|could|kannst|konnen|must be able to|are able to|are free to) (?:be )?(?:work|working|live and work|arbeiten)?(?: [a-z-]+){0,2}? ?(?:fully |100 ?% )?(?:remotely|from anywhere|from wherever)(?! (?:for |\\d|up to|some|when|occasional|part|on ))`,
  ),
  rule(
    'remote',
    'company',
    0.75,
    `\\b(?:fully|100 ?%|completely|entirely|all|full)[ -]remote[, -]+(?:[a-z-]+ ){0,2}(?:company|team|organi[sz]ation|culture|startup|start-up|business|workforce|workplace)`,
    "\\b(?:we|our team|the team)(?: are|'re| is| work as) (?:a |an )?(?:[a-z-]+, )?(?:fully |globally |highly )?(?:remote|distributed)\\b(?![- ]friendly)",
  ),
  rule(
    'remote',
    'job',
    0.9,
    `\\b(?:fully|100 ?%|completely|entirely|permanently|permanent|full|full[- ]time,?|vollstandig(?:es|e)?|komplett|zu 100 ?%|totalmente|completamente|volledig|entierement|totalement|interamente|al 100 ?%|100 ?% en|100 ?% da) ?[ -]${telework}\\b(?! (?:environment|experience|team|or ))`,
    '\\b(?:ortsunabhangig(?:es|e)? (?:arbeit|tatig)|arbeite von (?:uberall|wo du willst)|trabajo (?:100 ?% )?remoto|trabalho (?:100 ?% )?remoto|vaga (?:100 ?% )?remota|lavoro (?:100 ?% )?da remoto|poste (?:en )?full remote|modalidad(?: de trabajo)?:? (?:100 ?% )?(?:remot[oa]|teletrabajo)|plaats-? ?onafhankelijk|ortsunabhangig)\\b',
  ),
  rule(
    'remote',
    'job',
    0.85,
    `\\bremote[- ](?:first |us |u\\.s\\. |uk |eu |based |friendly |only )?${job}s?\\b(?! (?:experience|or in))`,
    `\\b${job} ?[(,-] ?remote\\b`,
    '\\bwork[- ]from[- ]home (?:role|position|job|opportunity|full)',
  ),
  rule(
    'remote',
    'offer',
    0.8,
    '\\bremote ?[-,:(] ?(?:us\\b|u\\.s|usa\\b|united states|uk\\b|eu\\b|europe|canada|latam|emea|apac|dach|germany|india|worldwide|global|north america)(?=[ ]?(?:$|\\n|[,;)|/-]| only| or | and |based|eligible))',
    '\\bremote (?:within|across|in|from|anywhere in|based in|only in)[ :]{1,2}(?:the |any |all )?(?:us\\b|u\\.s|usa\\b|united states|uk\\b|united kingdom|eu\\b|europe|canada|latam|latin america|emea|apac|dach|germany|india|north america|americas|worldwide|global|spain|france|poland|portugal|brazil|mexico|deutschland|espana|italia|brasil|nederland)',
  ),
  rule(
    'remote',
    'job',
    0.85,
    '\\bwork(?:ing)? (?:fully |100 ?% )?remote(?:ly)? (?:from|within|full|anywhere)\\b',
    '\\bremote[- ]first (?:role|position|job)',
    `\\b${job} is remote[- ]first`,
  ),
  rule(
    'remote',
    'company',
    0.65,
    '\\bremote[- ]first\\b(?! (?:environment|teams?\\b|setting))',
    '\\b(?:all-remote|distributed company|remote (?:company|organi[sz]ation|startup|start-up))\\b',
  ),
  rule(
    'remote',
    'company',
    0.6,
    '\\b(?:can|could|may|to|freedom to|you) work (?:fully |remotely )?from (?:anywhere|wherever)(?! ?[a-z-]* ?(?:polic|program|perk|benefit|week|month|day|option|stipend|allowance|setup|set-up|budget|equipment|expens|for |up to|\\d|when|occasional|sometimes|as needed|flexib))',
  ),
  rule(
    'hybrid',
    'offer',
    0.75,
    '\\bhome ?-?office ?-?(?:moglich|anteil|tage|nach absprache|option|regelung|anteilig|angebot)|(?:teilweise|anteilig|gelegentlich|tageweise)(?:es|e|em)? (?:home ?-?office|remote|mobil)|moglichkeit(?:en)? (?:zu[mr]?|auf|fur|von|des|im) (?:[a-z-]+ ){0,3}(?:home ?-?office|mobile[snm]? ?-?arbeit|remote)|mobile[snm]? ?-?arbeit(?:en)? (?:ist )?(?:moglich|nach|anteilig|im umfang)|(?:home ?-?office|mobile[snm]? ?-?arbeit(?:en)?) (?:und|oder) (?:prasenz|buro)',
    '\\bteletravail (?:partiel|possible|occasionnel|regulier|hybride|ponctuel|\\d)|possibilite (?:de|du) teletravail|\\bteletrabajo parcial|parcialmente (?:en )?(?:remoto|teletrabajo)|posibilidad de teletrabajo|possibilidade de (?:teletrabalho|home office)|smart ?-?working (?:parziale|ibrido|\\d|fino)|possibilita di smart ?-?working|deels (?:thuis|remote)|thuiswerken (?:is )?(?:mogelijk|\\d)|mogelijkheid (?:om|tot) (?:deels |gedeeltelijk )?(?:thuis|hybride)',
    '\\boption to work (?:remotely|from home)|\\bpart(?:ially|ly)[- ]remote|\\bwork from home (?:option|flexib|day)|\\bflexib[a-z]+ (?:to|for) (?:occasional )?(?:remote|work from home|working from home)',
  ),
  rule(
    'remote',
    'hint',
    0.55,
    '\\b(?:remote|distributed)[ -](?:team|work|environment|setting|setup|colleague|culture|friendly|employee|workforce|option|ok\\b|flexib|position|worker)|work(?:ing)? (?:remotely|from home)',
  ),
];

const hybridRules: readonly Rule[] = [
  rule('hybrid', 'job', 0.95, '#li-hybrid\\b'),
  rule(
    'hybrid',
    'job',
    0.9,
    `${thisJob}(?:,? [^.\\n:]{0,30}?)? (?:is|will be|follows|operates|offers|works|has|ist|est|es|e|is een)(?: (?:a|an|on|in|based|located|primarily|currently|our|to|be|performed|work|eine|un|een|worked|offered|as|considered|designated)){0,5} h?[iy]brid[aeo]?\\b(?! (?:of|cloud|between))`,
  ),
  rule(
    'hybrid',
    'job',
    0.85,
    `\\bh[iy]brid(?: remote)? ${job}\\b(?! ?[:,] ?part)`,
    '\\b(?:puesto|poste|vaga|posizione|rol|functie) (?:en |em |in )?(?:modalidad |regime |modalita )?h?ibrid[aoe]?',
    '\\bhybrid \\([^)\\n]{0,60}(?:office|days|remote)',
    '\\(hybrid[^)\\n]{0,60}\\)',
  ),
  rule(
    'hybrid',
    'offer',
    0.8,
    '\\bhybrid(?:es|e|en|er|em)?[ -](?:remote )?(?:work(?:ing|place|week)?|schedule|model|policy|setup|set-up|arrangement|basis|remote|in-office|office|team|working|approach|flexib|culture|environment|arbeit|arbeitsmodell|modell|arbeitsplatz|werken|werk|format|pattern|structure)\\b(?! (?:environments|has become))',
    '\\b(?:work|works|working|location|policy|schedule|model|workplace|travail|mode|modalidad|modelo|regime|modalita|lavoro|trabajo|trabalho|formato)(?: (?:type|model|is|in a|a|will be|are|on a|policy|arrangement|de trabalho|de trabajo|di lavoro)){0,3}:? ?(?:a )?h?[iy]brid[aeo]?\\b(?! (?:cloud|of|mobile|app|vehicle|car))',
  ),
];

const onsiteRules: readonly Rule[] = [
  rule('onsite', 'job', 0.95, '#li-on-?site\\b'),
  rule(
    'onsite',
    'job',
    0.9,
    `${thisJob}(?:,? [^.\\n:]{0,30}?)? (?:is|will be|requires being|requires|ist|est|es|e) (?:(?:a|an|100 ?%|full|fully|full-time|based|primarily|currently|performed|worked|work|exclusively|strictly|entirely|mostly|and|located|in-person|to|be|,) ){0,4}(?:on-?site|on site|in[- ]person|in[- ]office|office[- ]based|vor ort|presencial|sur site|op locatie|in presenza)\\b(?! (?:\\d|one|two|three|four|some|occasional|as needed|part|hybrid|visit|meeting|interview))`,
    '\\b(?:100 ?%|fully|full[- ]time|strictly|exclusively|entirely|completely|zu 100 ?%|totalmente|100 ?% en)[ ,-]{1,2}(?:on-?site|on site|in[- ]office|in[- ]person|presencial|presentiel|vor ort)\\b(?! (?:interview|visit))',
    `\\b(?:on-?site|on site|in[- ]person|in[- ]office|office[- ]based) (?:only|${job})\\b(?! (?:hybrid|training))`,
    `\\b${job} ?[(,-] ?(?:on-?site|in[- ]person|in[- ]office)\\b`,
    '\\btrabajo (?:100 ?% )?presencial|modalidad(?: de trabajo)?:? (?:100 ?% )?presencial|trabalho presencial|regime presencial|modelo presencial|lavoro in presenza|poste (?:100 ?% )?en presentiel',
  ),
  rule(
    'onsite',
    'company',
    0.7,
    "\\bin[- ]person (?:company|culture|team|work culture|first)|\\bwe(?: are|'re| work)(?: [a-z-]+){0,3} (?:in[- ]person|in[- ]office|on-?site)\\b|\\bin[- ]office culture",
  ),
];

const rules = { remote: remoteRules, hybrid: hybridRules, onsite: onsiteRules } satisfies Record<RemotePolicy, readonly Rule[]>;

/** How far around a word its phrase may reach. */
const before = 120;
const after = 150;

/** Everything the text says about where the work is done; `hits` are those of `placeOfWorkTriggers`. Linear. */
export function textStatements({ folded }: WordIndex, hits: readonly (readonly Hit[])[]): TextStatements {
  const result: TextStatements = { statements: [], officeDays: null };
  const next = [0, 0, 0, 0];
  // The kinds take turns in the order of the text.
  for (;;) {
    let kind = -1;
    let at = Number.POSITIVE_INFINITY;
    for (let each = 0; each < next.length; each += 1) {
      const start = hits[each]?.[next[each] ?? 0]?.start ?? Number.POSITIVE_INFINITY;
      if (start >= at) continue;
      kind = each;
      at = start;
    }
    const name = placeOfWorkKinds[kind];
    if (name === undefined) return result;
    next[kind] = (next[kind] ?? 0) + 1;
    if (name === 'day') {
      readDays(folded, at, result);
      continue;
    }
    if (name === 'remote' && otherRemote.test(folded.slice(at, at + 24))) continue;
    const found = stated(folded, at, name);
    if (found) result.statements.push(found);
  }
}

function readDays(folded: string, at: number, result: TextStatements): void {
  const read =
    /[mtw]/.test(folded.charAt(at)) && !folded.startsWith('tag', at) && !folded.startsWith('times', at)
      ? weekdayStatement(folded, at)
      : dayStatement(folded, at);
  if (!read) return;
  result.statements.push(read.statement);
  const { start, end } = read.statement;
  if (result.officeDays === null || (result.officeDays.derived && !read.days.derived))
    result.officeDays = { ...read.days, start, end };
}

function stated(folded: string, at: number, kind: 'remote' | 'hybrid' | 'onsite'): Statement | null {
  const left = folded.slice(Math.max(0, at - before), at);
  const feed = left.lastIndexOf('\n');
  const right = folded.slice(at, at + after);
  const stop = right.indexOf('\n');
  const head = feed >= 0 ? left.slice(feed) : at <= before ? `\n${left}` : left;
  const line = head + (stop >= 0 ? right.slice(0, stop) : right);
  const from = at - head.length;
  const label = labelled(line, head.length, folded.slice(Math.max(0, from - 60), Math.max(0, from)));
  if (label) return { ...label, start: from + label.start, end: from + label.end };
  for (const { policy, closeness, confidence, pattern } of rules[kind]) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = from + match.index;
    return { policy, closeness, confidence, start: Math.max(0, start), end: start + match[0].length };
  }
  return null;
}
