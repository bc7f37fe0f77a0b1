import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../../../shared/domain/normalize/sections/own-text.ts';
import { phraseTable } from '../../../shared/domain/normalize/sections/phrase-table.ts';
import { readSections } from '../../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import type { SectionKind } from '../../../shared/domain/section.ts';

const read = (text: string) => readSections(indexWords(text));

/** The kind of the section in which a line stands, `*` behind it when it is boilerplate. */
function kindOf(text: string, line: string): string {
  const at = text.indexOf(line);
  const section = read(text).find(({ start, end }) => at >= start && at < end);
  return section ? `${section.kind}${section.boilerplate ? '*' : ''}` : 'none';
}

describe('headings', () => {
  const headings: Readonly<Record<Exclude<SectionKind, 'other'>, readonly string[]>> = {
    about: [
      'About Example Co',
      'WHO WE ARE',
      'Über uns',
      'Qui sommes-nous ?',
      'Chi siamo',
      'Quiénes somos',
      'Quem somos',
      'Over ons:',
    ],
    tasks: [
      "What you'll do",
      'Key Responsibilities:',
      '✨ About the role ✨',
      'In this role, you will:',
      'Deine Aufgaben',
      'Das erwartet dich',
      'Vos missions',
      'Di cosa ti occuperai',
      'Tus funciones',
      'O que vais fazer',
      'Wat ga je doen?',
      'Das sind Ihre Aufgaben bei uns:',
    ],
    requirements: [
      'Requirements',
      'What we’re looking for:',
      'You might be a fit if you',
      'Das bringst du mit',
      'Ihr Profil',
      'Votre profil',
      'Cosa cerchiamo',
      'Qué necesitas',
      'O que procuramos',
      'Wat vragen wij van jou?',
      'Minimum qualifications and experience',
    ],
    preferred: [
      'Nice to have',
      'Preferred Qualifications',
      'Bonus points if you have:',
      'Wünschenswert',
      'Seraient un plus',
      'Requisiti preferenziali',
      'Se valorará',
      'Diferenciais',
      'Mooi meegenomen',
      'Preferred skills and experience',
    ],
    benefits: [
      'Benefits & Perks',
      'What we offer',
      'Wir bieten',
      'Darauf dürfen Sie sich freuen',
      'Nos avantages',
      'Cosa offriamo',
      'Qué te ofrecemos',
      'O que oferecemos',
      'Wat bieden wij?',
      'Why join Example?',
    ],
    pay: [
      'Compensation',
      'Salary range:',
      'Vergütung',
      'Rémunération',
      'Retribuzione',
      'Salario',
      'Remuneração',
      'Salarisindicatie',
    ],
    apply: [
      'How to apply',
      'Interview process',
      'Interesse geweckt?',
      'Comment postuler ?',
      'Come candidarsi',
      'Proceso de selección',
      'Processo seletivo',
      'Solliciteren',
    ],
    legal: [
      'Equal Opportunity Employer',
      'Privacy Notice',
      'Datenschutz',
      'Égalité des chances',
      'Pari opportunità',
      'Igualdad de oportunidades',
      'Proteção de dados',
      'Privacyverklaring',
    ],
  };
  const cases = Object.entries(headings).flatMap(([kind, list]) => list.map((heading) => [heading, kind] as const));

  it.each(cases)('%s: %s', (heading, kind) => {
    const boilerplate = ['tasks', 'requirements', 'preferred'].includes(kind) ? '' : '*';
    for (const text of [`${heading}\n\n- Lorem ipsum\n- Dolor sit amet\n\nZusatz`, `Lorem\n\n${heading}\n\nDolor sit amet`])
      expect([kindOf(text, heading), kindOf(text, 'Dolor')]).toEqual([`${kind}${boilerplate}`, `${kind}${boilerplate}`]);
  });

  it.each([
    ['a sentence', 'You will own our benefits platform and its requirements.\n\n- Lorem'],
    ['an item of a list', '- Experience with Java\n- Benefits administration'],
    ['a long line', `The requirements of our customers in the pay business ${'change and '.repeat(8)}grow`],
  ])('%s is none', (_, text) => {
    expect(read(text).filter(({ kind }) => kind === 'benefits' || kind === 'pay')).toEqual([]);
  });

  it('a line of facts is a section of its own', () => {
    const text = 'Your role\n\nLorem ipsum dolor\n\nLocation: Example City\n\nMore of the same words';
    expect(kindOf(text, 'Location')).toBe('other');
    expect(kindOf(text, 'More')).toBe('tasks');
  });

  it('a heading below tasks that nobody knows stays with them', () => {
    const text =
      'Responsibilities\n\nBrand Consistency\n\n- Ensure that brand guidelines are kept\n\nReporting\n\n- Prepare reports';
    expect(kindOf(text, '- Prepare')).toBe('tasks');
  });
});

