import { boardId } from '../board.ts';
import { europeanEmployers } from './european-employers.ts';
import { furtherEmployers } from './further-employers.ts';
import { largeEmployers } from './large-employers.ts';

/** What employers of the directory do; `construction` includes real estate, `culture` sport, `hospitality` travel. */
export const sectors = [
  'software',
  'games',
  'telecom',
  'industry',
  'energy',
  'construction',
  'mobility',
  'logistics',
  'health',
  'life-sciences',
  'research',
  'education',
  'public',
  'non-profit',
  'culture',
  'media',
  'finance',
  'insurance',
  'consulting',
  'services',
  'retail',
  'consumer-goods',
  'food',
  'hospitality',
] as const;
export type Sector = (typeof sectors)[number];

/** One board of the starter directory. */
export interface DirectoryEntry {
  boardId: string;
  /** The source that reads it. */
  system: string;
  token: string;
  company: string;
  /** Where the head office is: ISO 3166-1 alpha-2. Its postings may be anywhere. */
  country: string;
  /** Null where the company names none. */
  city: string | null;
  sector: Sector;
}

/** When the directory was last gone through (YYYY-MM-DD). A board may have moved since: following one tells. */
export const directoryDate = '2026-11-20';

let known: readonly DirectoryEntry[] | undefined;

/** The starter directory. Throws an Error for a line that is not in its form: it is our own data. */
export function directory(): readonly DirectoryEntry[] {
  known ??= readLines([largeEmployers, europeanEmployers, furtherEmployers].join('\n'));
  return known;
}

function readLines(text: string): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let system = '';
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const heading = /^\[([a-z-]+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      system = heading;
      continue;
    }
    const [token, company, country, city, sector, ...more] = line.split('|');
    const found = sectors.find((each) => each === sector);
    if (
      !token ||
      !company ||
      !/^[A-Z]{2}$/.test(country ?? '') ||
      country === undefined ||
      found === undefined ||
      more.length > 0 ||
      system === ''
    )
      throw new Error(`the directory of boards holds a line that is not in its form: ${line}`);
    entries.push({ boardId: boardId(system, token), system, token, company, country, city: city || null, sector: found });
  }
  return entries;
}

/** Address of a board of the directory, as a person would open it. */
export function directoryUrl({ system, token }: Pick<DirectoryEntry, 'system' | 'token'>): string {
  switch (system) {
    case 'greenhouse':
      return `https://job-boards.greenhouse.io/${token}`;
    case 'lever':
      return `https://jobs.lever.co/${token}`;
    case 'ashby':
      return `https://jobs.ashbyhq.com/${token}`;
    case 'smartrecruiters':
      return `https://careers.smartrecruiters.com/${token}`;
    case 'recruitee':
      return `https://${token}.recruitee.com/`;
    case 'personio':
      return `https://${token}.jobs.personio.com/`;
    case 'softgarden':
      return `https://${token}/`;
    case 'teamtailor':
      return `https://${token}/jobs`;
    case 'workday': {
      const [host, site] = token.split('/');
      return `https://${host}.myworkdayjobs.com/${site}`;
    }
    default:
      throw new Error(`the directory knows no address for boards of ${system}`);
  }
}
