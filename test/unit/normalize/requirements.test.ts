import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import { readRequirements } from '../../../shared/domain/normalize/requirements/read-requirements.ts';
import { textCues } from '../../../shared/domain/normalize/text-cues.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { requirements as schema } from '../../../shared/domain/requirements.ts';
import type { SectionKind } from '../../../shared/domain/section.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';
import { notationOf, type RequirementField } from '../../support/requirement-notation.ts';

/** What is read of a text that stands in one section. */
function read(text: string, kind: SectionKind = 'requirements', change: Partial<RawRecord> = {}) {
  const words = indexWords(text);
  const sections = [{ kind, start: 0, end: text.length, boilerplate: false }];
  return readRequirements({ raw: rawRecordOf(change), titleText: change.title ?? '', words, sections }, textCues(words));
}

const said = (field: RequirementField, text: string, kind?: SectionKind) => notationOf(read(text, kind).requirements, field);

describe('years of experience', () => {
  it.each([
    ['3+ years of experience', '3+'],
    ['3-5 Jahre Erfahrung', '3-5'],
    ['mindestens fünf Jahre Berufserfahrung', '5+'],
    ["au moins 3 ans d'expérience", '3+'],
    ['almeno 2 anni di esperienza', '2+'],
    ['más de 5 años de experiencia', '5+'],
    ['two or more years of experience', '2+'],
    ['minimaal drie jaar werkervaring', '3+'],
    ['pelo menos 4 anos de experiência', '4+'],
    ['dreijährige Berufserfahrung', '3+'],
    ['5 (five) years of relevant experience', '5+'],
    ['up to 2 years of experience', '0-2'],
    ['6 months of experience in retail', '0.5+'],
    ['5+ years in sales, ideally in retail', '5+'],
    ['5+ years of experience preferred', '5+?'],
    ['Bachelor with 5 years of experience, or Master with 3 years of experience', '3+'],
    ['Years of experience: 4', '4+'],
  ])('%s: %s', (text, years) => {
    expect(said('years', text)).toBe(years);
  });

  it('of several sentences are those that meet them all', () => {
    expect(said('years', '6+ years of software engineering\n2+ years with Go\n4 years of experience leading people')).toBe('6+');
  });

  it.each([
    ['Must be at least 18 years of age'],
    ['Mindestens 18 Jahre alt'],
    ['A 5-year plan and a 2-year contract'],
    ['In the last 3 years we doubled the team'],
    ['A four year degree'],
  ])('"%s" asks for none', (text) => {
    expect(said('years', text)).toBeNull();
  });

  it('are not those of the employer', () => {
    expect(said('years', 'We have 25 years of experience in the trade', 'other')).toBeNull();
    expect(said('years', '10 years of experience', 'about')).toBeNull();
    expect(said('years', 'After 5 years of experience with us: a sabbatical', 'benefits')).toBeNull();
  });

  it.each([
    ['2-5', { min: 2, max: 5 }],
    ['lt-1', { min: 0, max: 1 }],
    ['gt-15', { min: 15, max: null }],
    ['3+', { min: 3, max: null }],
  ])('of a field of the service outweigh the text: %s', (experienceText, years) => {
    const result = read('7 years of experience', 'requirements', { experienceText });
    expect(result.requirements?.experienceYears).toEqual({ ...years, need: 'required' });
    expect(result.evidence).toEqual([
      { from: 'field', path: 'experienceText', quote: experienceText, confidence: 0.95, about: 'experienceYears' },
    ]);
  });

  it('come from the text where the field says nothing', () => {
    expect(read('7 years of experience', 'requirements', { experienceText: 'any' }).requirements?.experienceYears?.min).toBe(7);
  });
});

describe('the degree', () => {
  it.each([
    ["Bachelor's degree in Physics", 'bachelor'],
    ["Bachelor's or Master's degree preferred", 'bachelor?'],
    ['BSc or equivalent experience', 'bachelor~'],
    ['Degree in Law or a related field', 'bachelor'],
    ['Abgeschlossene Ausbildung als Maler', 'vocational'],
    ['Lehre als Koch EFZ', 'vocational'],
    ['Titulaire d’un CAP, BTS ou équivalent', 'vocational~'],
    ['Laurea magistrale in Fisica', 'master'],
    ['Grado en Derecho', 'bachelor'],
    ['Ensino médio completo', 'secondary'],
    ['HBO werk- en denkniveau', 'bachelor~'],
    ['Zweites Staatsexamen', 'state_examination'],
    ['PhD in Chemistry', 'doctorate'],
    ['High school diploma or GED', 'secondary'],
  ])('%s: %s', (text, degree) => {
    expect(said('degree', text)).toBe(degree);
  });

  it.each([
    ['Scrum Master with master data skills'],
    ['A high degree of autonomy'],
    ['Currently pursuing a degree'],
    ['No degree needed'],
  ])('"%s" asks for none', (text) => {
    expect(said('degree', text)).toBeNull();
  });

  it('names its fields as they are written', () => {
    expect(
      read('Bachelor’s degree in Computer Science, Applied Mathematics or a related field').requirements?.degree?.fields,
    ).toEqual(['Computer Science', 'Applied Mathematics']);
  });
});

