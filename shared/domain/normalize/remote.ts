import type { Evidence } from '../evidence.ts';
import type { RemotePolicy } from '../job-posting.ts';
import type { RawRecord } from '../raw-record.ts';
import { workModelOf } from './places/read-places.ts';
import { cleanLine, quoteOf } from './text.ts';
import { around, phrases, type WordIndex } from './word-index.ts';

export interface RemoteRead {
  policy: RemotePolicy | null;
  evidence: Evidence[];
  /** A sentence for `quality.issues` when field and words disagree. */
  contradiction: string | null;
}

interface Rule {
  policy: RemotePolicy;
  confidence: number;
  /** What every match of the pattern holds: cheaper to look for. */
  needs: RegExp;
  pattern: RegExp;
}

/** Phrases that speak of this job's place of work. The bare words are not enough: most texts mention `remote` in passing. */
const rules: readonly Rule[] = [
  // Tags by which recruiters state the work model to LinkedIn: a deliberate word about this very job.
  { policy: 'hybrid', confidence: 0.95, needs: /#/, pattern: /#LI-hybrid\b/giu },
  { policy: 'onsite', confidence: 0.95, needs: /#/, pattern: /#LI-on-?site\b/giu },
  { policy: 'remote', confidence: 0.95, needs: /#/, pattern: /#LI-remote\b/giu },
  {
    policy: 'onsite',
    confidence: 0.9,
    needs: /remote|home ?office|site|in[- ](?:person|office)|office/i,
    pattern:
      /\b(?:(?:not|isn't|is not|no) (?:a |an |eligible for |open to |offer(?:ing)? |available for |able to offer )?(?:fully )?remote(?: (?:role|position|job|work|option|opportunity))?|non-remote|no remote work|kein(?:e)? (?:home ?office|remote)|(?:100 ?%|fully|strictly|exclusively) (?:on-?\s?site|in[- ](?:office|person))|(?:five|5) days (?:a|per|\/) ?week (?:in|from|at) (?:the|our)(?: \w+){0,3} office|(?:this|the) (?:role|position|job) (?:is|will be|requires being)(?: \w+){0,3} (?:on-?site|in[- ]person|in[- ]office|office[- ]based)|on-?site (?:role|position|job)|in[- ]person (?:role|position|job|culture|company))\b/giu,
  },
  {
    policy: 'hybrid',
    confidence: 0.9,
    needs: /hybrid|híbrid|ibrid/i,
    pattern:
      /\b(?:hybrid (?:work(?:ing|place)?|role|position|schedule|model|policy|environment|setup|set-up|arrangement|basis|remote|office|job|team|working|opportunity|approach)|(?:work|works|working|role|position|job|location|policy|schedule|model|workplace)(?: (?:type|model|is|in a|a|will be|are|on a|policy|arrangement))*:?\s+(?:a )?hybrid|hybrid[ -](?:remote|flexible)|hybrides? (?:arbeiten|arbeitsmodell|arbeitsmodelle|modell)|travail hybride|modalidad híbrida|modelo híbrido|regime híbrido|lavoro ibrido|modalità ibrida|hybride werken)\b/giu,
  },
  {
    policy: 'hybrid',
    confidence: 0.85,
    needs: /day|tage? |jour|días|home ?office|mobil|teilweise|anteilig|télétravail|smart ?working|times/i,
    pattern:
      /\b(?:(?:at least |minimum (?:of )?|up to |approximately |~)?(?:\d(?:\s?[-–]\s?\d)?|one|two|three|four)(?:\s?\+)?(?: or more| to (?:two|three|four|\d))? days? (?:a|per|\/|each|every) ?week (?:in|from|at|on-?\s?site)(?:[ -](?:the|our|person))?(?: \w+){0,4}(?: office| hub| hq| headquarters)?|(?:in|from|at) (?:the|our)(?: \w+){0,3} office (?:\d(?:\s?[-–]\s?\d)?|one|two|three|four)\+? (?:days|times)|(?:\d|ein|zwei|drei|vier)(?:\s?[-–]\s?\d)? tage? (?:pro|die|\/|in der) ?woche (?:home ?office|remote|mobil|im büro)|(?:home ?office|mobiles arbeiten) (?:möglich|anteilig|nach absprache)|(?:teilweise|anteilig) (?:home ?office|remote)|\d jours? (?:de )?télétravail|télétravail (?:partiel|\d jours?|jusqu'à|possible)|smart ?working (?:parziale|\d)|\d días (?:de )?teletrabajo)\b/giu,
  },
  {
    policy: 'remote',
    confidence: 0.9,
    needs: /remot|home|anywhere|wherever|télétravail|teletrabajo|thuiswerken|ortsunab/i,
    pattern:
      /\b(?:(?:fully|100 ?%|completely|entirely|permanently|full[- ]time) remote|remote[ -](?:only|first (?:role|position))|(?:this|the|our)(?: \w+){0,3} (?:role|position|job|opportunity|team)(?: \w+)? (?:is|will be|can be|may be)(?: (?:a|an|fully|100%|performed|done|located|open to|primarily|completely|based))* remote(?:ly)?|hiring (?:\w+ ){0,3}remote positions|remote (?:role|position|job|opportunity)|(?:location|workplace|work location|arbeitsort|standort|lieu|ubicación|sede)\s*:\s*(?:(?:[\p{L}.]+ ){0,3}?(?:[\p{L}.]+ ?[/|,] ?)?remote|anywhere)|work(?:ing)? (?:remotely )?from (?:anywhere|wherever)(?! (?:policy|program|perk|benefit|(?:for )?(?:up to |\w+ )?(?:\d+|one|two|three|four|six) (?:day|week|month)))|work from home (?:role|position|job|opportunity|full)|(?:you can|can be|able to) work (?:fully )?remotely|work remotely (?:from|within|in|full)|remote (?:within|across|in|from|anywhere in) (?:the )?(?:us|u\.s|usa|united states|uk|eu|europe|canada|latam|emea|germany|india)|vollständig remote|komplett remote|100 ?% (?:home ?office|télétravail|remoto|teletrabajo|remote)|full[- ]remote|completamente (?:remoto|da remoto)|totalmente remoto|(?:trabajo|trabalho|lavoro) (?:100 ?% )?(?:remoto|da remoto)|volledig (?:remote|thuiswerken)|ortsunabhängig)\b/giu,
  },
  {
    policy: 'remote',
    confidence: 0.6,
    needs: /remote[- ]first/i,
    pattern: /\bremote[- ]first (?:company|culture|environment|team|organi[sz]ation|startup|start-up|workplace|business)\b/giu,
  },
];

const titleRule =
  /(?:^|[\s([|,–—-])(?:(remote|télétravail|home ?office|wfh)|(hybrid[eo]?|híbrido|ibrido)|(on-?site|in[- ]office|vor ort|presencial))(?=$|[\s)\]|,–—-])(?! (?:sensing|support|hands|monitoring|access|cloud|patient|diagnos|area|site|pilot|operat|deposit|capture|mobile bank|vehicle|electric|energy|power|bond|mail))/iu;

/**
 * Remote, hybrid or on site. A structured flag wins; then the source's own words for the work model, the words in the place field, the
 * title, and last phrases of the text that speak of this job. In the text, `hybrid` beats `remote`, for hybrid postings praise remote
 * days. Disagreement of the flag with a place field or title is reported.
 */
export function readRemote(
  raw: RawRecord,
  title: string,
  words: WordIndex,
  places: readonly { policy: RemotePolicy; path: string; quote: string }[],
): RemoteRead {
  const field = (policy: RemotePolicy, path: string, quote: string, confidence: number): Evidence & { policy: RemotePolicy } => ({
    policy,
    from: 'field',
    path,
    quote: quote.slice(0, 300),
    confidence,
  });
  const votes: (Evidence & { policy: RemotePolicy })[] = [];
  if (raw.remote !== undefined) votes.push(field(raw.remote, 'remote', raw.remote, 1));
  if (raw.remoteText !== undefined) {
    const line = cleanLine(raw.remoteText, 200);
    const policy = policyOfWords(line);
    if (policy) votes.push(field(policy, 'remoteText', line, 0.95));
  }
  const hybridPlace = places.find((each) => each.policy === 'hybrid');
  for (const each of hybridPlace ? [hybridPlace] : places) votes.push(field(each.policy, each.path, each.quote, 0.9));
  const inTitle = titleRule.exec(title);
  if (inTitle) votes.push(field(inTitle[2] ? 'hybrid' : inTitle[3] ? 'onsite' : 'remote', 'title', title, 0.85));
  const fromText = phrase(words);
  if (fromText) votes.push(fromText);
  const first = votes[0];
  if (!first) return { policy: null, evidence: [], contradiction: null };
  const opponent = votes.find((vote) => vote.policy !== first.policy && vote.from === 'field');
  return {
    policy: first.policy,
    evidence: votes
      .filter((vote) => vote.policy === first.policy)
      .slice(0, 3)
      .map(({ policy: _, ...evidence }) => evidence),
    contradiction: opponent ? `remote: ${first.path} says ${first.policy}, ${opponent.path} says ${opponent.policy}` : null,
  };
}

/** Remote policy of a service's own words, for example `TELECOMMUTE`, `Hybrid`, `OnSite`, `no_remote`. */
export function policyOfWords(words: string): RemotePolicy | null {
  if (/hybrid|híbrid|ibrid|partial|partiel|part_?remote|flex/iu.test(words)) return 'hybrid';
  if (/on-?_?\s?site|in[-_ ]?(?:office|person)|no[-_ ]?remote|not[-_ ]remote|presencial|vor ort|office/iu.test(words))
    return 'onsite';
  if (/remote|telecommute|home ?-?office|télétravail|wfh|anywhere|distributed|virtual/iu.test(words)) return 'remote';
  return workModelOf(words)[0] ?? null;
}

/** Beginnings of words without which no rule can match, folded. */
const keywords = phrases([
  'remot',
  'hybrid',
  'hibrid',
  'ibrid[ao]',
  'on[ -]site',
  'onsite',
  'office',
  'in[- ]person',
  'home',
  'mobil',
  'travail',
  'teletra',
  'trabajo',
  'trabalho',
  'smart',
  'from[ ]wherever',
  'anywhere',
  'werken',
  'thuiswerken',
  'ortsunab',
]);

function phrase(words: WordIndex): (Evidence & { policy: RemotePolicy }) | null {
  const parts = around(words, keywords, 110);
  for (const { policy, confidence, needs, pattern } of rules)
    for (const part of parts) {
      if (!needs.test(part)) continue;
      pattern.lastIndex = 0;
      const match = pattern.exec(part);
      if (match) return { policy, from: 'text', quote: quoteOf(part, match.index, match.index + match[0].length), confidence };
    }
  return null;
}
