import type { Evidence } from '../../evidence.ts';
import { type Hit, type Trigger, trigger } from '../phrase-scanner.ts';
import { foldSameLength, quoteOf } from '../text.ts';
import type { WordIndex } from '../word-index.ts';

/** The big staffing firms of the world, as their names begin, folded. */
const firms =
  /^(?:randstad|adecco|manpower(?:group)?|hays|robert half|michael page|page ?group|page personnel|kelly (?:services|ocg)|kelly$|gi group|tempo[- ]team|synergie|allegis|aerotek|teksystems|insight global|robert walters|walters people|experis|akkodis|modis|brunel|ferchau|hofmann personal|i\. ?k\. hofmann|persona service|trenkwalder|piening|zag\b|zeitarbeit|amadeus fire|dis ag|orizon|timepartner|unique personal|avanti|crit\b|proman|start people|olympia|yacht|actief|staffmark|spherion|volt (?:workforce|consulting)|kforce|apex systems|cybercoders|jobot|beacon hill|express employment|peopleready|trueblue|aquent|creative circle|vaco|lhh|spring professional|badenoch|morgan mckinley|reed (?:recruitment|specialist)|reed$|office angels|pertemps|hudson|korn ferry|heidrick|spencer stuart|egon zehnder|russell reynolds|boyden|harvey nash|nigel frank|tenth revolution|frank recruitment|la fosse|oscar recruit|phaidon|selby jennings|sthree|computer futures|real staffing|progressive recruit|huxley|darwin recruitment|michael bailey|expectra|supplay|actual|umana|openjobmetis|orienta|etjca|randstad|eurofirms|nortempo|iman temporing|flexiplan|recruit|persol|pasona|outsourcing inc|michael bailey|careers? international|approach people|oxford global|collabera|mindlance|artech|judge group|the judge group|addison group|lucas group|ledgent|roth staffing|accountemps|officeteam)(?![a-z])/;
/** Words of the trade in a firm's name. */
const trade =
  /(?<![a-z])(?:personal(?= gmbh| ag|$)|personal(?:dienst\w*|service\w*|management|mgmt|vermittlung\w*|leasing|beratung|partner|losungen|agentur|konzept\w*)|zeitarbeit\w*|arbeitsvermittlung\w*|staffing|staff (?:solutions|services)|recruit(?:ing|ment|ers?)(?! (?:software|tech))|executive search|head ?hunt\w*|talent (?:partners|solutions)|workforce solutions|employment (?:agency|services)|resourcing|uitzend\w*|detachering\w*|werving|interim (?:management|recruitment)|travail temporaire|agenzia per il lavoro|trabajo temporal|empresa de trabajo temporal|trabalho temporario|personnel services)(?![a-z])/;

