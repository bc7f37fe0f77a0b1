import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readHtml, readText } from '../../shared/domain/normalize/description/read-description.ts';
import { readRequirements } from '../../shared/domain/normalize/requirements/read-requirements.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { textCues } from '../../shared/domain/normalize/text-cues.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { Requirements } from '../../shared/domain/requirements.ts';

/** Fields of the gold file; a field that is absent in a row is one the text says nothing of. */
export const requirementFields = ['years', 'degree', 'languages', 'visa', 'permit', 'clearance', 'licences', 'travel'] as const;
export type RequirementField = (typeof requirementFields)[number];

const row = z.object({
  lang: z.string().length(2),
  title: z.string(),
  text: z.string(),
  want: z.partialRecord(z.enum(requirementFields), z.string()),
});
export type RequirementRow = z.infer<typeof row>;

/** `test/gold/requirements.jsonl`: invented postings of seven languages, labelled by hand in the notation of `notationOf`. */
export function requirementGold(): RequirementRow[] {
  return readFileSync(new URL('../gold/requirements.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => row.parse(JSON.parse(line)));
}

/** What the reader of requirements finds in a record, by itself: title, description and sections, nothing else. */
export function requirementsOf(raw: RawRecord): ReturnType<typeof readRequirements> & { text: string } {
  const { text } = raw.descriptionHtml === undefined ? readText(raw.descriptionText ?? '') : readHtml(raw.descriptionHtml);
  const words = indexWords(text);
  const view = { raw, titleText: raw.title ?? '', words, sections: readSections(words) };
  return { ...readRequirements(view, textCues(words)), text };
}

/**
 * Requirements in the short notation of the gold file, null where nothing is known: years `3+`, `2-4`; degree `bachelor`, `bachelor~` where experience may stand
 * for it; languages `de:C1 en:-`; licences by name, parted by `;`; travel `-25` (up to), `10-25`, `yes` without a share. `?` marks what is only wished for.
 */
export function notationOf(requirements: Requirements | null, field: RequirementField): string | null {
  if (requirements === null) return null;
  const wish = ({ need }: { need: string }) => (need === 'required' ? '' : '?');
  const list = (parts: string[], mark: string) => (parts.length === 0 ? null : parts.sort().join(mark));
  const { experienceYears: years, degree, clearance, travel } = requirements;
  switch (field) {
    case 'years':
      return years && `${years.min}${years.max === null ? '+' : `-${years.max}`}${wish(years)}`;
    case 'degree':
      return degree && `${degree.level}${degree.equivalent ? '~' : ''}${wish(degree)}`;
    case 'languages':
      return list(
        requirements.languages.map((each) => `${each.language}:${each.level ?? '-'}${wish(each)}`),
        ' ',
      );
    case 'visa':
      return requirements.visaSponsorship;
    case 'permit':
      return requirements.workPermitRequired === null ? null : requirements.workPermitRequired ? 'yes' : 'no';
    case 'clearance':
      return clearance && `${clearance.text}${wish(clearance)}`;
    case 'licences':
      return list(
        requirements.licences.map((each) => `${each.name}${wish(each)}`),
        ';',
      );
    case 'travel':
      return travel && (travel.min === null && travel.max === null ? 'yes' : `${travel.min ?? ''}-${travel.max ?? ''}`);
  }
}

/** A label in the order that `notationOf` gives. */
export function sortedLabel(field: RequirementField, label: string | undefined): string | null {
  if (label === undefined) return null;
  if (field === 'languages') return label.split(' ').sort().join(' ');
  if (field === 'licences') return label.split(';').sort().join(';');
  return label;
}
