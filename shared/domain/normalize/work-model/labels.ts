import type { RemotePolicy } from '../../job-posting.ts';
import type { Statement } from './statement.ts';

const name =
  '(?:(?:job|work|office|primary|role|position|main|work place|your|employment|remote|our|type of|lieu de|luogo di|lugar de|local de|modalidad de|modalidade de|modalita di|mode de|plaats van) )?(?:locations?|workplaces?|work ?place type|workplace|work model|work(?:ing)? (?:model|arrangement|type|mode|setup|set-up|style|environment|schedule|policy|pattern)|location type|type|policy|remote|office|where|schedule|arrangement|arbeitsort|arbeitsmodell|arbeitsweise|standort|einsatzort|dienstort|ort|lieu|localisation|teletravail|travail|ubicacion|lugar|localizacion|trabajo|trabalho|localizacao|local|localidade|sede|luogo|lavoro|posizione|locatie|werkplek|standplaats|werklocatie|modalidad|modalidade|modalita|modele|modelo)';
/** A line of facts: `Location: Remote`, `💻 Office policy - Hybrid`. The line begins with its line feed. */
const label = new RegExp(`^\\n[^a-z0-9\\n]{0,10}${name}(?: ?\\([^)\\n]{0,30}\\))? ?(?::|- | -) ?`);
const heading = new RegExp(`\\n[^a-z0-9\\n]{0,10}${name} ?[:?]?\\s{0,3}$`);
const values: readonly (readonly [RemotePolicy, RegExp])[] = [
  [
    'hybrid',
    /\bh?[iy]brid[aeo]?\b(?! cloud)|\b\d ?(?:-\d ?)?\+?(?:days?|tage|jours|dias|giorni|dagen)\b|partially remote|teilweise/,
  ],
  ['onsite', /\b(?:not|non|no|kein|keine) (?:remote|home ?-?office)\b/],
  [
    'remote',
    /\b(?:remot[eoa]|remotely|anywhere|wfh|work from home|home ?-?office|teletravail|teletrabajo|teletrabalho|thuis|telelavoro|ortsunabhangig|home[- ]based|da remoto|a distance|telecommute)\b/,
  ],
  ['onsite', /\b(?:on-?site|on site|in[- ]office|in[- ]person|vor ort|presencial|presentiel|in presenza|op locatie|sur site)\b/],
];
/** A short line of facts, as at the head of a posting: `Remote | Full-time`, `Lyon or Remote`. No list item: benefits are listed so. */
const fact = /(?:^\n|[|/·•,;(] ?|\bor )(?:100 ?% |fully )?(remote|hybrid|on-?site)(?= ?(?:$|\n|[|/·•,;)(]|- | or ))/;

/**
 * What a line of facts says: `line` begins with a line feed where it is the line's beginning, `hit` is where the word that led here stands in it, `before` the text
 * in front of it (for a heading of its own line). Positions are of `line`.
 */
export function labelled(line: string, hit: number, before: string): Statement | null {
  if (line.charCodeAt(0) !== 10) return null;
  const own = label.exec(line);
  const from = own && own[0].length <= hit + 8 ? (line.charCodeAt(hit) === 114 && own[0].length > hit ? -1 : own[0].length) : -1;
  if (own && from > 0 && hit - from < 70) {
    const value = line.slice(from, from + 110);
    // What follows a full stop is another statement.
    const stop = value.search(/[.!?] [a-z]/);
    const said = stop >= 0 ? value.slice(0, stop) : value;
    for (const [policy, pattern] of values) {
      const match = pattern.exec(said);
      if (match) return { policy, closeness: 'job', confidence: 0.9, start: 1, end: from + match.index + match[0].length };
    }
  }
  if (hit <= 30 && heading.test(before)) {
    const said = line.slice(0, 110);
    for (const [policy, pattern] of values) {
      const match = pattern.exec(said);
      if (match) return { policy, closeness: 'job', confidence: 0.85, start: 1, end: match.index + match[0].length };
    }
  }
  if (line.length <= 75 && !/^\n ?[-*•]/.test(line)) {
    const match = fact.exec(line);
    if (match?.[1])
      return {
        policy: match[1] === 'remote' ? 'remote' : match[1] === 'hybrid' ? 'hybrid' : 'onsite',
        closeness: 'offer',
        confidence: 0.8,
        start: 1,
        end: match.index + match[0].length,
      };
  }
  return null;
}
