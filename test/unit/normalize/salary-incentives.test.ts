import { describe, expect, it } from 'vitest';
import { payStatedIn } from '../../support/pay-view.ts';

const kinds = (text: string) => payStatedIn(text).incentives.map(({ kind }) => kind);

describe('bonus, commission, equity and sign-on beside the salary', () => {
  it.each([
    ['Salary: $120,000 plus a 15% annual bonus', 'bonus', { min: 15, max: 15, unit: 'percent' }],
    ['You are eligible for a bonus of up to 20%', 'bonus', { min: null, max: 20, unit: 'percent' }],
    ['65-70K€ fixed + 15K€ bonus', 'bonus', { min: 15000, max: 15000, currency: 'EUR', unit: 'amount' }],
    ['Jährlicher Bonus von bis zu 10 % des Gehalts', 'bonus', { min: null, max: 10, unit: 'percent' }],
    ['Rémunération fixe + prime annuelle sur objectifs', 'bonus', { unit: null }],
    ['Retribuzione competitiva e premio di risultato', 'bonus', { unit: null }],
    ['Salario fijo y bono anual por objetivos', 'bonus', { unit: null }],
    ['Salário base e bónus anual', 'bonus', { unit: null }],
    ['Goed salaris en een jaarlijkse bonus', 'bonus', { unit: null }],
    ['Base salary with uncapped commission', 'commission', { unit: null }],
    ['Fixgehalt plus Provision', 'commission', { unit: null }],
    ['Salario base y comisiones', 'commission', { unit: null }],
    ['Stipendio base e provvigioni', 'commission', { unit: null }],
    ['Een basissalaris met provisie', 'commission', { unit: null }],
    ['Competitive salary and meaningful equity (0.5% - 1.0%)', 'equity', { min: 0.5, max: 1, unit: 'percent' }],
    ['Stock options for all employees as part of the package', 'equity', { unit: null }],
    ['RSUs are included in all offers', 'equity', { unit: null }],
    ['Attraktives Gehalt mit virtueller Mitarbeiterbeteiligung', 'equity', { unit: null }],
    ['Salaire attractif + BSPCE', 'equity', { unit: null }],
    ['$10,000 sign-on bonus for new hires', 'sign_on', { min: 10000, max: 10000, currency: 'USD', unit: 'amount' }],
    ['Antrittsprämie von 2.000 €', 'sign_on', { min: 2000, max: 2000, currency: 'EUR', unit: 'amount' }],
    ['Prime de bienvenue de 1 500 €', 'sign_on', { min: 1500, max: 1500, currency: 'EUR', unit: 'amount' }],
  ])('%s', (text, kind, expected) => {
    expect(payStatedIn(text).incentives).toContainEqual(expect.objectContaining({ kind, ...expected }));
  });

  it.each([
    'Referral bonus of $2,000 for every friend',
    'Experience with Rust is a bonus',
    'Bonus points for knowing Kubernetes',
    'Bonus: experience with payment systems',
    'We value diversity, equity and inclusion',
    'Private equity and venture capital experience',
    'You administer payroll, bonuses and commissions',
    'An Equal Employment Opportunity Commission notice',
    'Commissioning of machines and keeping parts in stock',
    'Our prime location offers free parking',
    'The provision of services to our clients',
    'Pay depends on experience and internal equity',
  ])('nothing in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('tells each kind once, with the clause that says so, and leaves the salary alone', () => {
    const text = 'Pay: $100,000 - $120,000 a year + 10% bonus + equity.\nWe offer generous equity.';
    const { salary, incentives, incentiveEvidence } = payStatedIn(text);
    expect(salary).toMatchObject({ min: 100000, max: 120000 });
    expect(incentives.map(({ kind }) => kind).sort()).toEqual(['bonus', 'equity']);
    for (const { quote } of incentiveEvidence) expect(text).toContain(quote);
  });

  it('keeps to what a field of the source says', () => {
    const given = [{ kind: 'bonus' as const, text: 'Offers Bonus', min: null, max: null, currency: null, unit: null }];
    expect(payStatedIn('Equity for all.', { raw: { incentives: given } }).incentives).toEqual(given);
  });
});
