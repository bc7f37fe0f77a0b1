import { describe, expect, it } from 'vitest';
import { payStatedIn } from '../../support/pay-view.ts';

const figures = (text: string, countries: string[] = []) => {
  const { salary } = payStatedIn(text, { countries });
  return salary && [salary.min, salary.max, salary.currency, salary.period];
};
const salaryOf = (text: string, countries: string[] = []) => payStatedIn(text, { countries }).salary;

describe('pay in the text', () => {
  it.each([
    ['The base salary range is $120,000 - $150,000 per year.', [120000, 150000, 'USD', 'year']],
    ['Compensation: $120k–150k + equity', [120000, 150000, 'USD', 'year']],
    ['Pay: $25 to $32.50 per hour', [25, 32.5, 'USD', 'hour']],
    ['Gehalt: 55.000 € bis 65.000 € brutto pro Jahr', [55000, 65000, 'EUR', 'year']],
    ['Wir zahlen ein Gehalt von 4.200 € pro Monat', [4200, 4200, 'EUR', 'month']],
    ["Jahreslohn CHF 95'000 - 110'000", [95000, 110000, 'CHF', 'year']],
    ['Rémunération : 45 000 € à 52 000 € par an', [45000, 52000, 'EUR', 'year']],
    ['Salario: 30.000€ - 38.000€ anual', [30000, 38000, 'EUR', 'year']],
    ['Salary up to £60,000 per annum', [null, 60000, 'GBP', 'year']],
    ['Salary range: 900,000 - 1,200,000 INR per year', [900000, 1200000, 'INR', 'year']],
    ['Compensation: ₹12,50,000 - ₹18,00,000 per annum', [1250000, 1800000, 'INR', 'year']],
    ['Salary: 12-18 LPA', [1200000, 1800000, 'INR', 'year']],
    ['Gehalt: 60-75 T€ p.a.', [60000, 75000, 'EUR', 'year']],
    ['Sueldo de 30 mil a 35 mil euros al año', [30000, 35000, 'EUR', 'year']],
    ['RAL tra 30 e 35 mila euro', [30000, 35000, 'EUR', 'year']],
    ['Salaris: € 3.500,- tot € 4.200,- bruto per maand', [3500, 4200, 'EUR', 'month']],
    ['Salário: R$ 4.500,00 a R$ 5.800,00 por mês', [4500, 5800, 'BRL', 'month']],
    ['Pay: $20/hr - $30/hr', [20, 30, 'USD', 'hour']],
    ['Salary: 55-60,000 GBP', [55000, 60000, 'GBP', 'year']],
    ['Salary: $1,500 bi-weekly', [39000, 39000, 'USD', 'year']],
    ['Minimum $110,000, maximum $140,000 base salary', [110000, 140000, 'USD', 'year']],
    ['Backend Engineer | Remote | 150-200k | full time', [150000, 200000, null, 'year']],
    ['Platform Specialist | Leeds | 50,000 GBP / year', [50000, 50000, 'GBP', 'year']],
    ['Competitive salary up to 115K', [null, 115000, null, 'year']],
    ['Salary range:\n$120,000\n-\n$150,000', [120000, 150000, 'USD', 'year']],
    ['The max pay for this job is $79.65 per hour', [79.65, 79.65, 'USD', 'hour']],
    ['Salary: $120k - $150kLocation: Denver', [120000, 150000, 'USD', 'year']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ['from', 'Salary from $60,000 a year', [60000, null]],
    ['ab', 'Gehalt ab 3.200 € brutto im Monat', [3200, null]],
    ['bis zu', 'Gehalt bis zu 78.000 €', [null, 78000]],
    ['bis zu on the line before', 'Einstiegsgehalt: bis zu\n78.000 € im Jahr', [null, 78000]],
    ['à partir de', 'Salaire à partir de 32 000 € brut/an', [32000, null]],
    ['jusqu’à', 'Salaire jusqu’à 45 000 € par an', [null, 45000]],
    ['da', 'Retribuzione a partire da 28.000 € annui', [28000, null]],
    ['fino a', 'RAL fino a 45.000 €', [null, 45000]],
    ['desde', 'Salario desde 22.000 € brutos anuales', [22000, null]],
    ['hasta', 'Salario hasta 40.000 € brutos anuales', [null, 40000]],
    ['a partir de', 'Salário a partir de 1.200 € por mês', [1200, null]],
    ['até', 'Salário até 1.800 € por mês', [null, 1800]],
    ['vanaf', 'Salaris vanaf € 2.600 per maand', [2600, null]],
    ['tot', 'Salaris tot € 5.200 per maand', [null, 5200]],
    ['plus sign', 'Salary: $150,000+ per year', [150000, null]],
  ])('one bound: %s', (_, text, [min, max]) => {
    expect(salaryOf(text)).toMatchObject({ min, max });
  });

  it.each([
    'We offer a 401(k) with a 4 % match and 25 days of vacation.',
    'We raised $45 million in Series B funding.',
    'Our 10,000 employees serve 2,000,000 customers 24/7.',
    'A learning budget of $2,000 per year and a home office stipend of $1,500.',
    'We manage $120,000,000 - $150,000,000 in assets.',
    'Founded in 2015, we process 500,000 - 800,000 orders a day.',
    'Sign-on bonus of $10,000.',
    'Close $1M+ in sales a year with a quota of $250,000.',
    'Our market is worth $20B, our ARR $12,000,000.',
    'Referral bonus: $2,000.',
    'Life insurance of $50,000 and a deductible of $1,500 per year.',
    'Free delivery with a minimum order of $35; plans from $19.99 to $49.99 a month.',
    'Job 104522, posted 2026-03-01, phone +1 415 555 0134, zip 94107-1234.',
    'We are 18 - 65 years old and lift 50 lb.',
    'Your donations: we match up to $1,000 a year.',
    'Bonus will be based on company performance and ranges from $15,000 to $24,000.',
    'Salary: $160,00 - $190,000',
    'Salaries range from $80s upwards',
    'Customers pay $20 - $50 per month for our product.',
    'Sick pay up to £1,000 per week',
    'On-call pay: £150 per week',
    'A Skilled Worker visa requires a minimum salary of £41,700.',
    'Our platform processes $50,000 - $100,000 of salaries per day.',
    'Average contract value of $50k - $150k',
    'Hourly billing rates of $200 - $400 for our clients',
    'Sueldo competitivo y 50 € al mes de ayuda al transporte',
    'Gehalt nach Tarif, 150 € Sachbezug',
  ])('refuses %s', (text) => {
    expect(salaryOf(text)).toBeNull();
  });

  it('resolves signs of several currencies by the country of the posting', () => {
    expect(figures('Salary: $90,000 - $110,000 a year', ['CA'])).toEqual([90000, 110000, 'CAD', 'year']);
    expect(figures('Salary: $90,000 - $110,000 a year', ['US'])).toEqual([90000, 110000, 'USD', 'year']);
    expect(figures('Salary: $90,000 - $110,000 a year', ['US', 'CA'])).toEqual([90000, 110000, 'USD', 'year']);
    expect(figures('Salary (CAD): $90,000 - $110,000 a year', ['US', 'CA'])).toEqual([90000, 110000, 'CAD', 'year']);
    expect(figures('Sueldo: $18,000 a $22,000 mensuales', ['MX'])).toEqual([18000, 22000, 'MXN', 'month']);
    expect(figures('Lön: 35 000 - 42 000 kr per month', ['SE'])).toEqual([35000, 42000, 'SEK', 'month']);
    expect(figures('Salary: 90,000 - 110,000 a year', ['CH'])).toEqual([90000, 110000, 'CHF', 'year']);
  });

  it('says what the amounts are', () => {
    expect(salaryOf('On-target earnings (OTE): $180,000 - $220,000')).toMatchObject({ basis: 'on_target' });
    expect(salaryOf('Base salary: $90,000 - $110,000')).toMatchObject({ basis: 'base' });
    expect(salaryOf('Total compensation: $210,000 - $260,000 a year')).toMatchObject({ basis: 'total' });
    expect(salaryOf('Salary: $90,000 - $110,000')).not.toHaveProperty('basis');
  });

  it('keeps ranges by place and level, each with its label, and spans those of one currency', () => {
    const byPlace = salaryOf('Base pay:\n- SF/NY: $170,000 - $200,000\n- Tier 2: $155,000 - $182,000');
    expect(byPlace).toMatchObject({ min: 155000, max: 200000 });
    expect(byPlace?.ranges).toEqual([
      { label: 'SF/NY', min: 170000, max: 200000, currency: 'USD', period: 'year' },
      { label: 'Tier 2', min: 155000, max: 182000, currency: 'USD', period: 'year' },
    ]);
    const byCountry = salaryOf('Salary in the US: $150,000 - $180,000 USD. Salary in Toronto: $140,000 - $170,000 CAD.', ['CA']);
    expect(byCountry).toMatchObject({ min: 140000, max: 170000, currency: 'CAD' });
    expect(byCountry?.ranges?.map(({ currency }) => currency)).toEqual(['USD', 'CAD']);
    const atTarget = salaryOf('Base salary: $90,000 - $110,000. OTE: $180,000 - $220,000.');
    expect(atTarget).toMatchObject({ min: 90000, max: 110000, basis: 'base' });
    expect(atTarget?.ranges?.[1]).toMatchObject({ label: 'OTE', min: 180000, max: 220000 });
  });

  it.each([
    ['Gehalt: 4.000 € pro Monat', 48000, '12 months a year'],
    ['Gehalt: 4.000 € pro Monat, 13. Monatsgehalt', 52000, '13 monthly payments a year'],
    ["Lohn: CHF 6'500.- x 13", 84500, '13 monthly payments a year'],
    ['Gehalt: 3.000 € brutto pro Monat (14x jährlich)', 42000, '14 monthly payments a year'],
    ['Sueldo: 1.500 € al mes en 14 pagas', 21000, '14 monthly payments a year'],
    ['Stipendio: 1.600 € al mese, tredicesima', 20800, '13 monthly payments a year'],
    ['Salaire : 2 100 € par mois sur 13 mois', 27300, '13 monthly payments a year'],
    ['Salaris: € 3.000 per maand, 13e maand', 39000, '13 monthly payments a year'],
    ['Salário: 1.400 € mensais, 14 meses', 19600, '14 monthly payments a year'],
    ['The pay is $30 per hour', 62400, '2080 hours a year'],
    ['Day rate: £450 per day', 117000, '260 days a year'],
    ['Pay: $1,200 per week', 62400, '52 weeks a year'],
    ['Salary: $60,000 - $70,000 a year', 60000, null],
    ['Salary: $60,000 - $70,000', 60000, 'yearly by the size of the amount'],
    ['Lohn: CHF 40.- pro Stunde bei einem Pensum von 50 %', 41600, '1040 hours a year, for 50 % of full time'],
    ['Gehalt 2.000 € pro Monat bei 50 % Arbeitszeit', 24000, '12 months a year, for 50 % of full time'],
  ])('a year of %s', (text, yearMin, assumption) => {
    expect(salaryOf(text)).toMatchObject({ yearMin, assumption });
  });

  it('reckons hours with the full-time week of the country', () => {
    expect(salaryOf('Salaire : 12 € de l’heure', ['FR'])).toMatchObject({ yearMin: 21840, assumption: '1820 hours a year' });
    expect(salaryOf('Pay: £12 per hour', ['GB'])).toMatchObject({ yearMin: 23400, assumption: '1950 hours a year' });
  });

  it.each([
    ['Vergütung nach Entgeltgruppe 11 TV-L', 'Entgeltgruppe 11 TV-L'],
    ['Die Eingruppierung erfolgt nach TVöD E 9b.', 'TVöD E 9b'],
    ['Salary according to pay group TV-L E11', 'pay group TV-L E11'],
    ['Lohnklasse 24, Pensum 80 %', 'Lohnklasse 24'],
  ])('a pay grade is its text only: %s', (text, grade) => {
    expect(salaryOf(text, ['DE'])).toMatchObject({ min: null, max: null, currency: null, yearMin: null, text: grade });
  });

  it('quotes the text as it stands', () => {
    const text = 'About us.\nThe base salary range is $120,000 - $150,000 per year. Apply now.';
    const { evidence, salary } = payStatedIn(text);
    expect(evidence[0]).toMatchObject({ from: 'text', quote: '$120,000 - $150,000 per year' });
    expect(salary?.text).toBe('$120,000 - $150,000 per year');
  });

  it('reads the title where nothing else says', () => {
    const { salary, evidence } = payStatedIn('We are hiring.', { title: 'Registered Nurse - $45 - $52 per hour pay' });
    expect(salary).toMatchObject({ min: 45, max: 52, period: 'hour' });
    expect(evidence[0]).toMatchObject({ from: 'field', path: 'title' });
  });
});
