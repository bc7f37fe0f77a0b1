import type { Evidence } from '../../evidence.ts';
import type { HiringOrganization } from '../../hiring-organization.ts';
import type { RawRecord } from '../../raw-record.ts';
import { safeHref } from '../description/safe-href.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, foldSameLength, foldWords } from '../text.ts';
import type { TextCues } from '../text-cues.ts';
import type { WordIndex } from '../word-index.ts';
import { agencyTriggers, readAgency } from './agency.ts';
import { employerDomain } from './domain.ts';
import { employerKey } from './employer-key.ts';
import { namedForm } from './legal-forms.ts';
import { cleanCompany, companyInText, companyOfBoard, statedName, tokenPath } from './name.ts';

/** The shown name of the employer, and whether anybody states it. */
export interface ReadCompany {
  company: string;
  /** The name with its legal form, where the field has it. */
  legalName: string | null;
  /** A posting, a field or a text names it: it is not only made of a board's token. */
  named: boolean;
  evidence: Evidence[];
}

/**
 * The employer's name. A board's token is no name: what is shown is made of it, and says so. A feed's token is nobody at all: then the employer stays
 * unknown (the empty name).
 */
export function readCompany(raw: Pick<RawRecord, 'board' | 'company' | 'companyFrom'>, text: string): ReadCompany {
  if (raw.companyFrom === 'token') {
    const spelled = companyInText(raw.board, text);
    return {
      company: spelled ?? companyOfBoard(raw.board),
      legalName: null,
      named: spelled !== null,
      evidence: [
        spelled !== null
          ? { from: 'text', quote: spelled, confidence: 0.8 }
          : { from: 'field', path: tokenPath, quote: cleanLine(raw.board, 200), confidence: 0.4 },
      ],
    };
  }
  const { shown, legal } = statedName(raw.company ?? '');
  if (shown === '') return { company: '', legalName: null, named: false, evidence: [] };
  return {
    company: shown,
    legalName: legal,
    named: true,
    evidence: [{ from: 'field', path: 'company', quote: shown, confidence: 0.98 }],
  };
}

/** Legal forms as words of a text: where one stands, the name before it may be the employer's. */
const formTrigger = trigger(
  'gmbh ggmbh kgaa ohg inc incorporated llc llp ltd limited plc corp corporation pbc sas sarl srl spa slu bv nv oy oyj aps ag se ab sa sl lda ltda aktiengesellschaft'
    .split(' ')
    .map((word) => `${word}\\b`)
    .concat([
      'e\\b\\.\\s?v\\.',
      's\\b\\.\\s?a\\.',
      's\\b\\.\\s?r\\.\\s?l\\.',
      's\\b\\.\\s?p\\.\\s?a\\.',
      'b\\b\\.\\s?v\\.',
      'n\\b\\.\\s?v\\.',
      's\\b\\.\\s?l\\.',
      'sp\\b\\. z o',
    ]),
);

/** What `readHiringOrganization` wants to know the places of: the agency's words and, last, the legal forms. */
export const companyTriggers = [...agencyTriggers, formTrigger];

/**
 * What else is known of who hires: the name with its legal form (from the field, or from the text where the shown name is followed by one), the
 * domain, and whether an agency hires for a client. Null when nothing is known.
 */
export function readHiringOrganization(
  view: Pick<PostingView, 'raw' | 'company' | 'text' | 'words'>,
  stated: Pick<ReadCompany, 'legalName'>,
  cues: Pick<TextCues, 'company'>,
): { organization: HiringOrganization | null; evidence: Evidence[] } {
  const { raw, company, text } = view;
  const evidence: Evidence[] = [];
  const hits = cues.company;
  const inText =
    stated.legalName === null && company !== '' ? legalNameInText(company, view.words, hits[agencyTriggers.length] ?? []) : null;
  const legalName = stated.legalName ?? inText;
  if (stated.legalName !== null)
    evidence.push({ from: 'field', path: 'company', quote: stated.legalName, confidence: 0.95, about: 'legalName' });
  else if (inText !== null) evidence.push({ from: 'text', quote: inText, confidence: 0.85, about: 'legalName' });
  const names = company === '' ? [] : [employerKey(company), foldWords(company).replaceAll(' ', '')];
  const domain = employerDomain(names, [safeHref(raw.url), safeHref(raw.applyUrl)], text);
  if (domain)
    evidence.push({
      from: domain.from === 'url' ? 'field' : 'text',
      ...(domain.from === 'url' ? { path: 'url' } : {}),
      quote: domain.quote,
      confidence: domain.named ? 0.9 : 0.6,
      about: 'domain',
    });
  const agency = readAgency(legalName ?? company, view.words, hits);
  evidence.push(...agency.evidence);
  if (evidence.length === 0) return { organization: null, evidence };
  return { organization: { legalName, domain: domain?.domain ?? null, agency: agency.agency, client: agency.client }, evidence };
}

/** The name with its form as the text has it: it begins with the shown name's words, and nothing but names stands between. */
function legalNameInText(company: string, { text, folded }: WordIndex, hits: readonly Hit[]): string | null {
  const name = foldSameLength(company);
  const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
  if (first.length < 2) return null;
  for (const { start, end } of hits) {
    // Forms stand in capitals, but for `gGmbH`, `e.V.` and the dotted ones.
    if (!/^(?:[A-Z]|[a-z][.G])/.test(text.slice(start, start + 2))) continue;
    const from = Math.max(0, start - 60);
    const before = folded.slice(from, start);
    const at = before.lastIndexOf(name.length <= 40 ? name : first);
    if (at < 0 || /[\p{L}\p{N}]$/u.test(before.slice(0, at))) continue;
    const whole = text.slice(
      from + at,
      text.charAt(end) === '.' && !/\s\p{Lu}/u.test(text.slice(end + 1, end + 3)) ? end + 1 : end,
    );
    const between = whole.slice(name.length, start - from - at);
    if (
      !/^(?:[\s,&+.-]|(?:of|und|and|et|de|for|für)\b|\p{Lu}[\p{L}\p{N}.'’-]*){0,12}\s?$/u.test(between) ||
      /[.!?]\s/.test(between)
    )
      continue;
    const form = namedForm(whole);
    if (form && form.legal.length <= 120) return form.legal;
  }
  return null;
}

/** The company as a record would state it that led to this posting: with its legal form where the field had it. */
export function companyFieldOf(
  company: string,
  organization: HiringOrganization | null,
  evidence: readonly Evidence[] | undefined,
): string {
  const legalName = organization?.legalName ?? null;
  if (legalName === null || !evidence?.some(({ from, about }) => from === 'field' && about === 'legalName')) return company;
  return cleanCompany(legalName) === company ? legalName : `${legalName} dba ${company}`;
}
