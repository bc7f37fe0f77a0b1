import { fold } from '../../domain/normalize/text.ts';
import { trimmed } from './card-reading.ts';

/** What an application mail says it is about. */
export interface Application {
  title: string | null;
  company: string | null;
}

/** Words in whatever case; names around them stay strict about capitals. */
const any = (words: string) => `(?i:${words})`;
const noun = any('position|role|opening|opportunity|job|vacancy|posting|internship');
/** A title within a sentence: from a capital or digit on, without the words that lead to it. */
const title = '(?<title>[\\p{Lu}\\p{N}(][^.!?;:\\n"“”]{1,98}?)';
/** An employer's name within a sentence: capitalised words and what joins them. */
const name = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&.+-]*";
const company = `(?<company>(?:${name}|&|\\+)(?:\\s(?:${name}|&|\\+|(?:of|the|and|de|von|und|für|et|du|des)(?=\\s))){0,6})`;
const end = '(?=[\\s.,!?:;)–-]|$)';
const at = any('at|with|here at');
const lead = any('for|to|in|as|regarding|about|of');
const article = any('the |our |an? |this |your ');

/** Patterns with the groups `title` and `company`, the surest first. */
const patterns: readonly RegExp[] = [
  `\\b${lead} (?:${article})?(?i:open |available )?(?:${noun} ${any('of')} )${any('an? |the |')}${title}(?: ${at} ${company})?(?=[.,!?;(–]| - | has| and | was| is|$)`,
  `\\b${any('interest in')} ${any('joining |')}${company},? ${any('and (?:for |in )?(?:the|our)')} ${title} ${noun}\\b`,
  `\\b${lead} ${article}(?i:open )?${title},? ${noun}\\b(?:[^.!?]{0,30}?\\b${at} ${company})?`,
  `\\b${any('apply(?:ing)?|applied|application')} ${any('to|for')} (?:${article})?${title} ${at} ${company}${end}`,
  `\\b${any('apply(?:ing)?|applied')} ${any('to|for')} ${any('our')} ${title}(?=[.,!?;]|$)`,
  `\\b${any('bewerbung')}(?: ${any('auf|um|für')} ${any('die|unsere|eine|den|das')} (?:\\p{L}+ )?${any('stelle|position|stellenausschreibung|funktion|job|anzeige')})?(?: ${any('als|zum|zur')}|:)? ["„»“]?${title}["“«”]?(?: ${any('bei|in der|beim|bei der')} ${company})?(?=[.,!?;"“«”]| haben| ist| wurde| und| sind| eingegangen| erhalten|$)`,
  `\\b${any('stelle|position|funktion')} ${any('als |des |der |eines |einer |')}["„»“]?${title}["“«”]?(?: ${any('bei|beim|bei der|in der')} ${company})?(?=[.,!?;"“«”]| haben| ist| wurde| und| sind|$)`,
  `\\b${any('poste|offre|emploi')} (?:${any("de |d['’]|: ?|« ?")})?${title}(?: ?»)?(?: ${any('chez|au sein de|à la|auprès de')} ${company})?(?=[.,!?;»]| a | est | et |$)`,
  `\\b${any('posizione|ruolo|puesto|cargo|vaga|functie|vacature')} ${any('di |de |van |da |')}${title}(?: ${any('presso|en|na|no|bij|em')} ${company})?(?=[.,!?;]|$)`,
].map((pattern) => new RegExp(pattern, 'u'));

const companyOnly: readonly RegExp[] = [
  'your application (?:was sent to|was viewed by|to|at|with)|applying (?:to|at|with)|applied to|application (?:to|at|with)|viewed by|interest in (?:joining |working (?:at|with|for) |a career (?:at|with) |employment (?:at|with) )?|careers? at|the team at|bewerbung bei(?:m| der)?|candidature chez|candidatura presso|sollicitatie bij',
].map((words) => new RegExp(`\\b${any(words)} ?${company}${end}`, 'u'));

const teams =
  '(?:(?:Global |Campus |University |Early Careers? )?(?:Talent(?: Acquisition| Management)?|Recruiting|Recruitment|Hiring|People(?: (?:&|and) Culture| Operations)?|HR|Human Resources|Careers?|Staffing|Personal(?:abteilung)?|Bewerbermanagement))(?: Team| Department| Abteilung| Office)?';
const signature = new RegExp(
  `^[—–-]*\\s*(?:The |Your |Ihr |Dein )?(?<company>${name}(?:\\s(?:${name}|&|of|and)){0,5}?)[’']?s? ${teams}\\s*$`,
  'u',
);
const senderWords = new RegExp(
  `\\b(?:${teams}|Jobs?|Karriere|Recrutement|No[- ]?Reply|Notifications?|via .*|Team|Bewerbung(?:en)?|Candidatures?|Workday|Greenhouse|Lever|Ashby)\\b`,
  'giu',
);
/** Words with which a captured name is no name. */
const noName =
  /^(?:our|the|this|we|us|you|your|i|it|a|an|any|all|thank|thanks|hi|hello|dear|job|role|position|team|application|sie|wir|uns|unser\p{L}*|nous|votre|http.*|\p{N}+)$/iu;
const noTitle =
  /^(?:our|the|this|that|your|an?|any|position|role|job|opportunity|us|it|further|these|following|stelle|bewerbung|ihnen|ihre?|deine?|unsere?|the following)$/iu;

/**
 * The title and the employer an application mail names: in the subject, in the sentences, in the signature, in the sender's name. Null for what
 * it does not name.
 */
export function applicationIn(sentences: readonly string[], fromName: string, lines: readonly string[]): Application {
  let title: string | null = null;
  let company: string | null = null;
  for (const sentence of sentences.slice(0, 40)) {
    for (const pattern of patterns) {
      if (title !== null && company !== null) break;
      const groups = pattern.exec(sentence)?.groups;
      const named = tidyTitle(groups?.title);
      if (named === null) continue;
      title ??= named;
      company ??= tidyCompany(groups?.company);
    }
  }
  for (const sentence of sentences.slice(0, 40)) company ??= firstCompany(sentence);
  for (const line of lines.slice(-30)) company ??= tidyCompany(signature.exec(line.slice(0, 200))?.groups?.company);
  return { title, company: company ?? companyOfSender(fromName) };
}

function firstCompany(sentence: string): string | null {
  for (const pattern of companyOnly) {
    const company = tidyCompany(pattern.exec(sentence)?.groups?.company);
    if (company !== null) return company;
  }
  return null;
}

function tidyTitle(text: string | undefined): string | null {
  const title = trimmed((text ?? '').replace(/^(?:the|our|an?|als|zum|zur) /i, '').replace(/\s+(?:open|available)$/i, ''));
  return title.length < 2 || title.length > 120 || noTitle.test(title) || !/^[\p{Lu}\p{N}(]/u.test(title) ? null : title;
}

function tidyCompany(text: string | undefined): string | null {
  const company = trimmed((text ?? '').replace(/[.,]+$/, '')).replace(/\s(?:and|of|the|und|für|et|de|du|des|von)$/i, '');
  return company.length < 2 || company.length > 80 || noName.test(company) || !/^[\p{Lu}\p{N}]/u.test(company) ? null : company;
}

/** `Acme Recruiting Team` is Acme; a name without such a word may be a person's, and then nothing is taken. */
function companyOfSender(fromName: string): string | null {
  const rest = trimmed(fromName.replace(senderWords, ' ').replace(/[@|,].*$/, ''));
  return fold(rest) === fold(trimmed(fromName)) ? null : tidyCompany(rest.replace(/\s+/g, ' '));
}
