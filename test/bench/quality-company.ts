/**
 * The employer's name, legal name, domain and whether an agency hires, against the project's own gold file (nobody else has labels):
 * `node test/bench/quality-company.ts [--errors N] [--field NAME]`.
 */
import { companyFields, companyGold, companyOf } from '../support/company-gold.ts';
import { benchOptions, Figures, halfOf } from './figures.ts';

const options = benchOptions();
const figures = new Figures();
for (const each of companyGold()) {
  const read = companyOf(each);
  const half = halfOf(each.company + each.text);
  for (const field of companyFields.filter((name) => name.startsWith(options.field)))
    figures.count(field, half, each.want[field] ?? null, read[field], `${each.company} | ${each.text}`);
}
figures.print('employers against the gold file', options.errors);
