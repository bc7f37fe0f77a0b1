import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedText } from '../../../shared/domain/document.ts';
import type { Fact } from '../../../shared/domain/profile.ts';
import { openingOf } from '../../../shared/domain/writing/phrases.ts';
import { type Ground, prove } from '../../../shared/domain/writing/proof.ts';
import { jobOf, profileOf } from '../../support/candidate.ts';

const profile = profileOf();
const job = jobOf();
const ground: Ground = {
  facts: new Map(profile.facts.map((fact) => [fact.id, fact])),
  opening: openingOf(job),
  language: 'en',
};

/** The one fact whose text begins so. */
function factLike(start: string): Fact {
  const found = profile.facts.filter((fact) => fact.text.startsWith(start));
  if (found.length !== 1) throw new Error(`${found.length} facts begin with "${start}"`);
  return found[0]!;
}

const migration = factLike('Led the migration');
const pipeline = factLike('Built a deployment');
const mentoring = factLike('Mentored five');
const billing = factLike('Developed the billing');
const audit = factLike('Helped to prepare');
const cargo = profile.facts.find((fact) => fact.path === '/work/0')!;
const nordlicht = profile.facts.find((fact) => fact.path === '/work/1')!;
const backend = profile.facts.find((fact) => fact.path === '/skills/0')!;
const platform = profile.facts.find((fact) => fact.path === '/skills/1')!;
const german = profile.facts.find((fact) => fact.path === '/languages/0')!;
const french = profile.facts.find((fact) => fact.path === '/languages/1')!;
const certificate = profile.facts.find((fact) => fact.kind === 'certificate')!;

const about = (text: string, ...facts: Fact[]): CitedText => ({
  text,
  stands: { kind: 'facts', ids: facts.map((fact) => fact.id) },
});
const reason = (sentence: CitedText, on: Ground = ground) => prove(sentence, on)?.reason ?? null;

describe('sentences about the candidate', () => {
  it.each([
    about(migration.text, migration),
    about('As Lead Platform Engineer at Helvetia Cargo, I led the migration of 120 services to Kubernetes.', migration),
    about('Cutting infrastructure cost by thirty-eight percent.', migration),
    about('The migration of services to AWS', migration),
    about('Apr 2021 – present', cargo),
    about('04/2021 – present', cargo),
    about('January 2017 – March 2021', nordlicht),
    about('At Helvetia Cargo since 2021', cargo),
    about('Mentored 5 engineers', mentoring),
    about('€20M of invoices a year', billing),
    about('Experience with Go, TypeScript and Kubernetes.', backend, platform),
    about('Helped to prepare the ISO 27001 audit', audit),
  ])('$text', (sentence) => {
    expect(prove(sentence, ground)).toBeNull();
  });

  it.each<[string, CitedText, string]>([
    ['another number', about('Led the migration of 130 services.', migration), 'number'],
    ['a written number', about('Mentored six engineers', mentoring), 'number'],
    ['another sign', about('Cutting infrastructure cost by 38', migration), 'number'],
    ['another currency', about('Handling $20 million of invoices a year.', billing), 'number'],
    ['another scale', about('Handling €20 billion of invoices a year.', billing), 'number'],
    ['a number of something else', about('Mentored two engineers', mentoring), 'number'],
    ['figures that change places', about('Took lead time from 40 days to 3 minutes.', pipeline), 'number'],
    ['another employer', about('At Siemens, I led the migration of 120 services.', migration), 'word'],
    ['an employer of another position', about('At Nordlicht Software GmbH, I led the migration.', migration), 'word'],
    ['a higher title', about('As Head of Platform at Helvetia Cargo, I led the migration.', migration), 'word'],
    ['an added skill', about('Led the migration to Kubernetes on AWS and Azure', migration), 'word'],
    ['an added skill in lower case', about('Led the migration with machine learning', migration), 'word'],
    ['a degree', about('With a PhD, I led the migration.', migration), 'word'],
    ['a place', about('Led the migration in Geneva.', migration), 'word'],
    ['praise', about('Brilliantly led the migration', migration), 'word'],
    ['a negation', about('Not led the migration', migration), 'word'],
    ['another year', about('May 2020 – present', cargo), 'date'],
    ['another month', about('May 2021 – present', cargo), 'date'],
    ['an end that is over', about('Jan 2017 – present', nordlicht), 'word'],
    ['since a later year', about('At Helvetia Cargo since 2019', cargo), 'date'],
    ['a dropped hedge', about('Prepared the ISO 27001 audit', audit), 'hedge_dropped'],
    ['a level moved to another skill', about('Advanced Go', backend, platform), 'word'],
    ['a level moved to another language', about('native French', german, french), 'word'],
    ['two positions', about('Led the migration. Developed the billing API.', migration, billing), 'mixed_facts'],
    ['a skill moved to an employer', about('At Helvetia Cargo, with Python', cargo, backend), 'mixed_facts'],
    ['a skill dressed as a certificate', about('Certified Go', certificate, backend), 'mixed_facts'],
    ['an unknown fact', { text: 'Led it', stands: { kind: 'facts', ids: ['f_000000000000'] } }, 'unknown_fact'],
    ['no fact', { text: 'Led the migration', stands: { kind: 'facts', ids: [] } }, 'empty_citation'],
  ])('refuses %s', (_, sentence, expected) => {
    expect(reason(sentence)).toBe(expected);
  });

  it('reads German and French sentences by their own connecting words', () => {
    const de: Ground = { ...ground, language: 'de' };
    const fr: Ground = { ...ground, language: 'fr' };
    expect(prove(about('Bei Helvetia Cargo (Lead Platform Engineer): Mentored five engineers.', mentoring), de)).toBeNull();
    expect(prove(about('04/2021 – heute', cargo), de)).toBeNull();
    expect(prove(about('Chez Helvetia Cargo : Mentored five engineers.', mentoring), fr)).toBeNull();
    expect(prove(about('avril 2021 – aujourd’hui', cargo), fr)).toBeNull();
    expect(reason(about('Bei Siemens: Mentored five engineers.', mentoring), de)).toBe('word');
    expect(reason(about('Seit acht Jahren bei Helvetia Cargo', cargo), de)).not.toBeNull();
  });

  const everyFact = fc.constantFrom(...profile.facts);

  it('accepts every fact in its own words', () => {
    for (const fact of profile.facts) expect(prove(about(fact.text, fact), ground)).toBeNull();
  });

  it('refuses a proven sentence whose number was changed to one no fact has', () => {
    const numbered = profile.facts.filter((fact) => /\d/.test(fact.text) && fact.kind !== 'contact');
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.integer({ min: 1, max: 9999 }), (fact, other) => {
        const digits = /(?<![\p{L}\d.])\d+(?![\p{L}\d])/u.exec(fact.text)?.[0];
        if (digits === undefined) return;
        fc.pre(
          !profile.facts.some((each) =>
            `${each.text} ${each.startDate} ${each.endDate}`.match(/\d+/g)?.map(Number).includes(other),
          ),
        );
        const mutated = fact.text.replace(digits, String(other));
        expect(prove(about(mutated, fact), ground)).not.toBeNull();
      }),
    );
  });

  it('refuses a proven sentence to which a foreign name was added anywhere', () => {
    const foreign = fc.constantFrom(
      'Siemens',
      'Azure',
      'Java',
      'C++',
      'Oracle',
      'Geneva',
      'PhD',
      'Director',
      'Scrum',
      'Salesforce',
      'K8s',
      'SAP',
    );
    fc.assert(
      fc.property(everyFact, foreign, fc.nat(), (fact, name, place) => {
        const words = fact.text.split(' ');
        words.splice(place % (words.length + 1), 0, name);
        expect(prove(about(words.join(' '), fact), ground)).not.toBeNull();
      }),
    );
  });

  it('refuses the words of one position under the name of another employer', () => {
    const highlights = profile.facts.filter((fact) => fact.kind === 'highlight' && fact.path.startsWith('/work/'));
    fc.assert(
      fc.property(fc.constantFrom(...highlights), (fact) => {
        const other = fact.employer === 'Helvetia Cargo' ? 'Nordlicht Software GmbH' : 'Helvetia Cargo';
        expect(prove(about(`At ${other}: ${fact.text}`, fact), ground)).not.toBeNull();
        const elsewhere = fact.employer === 'Helvetia Cargo' ? nordlicht : cargo;
        expect(prove(about(`At ${other}: ${fact.text}`, fact, elsewhere), ground)).not.toBeNull();
      }),
    );
  });

  it('refuses a sentence that cites another fact than the one it tells', () => {
    fc.assert(
      fc.property(fc.constantFrom(migration, pipeline, mentoring, billing), everyFact, (fact, cited) => {
        fc.pre(cited.id !== fact.id);
        expect(prove(about(fact.text, cited), ground)).not.toBeNull();
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), everyFact, (text, fact) => {
        prove(about(text, fact), ground);
      }),
    );
  });
});

