import { fold } from '../text.ts';
import type { Contract, Facts } from './facts.ts';

/** Words of the services' own fields and of labelled lines, folded, most telling first. */
const contracts: readonly (readonly [Contract, RegExp])[] = [
  [
    'internship',
    /\bintern\b|\binterns\b|internship|praktik|\bstages?\b|stagiaire|tirocin|becari|practicas|estagi|co-?op\b|\bstagist|trainee program|placement student|industrial placement/,
  ],
  [
    'apprenticeship',
    /apprenti|ausbildung|\bazubi|alternance|aprendiz|apprendist|lehrling|lehrstelle|duales studium|\bbbl\b|contrat pro\b|professionnalisation/,
  ],
  ['volunteer', /volunteer|ehrenamt|benevol|volontar(?!iat)|voluntari(?!ado de empresa)|vrijwillig|bundesfreiwillig|\bfsj\b/],
  [
    'contractor',
    /\bcontract(?:or|ors|ing|ual)?\b(?! (?:type|form))(?<!(?:permanent|fixed[- ]term|temporary|employment|indefinite|vast|fast|tijdelijk|term|hours?|arbeids|full[- ]time|part[- ]time|jaar) contract)|freelanc|freiberuf|freie mitarbeit|independent|\b1099\b|corp.to.corp|\bc2c\b|\bb2b\b|consultor externo|\bzzp\b|autonom|honorar|subcontract|self-employed|selbststandig|partita iva|\bp\. ?iva|\bpj\b|pessoa juridica|prestador|detacher|statement of work/,
  ],
  [
    'temporary',
    /temporary|\btemp\b|seasonal|saison|\binterim|uitzend|zeitarbeit|aushilfe|zeitlich begrenzt|estacional|stagionale|sazonal|short[- ]term/,
  ],
  [
    'fixed_term',
    /(?<!un)befristet|vertretung|\bcdd\b|duree determinee|(?<!in)determinato|(?<!in)determinad|\btemporal\b|temporario|tijdelijk|\bbepaalde tijd|jaarcontract|fixed[ _-]?term|fixed[ _-]?contract|limited (?:term|contract|duration)|^limited$|\bftc\b|a termine\b|maternity cover|substituicao|sustitucion|eventual/,
  ],
  [
    'permanent',
    /permanent|unbefristet|festanstellung|feste anstellung|\bcdi\b|indetermin|indefinid|efetiv|\bclt\b|onbepaalde|\bvast\b|\bvaste?\b|\bfijo\b|\bregular\b|open[- ]ended|direct hire|sin termino/,
  ],
];
const part =
  /part[ _-]?time|teilzeit|temps[ _-]partiel|tempo[ _-]parcial|part_?time|deeltijd|tiempo[ _-]parcial|media jornada|jornada parcial|meio periodo|tempo parziale|mini-?job|geringfugig|\b(?:450|520|538|556|603)[- ]?(?:euro|€)|werkstudent|working student|deltid|studentische/;
const full =
  /full[ _-]?time|vollzeit|temps[ _-](?:plein|complet)|tempo pieno|jornada[ _-]completa|tiempo[ _-]completo|tempo[ _-]integral|periodo integral|voltijd|fulltid|heltid|\bft\b/;
const either =
  /\bvoll-? ?(?:und|oder|\/|o\.|bzw\.?|&|,) ?teilzeit|\bfull-? ?(?:and|or|\/|&) ?part|temps plein ou partiel|temps partiel ou plein|tempo pieno o parziale/;
const perDiem =
  /per[ _-]?diem|\bprn\b|zero[- ]hours?|\bbank (?:staff|worker|nurse)|\bcasual\b|on[- ]call (?:work|contract)|oproep|nul-?uren/;
const otherWords = /^other$|zivildienst|freiwilligendienst/;

/** The kind of employment in a service's own words, for example `FULL_TIME`, `CDD - Temps plein`, `80-100% unbefristet`; empty when they say nothing of it. */
export function factsOfWords(words: string): Facts {
  const folded = fold(words.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const facts: Facts = {};
  const contract = contracts.find(([, pattern]) => pattern.test(folded))?.[0];
  if (contract !== undefined) facts.contract = contract;
  const [isPart, isFull] = [part.test(folded), full.test(folded)];
  if (either.test(folded) || (isPart && isFull)) facts.workTime = 'either';
  else if (isPart || isFull) facts.workTime = isPart ? 'part_time' : 'full_time';
  else if (/^employee$/.test(folded.trim())) facts.workTime = 'full_time';
  if (perDiem.test(folded)) facts.perDiem = true;
  if (otherWords.test(folded.trim())) facts.other = true;
  return facts;
}
