import { describe, expect, it } from 'vitest';
import { readRole } from '../../../shared/domain/normalize/role/read-role.ts';
import { phraseBook } from '../../../shared/domain/normalize/title/phrase-book.ts';
import { titleWords } from '../../../shared/domain/normalize/title/title-words.ts';

const familyOf = (title: string, department?: string) => readRole(titleWords(title), department).role?.family ?? null;

describe('kind of work', () => {
  it.each([
    ['Senior Backend Engineer', 'software_engineering'],
    ['Engineering Manager, Logistics Platform', 'software_engineering'],
    ['Elektroniker für Betriebstechnik', 'manufacturing_and_trades'],
    ['Pflegefachkraft', 'health_and_care'],
    ['Lagermitarbeiter', 'supply_chain_and_logistics'],
    ['Bilanzbuchhalter', 'finance_and_accounting'],
    ['Vertriebsmitarbeiter', 'sales_and_business_development'],
    ['Nurse Recruiter', 'people_and_recruiting'],
    ['Sales Manager - Healthcare', 'sales_and_business_development'],
    ['Manager, Payroll', 'finance_and_accounting'],
    ['VP of Marketing', 'marketing_and_communication'],
    ['Food & Beverage Manager', 'hospitality_and_travel'],
    ['Food and Beverage Manager', 'hospitality_and_travel'],
    ['Chief Executive Officer', 'executive_management'],
    ['Infirmière de nuit', 'health_and_care'],
    ['Technicienne de maintenance', 'manufacturing_and_trades'],
    ['Agent de sécurité', 'public_service_and_social_work'],
    ['Cuoca', 'hospitality_and_travel'],
    ['Magazziniere', 'supply_chain_and_logistics'],
    ['Enfermera', 'health_and_care'],
    ['Camarero', 'hospitality_and_travel'],
    ['Vendedora de loja', 'retail'],
    ['Motorista', 'transport_and_driving'],
    ['Verpleegkundige', 'health_and_care'],
    ['Softwareontwikkelaar', 'software_engineering'],
    ['Team Member', null],
    ['Chef de secteur', null],
    ['General application', null],
    ['Regional Director', null],
  ])('%s: %s', (title, family) => {
    expect(familyOf(title)).toBe(family);
  });

  it.each([
    ['Software Engineer, Backend', 'backend'],
    ['Assistenzarzt Chirurgie', 'medicine'],
    ['Key Account Manager', 'account management'],
    ['Software Engineer', null],
  ])('the specialisation of %s is %s', (title, specialisation) => {
    expect(readRole(titleWords(title), undefined).role?.specialisation).toBe(specialisation);
  });

  it('the department helps where the title says nothing or only hints, and counts less', () => {
    expect(readRole(titleWords('Regional Director'), 'Human Resources')).toMatchObject({
      role: { family: 'people_and_recruiting' },
      evidence: [{ path: 'department', quote: 'Human Resources', confidence: 0.5 }],
    });
    expect(familyOf('Coordinator', 'Marketing')).toBe('marketing_and_communication');
    expect(familyOf('Nurse', 'Marketing')).toBe('health_and_care');
  });

  it('quotes the source’s title also where the clean one has other capitals', () => {
    const words = titleWords('Night Welder', '*** NIGHT WELDER *** (m/w/d)');
    expect(readRole(words, undefined).evidence).toEqual([{ from: 'field', path: 'title', quote: 'WELDER', confidence: 0.9 }]);
  });
});

describe('a book of terms', () => {
  it('refuses two meanings of one spelling', () => {
    expect(() =>
      phraseBook([
        ['Food and Beverage', 1],
        ['food & beverage', 2],
      ]),
    ).toThrow(RangeError);
  });
});
