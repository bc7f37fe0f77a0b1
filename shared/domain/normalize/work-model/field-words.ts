import type { RemotePolicy } from '../../job-posting.ts';
import { fold } from '../text.ts';

const hybrid =
  /\bh?[iy]brid|partial|partiel|part[ _-]?remote|flex|teilweise|some days|telework eligible|home ?-?office moglich|optional remote/;
const onsite =
  /\bon-?_?\s?site|in[-_ ]?(?:office|person)|no[-_ ]?remote|not[-_ ]remote|non[-_ ]remote|presencial|presentiel|presenza|vor ort|sur site|op locatie|\boffice\b|\bbuero\b|\bburo\b/;
const remote =
  /remot|telecommut|home ?-?_?(?:office|work)|home based|teletrava|teletrabajo|teletrabalho|telelavoro|telework|wfh|work from home|anywhere|distributed|virtual|thuiswerk|ortsunabhang|da remoto|a distan[cz]|smart ?working|worldwide/;

/** Remote policy of a service's own words, for example `TELECOMMUTE`, `Hybrid`, `OnSite`, `no_remote`; null when they say nothing of it. */
export function policyOfWords(words: string): RemotePolicy | null {
  const folded = fold(words);
  if (hybrid.test(folded)) return 'hybrid';
  if (remote.test(folded) && !/\b(?:no|not|non)[-_ ](?:\w+[-_ ]){0,2}remot/.test(folded)) return 'remote';
  return onsite.test(folded) ? 'onsite' : null;
}

const boundary = '(?:^|[\\s([|,;:/!+-])';
const titleWords = new RegExp(
  `${boundary}(?:(remot[eoa]|da remoto|teletravail|teletrabajo|teletrabalho|home ?-?office|wfh|work from home|work from anywhere|home[- ]based|thuiswerk\\w*|smart working|telecommute)|(h?[iy]brid[aoe]?)|(on-?site|in[- ]office|in[- ]person|vor ort|presencial|en presentiel|op locatie))(?=$|[\\s)\\]|,;:/!+-])`,
  'g',
);
/** Without any of these the title names no work model. */
const spoken = /remot|telet|telecom|home|wfh|anywhere|thuis|smart|[iy]brid|site|in[- ](?:office|person)|vor ort|presen|op loc/;
const otherThings =
  /^ ?-?(?:sensing|support\b|hands|monitor|access|cloud|patient|diagnos|area|site|pilot|operat|deposit|capture|mobile bank|vehicle|electric|energy|power|bond|mail|care\b|health|learning|teach|interpret|engineer\w* (?:manager )?- on|manager(?! ?$)|services|it support|infrastructure|infra|work\b|assistance|identity|meeting|nurs|visual|project|powertrain|search|propulsion|aircraft|seed|rice|corn|breed|system|app|mobile)/;

/** The work model that a title names, with its words; null when it names none. `Remote Sensing Analyst` and `Hybrid Cloud Engineer` name none. */
export function policyOfTitle(title: string): { policy: RemotePolicy; quote: string } | null {
  const folded = fold(title);
  if (!spoken.test(folded)) return null;
  let found: { policy: RemotePolicy; quote: string } | null = null;
  for (const match of folded.matchAll(titleWords)) {
    const [whole, isRemote, isHybrid] = match;
    if (otherThings.test(folded.slice(match.index + whole.length, match.index + whole.length + 24))) continue;
    if (isRemote && /\b(?:no|not|non)[- ]$/.test(folded.slice(0, match.index + 1))) return { policy: 'onsite', quote: title };
    const policy = isRemote ? 'remote' : isHybrid ? 'hybrid' : 'onsite';
    if (found === null || policy === 'hybrid') found = { policy, quote: title };
  }
  return found;
}
