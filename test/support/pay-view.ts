import { readSalary, type SalaryRead } from '../../shared/domain/normalize/salary/read-salary.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';

/** What is read of pay in this description, with nothing else known of the posting but what is given. */
export function payStatedIn(
  text: string,
  given: { countries?: readonly string[]; raw?: Partial<RawRecord>; title?: string; language?: string } = {},
): SalaryRead {
  const title = given.title ?? 'Engineer';
  return readSalary({
    raw: { source: 'greenhouse', board: 'example-co', externalId: '1', ...given.raw },
    titleText: title,
    title,
    company: 'Example Co',
    places: [],
    countries: given.countries ?? [],
    text,
    words: indexWords(text),
    sections: [],
    language: given.language ?? null,
  });
}