describe('sentences about the employer', () => {
  const quote = 'Solid experience operating Kubernetes in production';
  const posting = (text: string, words: string): CitedText => ({ text, stands: { kind: 'posting', quote: words } });

  it('pass with words of the posting in quotation marks', () => {
    expect(prove(posting(`Your posting says: “${quote}”.`, quote), ground)).toBeNull();
    expect(prove(posting('Quarry Cloud', 'Quarry Cloud'), ground)).toBeNull();
  });

  it.each<[string, CitedText, string]>([
    [
      'words the posting does not say',
      posting('You ask: “Ten years of Kubernetes”.', 'Ten years of Kubernetes'),
      'quote_not_verbatim',
    ],
    ['a quote without its marks', posting(`${quote}.`, quote), 'quote_not_verbatim'],
    ['a quote that the sentence does not show', posting('You write: “something”.', quote), 'quote_not_verbatim'],
    ['a claim of the candidate beside it', posting(`I have: “${quote}”.`, quote), 'word'],
    ['a number beside it', posting(`In 7 places you write: “${quote}”.`, quote), 'number'],
    ['an invented praise', posting(`Your famous posting says: “${quote}”.`, quote), 'word'],
    ['nothing', posting('You write: “”.', '   '), 'empty_citation'],
  ])('refuses %s', (_, sentence, expected) => {
    expect(reason(sentence)).toBe(expected);
  });
});

describe('courtesies', () => {
  it('pass only when they are one of the fixed phrases for this job', () => {
    const courtesy = (text: string): CitedText => ({ text, stands: { kind: 'courtesy' } });
    expect(prove(courtesy('I am applying for the position of Senior Platform Engineer at Quarry Cloud.'), ground)).toBeNull();
    expect(reason(courtesy('I am applying for the position of Chief Executive at Quarry Cloud.'))).toBe('not_courtesy');
    expect(reason(courtesy('I have always admired Quarry Cloud.'))).toBe('not_courtesy');
  });
});