describe('what stands before the first heading', () => {
  it.each([
    [
      'the employer',
      'Example Co is a leading provider of pumps. Founded in 1950, we have 300 employees and customers in ten countries.',
      'about*',
    ],
    ['the role', 'We are looking for a pump engineer to join our team in Example City.', 'tasks'],
    [
      'the role, of an employer with a history',
      'As our pump engineer you will be responsible for the pumps of Example Co, founded in 1950.',
      'tasks',
    ],
    ['nothing we know', 'Pumps, pumps, pumps.', 'other'],
    [
      'der Arbeitgeber',
      'Wir sind ein Familienunternehmen mit 300 Mitarbeitenden und gehören zu den führenden Herstellern von Pumpen.',
      'about*',
    ],
    ['die Stelle', 'Zur Verstärkung unseres Teams suchen wir ab sofort eine Pumpeningenieurin in Vollzeit.', 'tasks'],
    ["l'employeur", 'Fondée en 1950, notre entreprise est spécialisée dans les pompes et compte 300 collaborateurs.', 'about*'],
    ['le poste', 'Nous recherchons un ingénieur pour renforcer notre équipe.', 'tasks'],
  ])('%s', (_, paragraph, kind) => {
    expect(kindOf(`${paragraph}\n\nRequirements\n\n- Lorem`, paragraph)).toBe(kind);
  });
});

describe('notices under the heading of something else', () => {
  it.each([
    [
      'equal opportunity',
      'Example Co is an equal opportunity employer and does not discriminate on the basis of race, religion or age.',
      'legal*',
    ],
    ['accommodation', 'If you need a reasonable accommodation during the interviews, tell us.', 'legal*'],
    ['fraud', 'Beware of recruitment fraud: we never ask for money.', 'legal*'],
    ['agencies', 'We do not accept unsolicited resumes from staffing agencies.', 'legal*'],
    ['privacy', 'Read our privacy policy to learn how we process your data.', 'legal*'],
    ['pay transparency', 'The base salary range for this position is $100,000 to $120,000.', 'pay*'],
    ['how to apply', 'Apply now: send your CV to our team.', 'apply*'],
    ['Schwerbehinderung', 'Menschen mit Schwerbehinderung werden bei gleicher Eignung bevorzugt berücksichtigt.', 'legal*'],
    ['handicap', 'Ce poste est ouvert aux personnes en situation de handicap.', 'legal*'],
    ['ambosessi', 'La ricerca è rivolta a candidati ambosessi (L. 903/77).', 'legal*'],
    ['igualdad', 'Garantizamos la igualdad de oportunidades sin discriminación.', 'legal*'],
    ['deficiência', 'Vagas elegíveis para pessoas com deficiência.', 'legal*'],
    ['acquisitie', 'Acquisitie wordt niet op prijs gesteld.', 'legal*'],
  ])('%s', (_, notice, kind) => {
    expect(kindOf(`Benefits\n\n- Coffee\n- Tea\n\n${notice}`, notice)).toBe(kind);
  });

  it('lists without any heading are told by what they ask and offer', () => {
    const text =
      'Pumpenmonteur\n\n- Wartung und Reparatur von Pumpen\n- Planung der Einsätze\n\n- Abgeschlossene Ausbildung\n- Führerschein und gute Deutschkenntnisse\n\n- 30 Tage Urlaub\n- Betriebliche Altersvorsorge';
    expect(['- Planung', '- Führerschein', '- 30 Tage'].map((line) => kindOf(text, line))).toEqual([
      'tasks',
      'requirements',
      'benefits*',
    ]);
  });
});

describe('sections of any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'Benefits',
      'Requirements:',
      '- a',
      'About us',
      '',
      ' ',
      'We are an equal opportunity employer.',
      'We are looking for a cook.',
      'Location: X',
    ),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  it('follow each other without gap or overlap over the whole text', () => {
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        const sections = read(given);
        for (const [index, { kind, start, end, boilerplate }] of sections.entries()) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
          if (boilerplate) expect(['tasks', 'requirements', 'preferred', 'other']).not.toContain(kind);
          const next = sections[index + 1];
          expect(next?.kind === kind && next.boilerplate === boilerplate).toBe(false);
        }
        expect(at).toBe(given.length);
      }),
    );
  });

  it('leave the own text between the boilerplate', () => {
    fc.assert(
      fc.property(text, (given) => {
        const sections = read(given);
        const own = new Set(
          ownText(given, sections).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        for (const { start, end, boilerplate } of sections)
          for (let at = start; at < end; at += 1) expect(own.has(at)).toBe(!boilerplate);
      }),
      { numRuns: 50 },
    );
  });

  it('without sections everything is its own', () => {
    expect(ownText('abc', [])).toEqual([{ start: 0, end: 3 }]);
    expect(ownText('', [])).toEqual([]);
  });
});

it('a phrase that could never be found is refused', () => {
  expect(() => phraseTable([['x', 'ab*']])).toThrow(RangeError);
});