describe('languages', () => {
  it.each([
    ['German C1', 'de:C1'],
    ['Fließend Deutsch und Englisch', 'de:C1 en:C1'],
    ['Deutsch verhandlungssicher, Englisch gut', 'de:C1 en:B2'],
    ['Muttersprache Deutsch', 'de:native'],
    ['Business-level Japanese', 'ja:B2'],
    ['Bilingue français et anglais', 'en:C2 fr:C2'],
    ['Anglais courant', 'en:C1'],
    ['Ottima conoscenza della lingua inglese', 'en:C1'],
    ['Nivel alto de inglés', 'en:C1'],
    ['Inglês fluente', 'en:C1'],
    ['Vloeiend Nederlands', 'nl:C1'],
    ['Fluent in English, German is a plus', 'de:-? en:C1'],
    ['English language skills', 'en:-'],
  ])('%s: %s', (text, languages) => {
    expect(said('languages', text)).toBe(languages);
  });

  it.each([
    ['Knowledge of the German market'],
    ['You polish our French website copy'],
    ['Conoscenza del mercato tedesco'],
    ['Programming languages such as Python'],
    ['Excellent communication skills'],
  ])('"%s" asks for none', (text) => {
    expect(said('languages', text)).toBeNull();
  });

  it('of which one is enough share a number', () => {
    expect(read('Fluent in German or French, and English B2').requirements?.languages).toEqual([
      { language: 'de', level: 'C1', need: 'required', oneOf: 1 },
      { language: 'fr', level: 'C1', need: 'required', oneOf: 1 },
      { language: 'en', level: 'B2', need: 'required' },
    ]);
  });

  it('are read from the title', () => {
    const { requirements, evidence } = read('You answer calls.', 'tasks', { title: 'Support Agent (German speaking)' });
    expect(requirements?.languages).toEqual([{ language: 'de', level: null, need: 'required' }]);
    expect(evidence[0]).toMatchObject({ from: 'field', path: 'title', about: 'languages' });
  });
});

describe('visa, permit and clearance', () => {
  it.each([
    ['visa', 'We are unable to sponsor visas', 'not_offered'],
    ['visa', 'Without the need for visa sponsorship now or in the future', 'not_offered'],
    ['visa', 'We sponsor visas and help you to move', 'offered'],
    ['visa', 'Visa sponsorship available', 'offered'],
    ['visa', 'Wir unterstützen dich beim Visum', 'offered'],
    ['visa', 'Will you require visa sponsorship?', null],
    ['visa', 'You work with Visa and Mastercard', null],
    ['visa', 'You find sponsors for our events', null],
    ['permit', 'You must be legally authorized to work in Canada', 'yes'],
    ['permit', 'Gültige Arbeitsbewilligung erforderlich', 'yes'],
    ['permit', 'Read the Right to Work posters', null],
    ['clearance', 'Active TS/SCI clearance', 'TS/SCI'],
    ['clearance', 'Must hold SC clearance', 'SC clearance'],
    ['clearance', 'Sicherheitsüberprüfung nach Ü2', 'Ü2'],
    ['clearance', 'Customs clearance of goods', null],
  ] as const)('%s of "%s": %s', (field, text, value) => {
    for (const kind of ['requirements', 'legal'] as const) expect(said(field, text, kind)).toBe(value);
  });
});

describe('licences and travel', () => {
  it.each([
    ['licences', 'Führerschein Klasse B', 'Driving licence B'],
    ['licences', 'Permis B et CACES', 'Driving licence B;Forklift licence'],
    ['licences', 'Valid driver’s license', 'Driving licence'],
    ['licences', 'CPA or CFA preferred', 'Certified public accountant?;Chartered Financial Analyst?'],
    ['licences', 'Work under the supervision of a licensed pharmacist', null],
    ['licences', 'a cap on costs and a sia of no sense', null],
    ['travel', 'Travel up to 25 %', '-25'],
    ['travel', 'Reisebereitschaft 50%', '50-50'],
    ['travel', 'occasional travel', 'yes'],
    ['travel', 'Déplacements fréquents', 'yes'],
    ['travel', 'No travel required', '0-0'],
    ['travel', 'You book travel and hotels for managers', null],
    ['travel', 'The leading travel company', null],
  ] as const)('%s of "%s": %s', (field, text, value) => {
    expect(said(field, text)).toBe(value);
  });
});

describe('the requirements of any text', () => {
  const phrase = fc.constantFrom(
    '3+ years of experience',
    "Bachelor's degree in ",
    'fluent German (C1)',
    ' or ',
    ', ',
    'travel 20%',
    'TS/SCI clearance',
    'no visa sponsorship',
    'Führerschein B',
    '\n',
    '- ',
    'preferred',
    '(',
    ')',
    'Ausbildung als ',
    '🚀',
    'İ',
    '\ud800',
  );
  const text = fc
    .array(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('fit the schema, and quote what stands there', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<SectionKind>('requirements', 'preferred', 'other', 'tasks'), (given, kind) => {
        const { requirements, evidence } = read(given, kind);
        expect(requirements === null).toBe(evidence.length === 0);
        if (requirements !== null) expect(schema.parse(requirements)).toEqual(requirements);
        for (const { quote } of evidence) expect(given).toContain(quote);
      }),
      { numRuns: 600 },
    );
  });

  it('are the same when what was read is read again', () => {
    const first = normalizePosting(
      rawRecordOf({
        experienceText: '2-5',
        descriptionText: 'Profile\nFluent German, degree in Law.',
        descriptionHtml: undefined,
      }),
      seenAt,
    );
    if ('rejected' in first) throw new Error(first.rejected.detail);
    const again = normalizePosting(recordOf(first.posting), seenAt);
    expect(first.posting.requirements?.experienceYears).toEqual({ min: 2, max: 5, need: 'required' });
    expect('posting' in again && again.posting.requirements).toEqual(first.posting.requirements);
  });

  it.each([
    '5 years ',
    'degree in ',
    'english, ',
    'fluent german and ',
    'not sponsor ',
    'secret clearance ',
    'travel 50% ',
    'cpa or ',
    'preferred ',
    '(',
    'Jahre\n',
  ])('of %j again and again are read to the end', (piece) => {
    expect(() => read(piece.repeat(60_000 / piece.length))).not.toThrow();
  });
});
