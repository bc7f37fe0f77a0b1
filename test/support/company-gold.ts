import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readCompany, readHiringOrganization } from '../../shared/domain/normalize/company/read-company.ts';
import { readText } from '../../shared/domain/normalize/description/read-description.ts';
import { textCues } from '../../shared/domain/normalize/text-cues.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';

export const companyFields = ['shown', 'legal', 'domain', 'agency', 'client'] as const;
export type CompanyField = (typeof companyFields)[number];

const row = z.object({
  company: z.string(),
  text: z.string(),
  url: z.string().optional(),
  want: z.partialRecord(z.enum(companyFields), z.string()),
});

/** `test/gold/company.jsonl`: names and sentences of invented employers; a field that is absent is one that nothing tells. */
export function companyGold(): z.infer<typeof row>[] {
  return readFileSync(new URL('../gold/company.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => row.parse(JSON.parse(line)));
}

/** What is read of the employer, in the terms of the gold file. */
export function companyOf({
  company,
  text: description,
  url,
}: {
  company: string;
  text: string;
  url?: string | undefined;
}): Record<CompanyField, string | null> {
  const { text } = readText(description);
  const raw = { source: 'gold', board: 'gold', externalId: '1', company, ...(url === undefined ? {} : { url }) };
  const stated = readCompany(raw, text);
  const words = indexWords(text);
  const { organization } = readHiringOrganization({ raw, company: stated.company, text, words }, stated, textCues(words));
  const agency = organization?.agency ?? null;
  return {
    shown: stated.company === '' ? null : stated.company,
    legal: organization?.legalName ?? null,
    domain: organization?.domain ?? null,
    agency: agency === null ? null : agency ? 'yes' : 'no',
    client: organization?.client ?? null,
  };
}