/** Words, and the sentences around them that only an agency writes, folded. The client is one: `our clients` is what every consultancy has. */
const ofAnAgency: readonly { words: readonly string[]; sentences: readonly RegExp[] }[] = [
  {
    words: ['client\\b'],
    sentences: [
      /\b(?:for|on behalf of|with|by|at) (?:one of )?our (?:\w+ ){0,3}client(?= (?:is|in|based|located|who|has|a|the|to)\b|\s?[,.:(-](?!facing|side|base|centric|first|focus|ready)|$|\n)/,
      /\bour (?:\w+[ -]){0,3}client(?:,| -| (?:is|has|seeks?|are (?:a|an|looking|seeking)|requires|wishes|based|located|operates))(?! (?:services|facing))/,
      /\b(?:pour (?:le compte de |l'un de )?|recherche pour )(?:notre|nos|son|un de nos) (?:\w+ ){0,2}clients?\b/,
      /\bnotre client(?:,| (?:est|recherche|base|situe|specialise|un|une))/,
    ],
  },
  {
    words: ['clients\\b'],
    sentences: [/\bone of our (?:\w+ ){0,3}clients\b/],
  },
  {
    words: ['kunden\\b', 'kunde\\b', 'kundin\\b', 'kundenunternehmen', 'auftraggeber', 'mandant(?:en|in)?\\b', 'unternehmens\\b'],
    sentences: [
      /\b(?:im auftrag|im kundenauftrag)(?: unser\w*| eine[rs]| von)?(?: \w+){0,4} (?:kunden|kundin|mandanten|auftraggebers?|kundenunternehmens?|unternehmens)\b/,
      /\b(?:(?:fur|bei) (?:einen unserer kunden|eines unserer)|(?:fur unseren|bei unserem|fur einen|bei einem) (?:(?!und )[\w-]+ ){0,4}(?:kunden|kundin|mandanten|auftraggeber)(?= (?:in|aus|mit|suchen|ist|im|am|einen|eine|ein|ab|zum)\b|\s?[,.:(]|$|\n)|(?:fur|bei) (?:unser|unserem|ein) (?:\w+ ){0,3}kundenunternehmen)/,
      /\bunser (?:\w+ ){0,3}(?:kunde|auftraggeber|mandant|kundenunternehmen)\b(?! (?:ist|steht) (?:konig|im mittelpunkt))(?=,| (?:ist|sucht|aus|in|mit|hat))/,
    ],
  },
  {
    words: [
      'arbeitnehmeruberlassung',
      'personaluberlassung',
      'zeitarbeit',
      'direktvermittlung',
      'personalvermittlung',
      'personaldienstleist',
      'personalberatung',
    ],
    sentences: [
      /\b(?:im rahmen der|in|per|via|durch|uber) (?:\w+ ){0,2}(?:arbeitnehmeruberlassung|personaluberlassung|zeitarbeit|direktvermittlung|personalvermittlung)\b/,
      /\b(?:als|sind|ist) (?:ein\w* |der |einer der )?(?:\w+ ){0,3}(?:personaldienstleister\w*|personalvermittlung\w*|personalberatung)\b/,
    ],
  },
  {
    words: ['cliente\\b', 'conto di\\b', 'importante \\w+', 'azienda cliente', 'somministrazione', 'agenzia per il lavoro'],
    sentences: [
      /\b(?:per conto di|per (?:un |un'|una )?(?:importante |nostra |nostro |prestigios\w )+)(?:\w+ ){0,3}(?:client[ei]|azienda|societa|realta|gruppo)\b/,
      /\bazienda cliente\b|\bagenzia per il lavoro\b|\bin somministrazione\b/,
      /\b(?:para |por cuenta de )(?:nuestro|un importante|nosso|um) (?:\w+ ){0,2}cliente\b|\b(?:empresa cliente|nuestro cliente|nosso cliente)(?:,| (?:es|e|busca|procura|se dedica|una|uma)\b)/,
    ],
  },
  {
    words: ['klant\\b', 'opdrachtgever\\b'],
    sentences: [
      /\b(?:voor|bij|namens) (?:een van )?onze (?:\w+ ){0,3}(?:opdrachtgever|klant)\b(?!en)|\bonze (?:opdrachtgever|klant)(?:,| is| zoekt)/,
    ],
  },
  {
    words: [
      'employment (?:agency|business)',
      'staffing (?:agency|firm|company|business)',
      'recruitment (?:agency|firm|company|consultancy|business)',
      'recruiting (?:agency|firm|company)',
    ],
    sentences: [
      /\bacting as an employment (?:agency|business)\b|\b(?:is|are) (?:a|an) (?:\w+ ){0,4}(?:staffing|recruitment|recruiting|employment) (?:agency|firm|company|consultancy|business)\b/,
    ],
  },
];
/** Sentences of an employer who wants no agencies. */
const ofAnEmployer =
  /\b(?:no (?:\w+ ){0,2}(?:agenc(?:y|ies)|recruiters|headhunters)|unsolicited (?:\w+ ){0,4}(?:resumes?|cvs?|candidates?|referrals|submissions|calls|applications)|(?:agenc(?:y|ies)|recruiters) (?:need not apply|calls)|(?:not|n't) (?:\w+ ){0,4}(?:agenc(?:y|ies)|recruiters|headhunters|third.party)|keine (?:\w+ ){0,4}(?:personalvermittl\w*|personaldienstleist\w*|personalberat\w*|headhunter|agenturen)|personalvermittl\w* (?:\w+ ){0,4}nicht)/;
const denied = /\b(?:keine?|ohne|nicht|no|sans|senza|sin|geen)\s(?:\w+\s){0,2}$/;

/** What `readAgency` wants to know the places of, in this order. */
export const agencyTriggers: readonly Trigger[] = [
  ...ofAnAgency.map(({ words }) => trigger(words)),
  trigger([
    'unsolicited',
    'agency\\b',
    'agencies\\b',
    'recruiters\\b',
    'headhunters?\\b',
    'personalvermittl',
    'personaldienstleist',
    'personalberat',
  ]),
];

export interface AgencyReading {
  agency: boolean | null;
  client: string | null;
  evidence: Evidence[];
}

/** Whether the posting is an agency's, by the firm's name and by what only an agency (or only an employer) writes; the client where it is named. */
export function readAgency(company: string, index: WordIndex, hits: readonly (readonly Hit[])[]): AgencyReading {
  const name = foldSameLength(company);
  const byName = company !== '' && (firms.test(name) || trade.test(name));
  let said: Hit | null = null;
  for (const [group, { sentences }] of ofAnAgency.entries()) said ??= sentenceAround(index, hits[group] ?? [], sentences);
  const evidence: Evidence[] = [];
  if (byName)
    evidence.push({
      from: 'field',
      path: 'company',
      quote: company.slice(0, 200),
      confidence: said ? 0.97 : 0.85,
      about: 'agency',
    });
  if (said)
    evidence.push({
      from: 'text',
      quote: quoteOf(index.text, said.start, said.end),
      confidence: byName ? 0.97 : 0.85,
      about: 'agency',
    });
  if (byName || said) {
    const client = said && clientIn(index.text.slice(said.start, said.end + 110));
    if (client) evidence.push({ from: 'text', quote: client, confidence: 0.7, about: 'client' });
    return { agency: true, client, evidence };
  }
  const refusal = sentenceAround(index, hits[ofAnAgency.length] ?? [], [ofAnEmployer]);
  if (refusal === null) return { agency: null, client: null, evidence };
  const quote = quoteOf(index.text, refusal.start, refusal.end);
  return { agency: false, client: null, evidence: [{ from: 'text', quote, confidence: 0.85, about: 'agency' }] };
}

/** The first of the sentences that stands around one of the words, within 90 units before it and 60 behind it; none that is denied. */
function sentenceAround({ folded }: WordIndex, hits: readonly Hit[], sentences: readonly RegExp[]): Hit | null {
  for (const hit of hits) {
    const from = Math.max(0, hit.start - 90);
    const part = folded.slice(from, hit.end + 60);
    for (const sentence of sentences) {
      const match = sentence.exec(part);
      if (match && (sentence === ofAnEmployer || !denied.test(part.slice(0, match.index))))
        return { start: from + match.index, end: from + match.index + match[0].length };
    }
  }
  return null;
}

const clientName =
  /(?:\b[Cc]lient|\bKunden?|\bKundin|\bMandanten|\bAuftraggebers?|\bcliente|\bklant|\bopdrachtgever|\bper conto di)\s?(?:,|:|–|-)?\s?(?:(?:die|der|das|dem|den|le|la|il|el|de|het)\s)?((?:[\p{Lu}][\p{L}\p{N}&.'’-]*)(?:\s(?:[\p{Lu}&][\p{L}\p{N}&.'’-]*)){0,4})(?=,|\s(?:is|are|has|seeks|ist|sucht|mit|in|est|recherche|es|busca|procura|cerca|zoekt)\b|\s[-–(]|\.)/u;

function clientIn(part: string): string | null {
  const name = clientName.exec(part)?.[1]?.trim();
  if (name === undefined || name.length < 3 || name.length > 80) return null;
  // A sentence that begins is no name.
  return /^(?:We|Wir|You|The|This|Der|Die|Das|In|As|Our|Unser|Sie|Du|A|An|Ein|Eine|Im|Is|And|Und)$/.test(name) ? null : name;
}
