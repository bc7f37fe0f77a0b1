import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../../shared/domain/normalize/title/clean-title.ts';
import type { Place } from '../../../shared/domain/place.ts';

const berlin: Place = {
  text: 'Berlin, Germany',
  city: 'Berlin',
  region: 'Berlin',
  country: 'DE',
  latitude: null,
  longitude: null,
};
const clean = (title: string) => cleanTitle(title, 'Example Co', [berlin]).title;

describe('title', () => {
  it.each([
    ['Senior Backend Engineer (m/w/d)', 'Senior Backend Engineer'],
    ['Pflegefachkraft (w/m/d) in Berlin', 'Pflegefachkraft'],
    ['Développeur H/F', 'Développeur'],
    ['Data Engineer - Berlin', 'Data Engineer'],
    ['Data Engineer (Remote)', 'Data Engineer'],
    ['Data Engineer | Example Co', 'Data Engineer'],
    ['Example Co: Data Engineer', 'Data Engineer'],
    ['Data Engineer at Example Co', 'Data Engineer'],
    ['Staff Nurse Berlin', 'Staff Nurse'],
    ['Pipe Welder Job Berlin', 'Pipe Welder'],
    ['🚀 Growth Manager 🚀', 'Growth Manager'],
    ['Engineer [REQ-1234]', 'Engineer'],
    ['URGENT: Staff Nurse', 'Staff Nurse'],
    ['New! Barista', 'Barista'],
    ['Job: Baker', 'Baker'],
    ['Wir suchen zum nächstmöglichen Zeitpunkt einen Bäcker (m/w/d)', 'Bäcker'],
    ['Fachfrau Gesundheit 80-100%', 'Fachfrau Gesundheit'],
    ['Hauswart (60 - 80 %)', 'Hauswart'],
    ['Technicien de maintenance à 100%', 'Technicien de maintenance'],
    ['Cleaner, Part-Time', 'Cleaner'],
    ['Buchhalter in Vollzeit oder Teilzeit', 'Buchhalter'],
    ['Analyst (Temporary - 6 months)', 'Analyst (Temporary - 6 months)'],
    ['Driver - $25 - $28 per hour', 'Driver'],
    ['Maintenance Technician - $750 Sign-On Bonus', 'Maintenance Technician'],
    ['Baker | Baker', 'Baker'],
    ['Postdoc in Optics Postdoc in Optics', 'Postdoc in Optics'],
    ['Data Engineer - ', 'Data Engineer'],
    ['[Remote] Data Engineer', 'Data Engineer'],
  ])('%s -> %s', (given, expected) => {
    expect(clean(given)).toBe(expected);
    expect(clean(expected)).toBe(expected);
  });

  it.each([
    'Product Manager, Payments',
    'Sales Manager - Healthcare',
    'Engineer II',
    'Account Executive, DACH',
    'C++ Developer',
    'Remote',
    'Remote Sensing Scientist',
    'Architect (ISO 27001)',
    'Data Analyst, Hamburg Port',
    'Software Engineer Intern (Summer 2027)',
    'Nurse - Nights',
    'LinkedIn Ads Specialist',
    'Dream Job',
    '.NET Developer',
    'Sub-Saharan Africa Lead',
    'Trainer A/V Systems',
    'Ingénieur Sud-Est',
  ])('%s stays', (title) => {
    expect(clean(title)).toBe(title);
  });

  it.each([
    ['Buchhalter*in (m/f/x)', 'Buchhalter'],
    ['Entwickler(in)', 'Entwickler'],
    ['Verkäufer:innen', 'Verkäufer'],
    ['Sachbearbeiter/-in', 'Sachbearbeiter'],
    ['Lehrer_in', 'Lehrer'],
    ['MitarbeiterIn Lager', 'Mitarbeiter Lager'],
    ['Lernende/-r Koch', 'Lernender Koch'],
    ['Pflegefachfrau/-mann', 'Pflegefachmann'],
    ['Kaufmann/-frau', 'Kaufmann'],
    ['Oberärztin:arzt', 'Oberarzt'],
    ['Forstwirt/Forstwirtin', 'Forstwirt'],
    ['Designer (d/f/m)', 'Designer'],
    ['Designer m/w/d', 'Designer'],
    ['Designer (all genders)', 'Designer'],
    ['Designer (gn)', 'Designer'],
    ['Designer (w/m/divers)', 'Designer'],
    ['Berater (a)', 'Berater'],
    ['Chef-fe de secteur', 'Chef de secteur'],
    ['Infirmier·ère', 'Infirmier'],
    ['Assistant-e-s en soins', 'Assistant en soins'],
    ['Conducteur / Conductrice de tramway', 'Conducteur de tramway'],
    ['Directrice ou directeur', 'Directeur'],
    ['Assistante sociale ou Assistant social', 'Assistant social'],
    ['Cuisinier (h/f/x)', 'Cuisinier'],
    ['Consultor(a) externo', 'Consultor externo'],
    ['Enfermero/a', 'Enfermero'],
    ['Lavoratore/Lavoratrice', 'Lavoratore'],
    ['Medewerk(st)er', 'Medewerker'],
    ['Medewerker (m/v/x)', 'Medewerker'],
  ])('gender marks: %s -> %s', (given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it.each([
    ['SENIOR SALES MANAGER', 'Senior Sales Manager'],
    ['HEAD OF FP&A AND TAX', 'Head of FP&A and Tax'],
    ['RN - ICU', 'RN - ICU'],
    ['NIGHT SHIFT Care Worker', 'Night Shift Care Worker'],
    ['SAP ABAP Developer', 'SAP ABAP Developer'],
  ])('shouting: %s -> %s', (given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it.each([
    ['Engineer (R-10234)', 'R-10234'],
    ['#12697 - Cloud Developer', '12697'],
    ['Tax Manager - REF81023W', '81023W'],
    ['Planner (872)', '872'],
    ['Nurse - 204418', '204418'],
    ['Analyst (Summer 2027)', null],
    ['Engineer - 2026', null],
    ['Auditor (ISO 9001)', null],
    ['Phlebotomist (1099)', null],
  ])('requisition number of %s: %s', (title, number) => {
    expect(cleanTitle(title, 'Example Co', []).requisitionId).toBe(number);
  });

  const part = fc.oneof(
    fc.constantFrom(
      'Senior',
      'Nurse',
      'Verkäufer/-in',
      '(m/w/d)',
      'm/w/d',
      '-',
      '|',
      ',',
      '80-100%',
      'Berlin',
      'in',
      'Example Co',
      '(Remote)',
      'URGENT:',
      'New!',
      '#4711',
      '(R-10234)',
      'SALES MANAGER',
      '$25/hr',
      'Vendeur / Vendeuse',
      'ou',
      '/',
      '🚀',
      'Job',
      'à',
      '(a)',
      '[',
      ')',
      '*in',
    ),
    fc.string({ maxLength: 8 }),
  );
  it('cleaning twice equals cleaning once, whatever the title, and something always stays', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' ')),
        (given) => {
          const once = clean(given);
          expect(clean(once)).toBe(once);
          expect(once === '').toBe(given.trim() === '');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each(['a', ' ', '(', '1', '-', '/', 'in ', 'm/w/', ', ', '(a) ', '80% '])('reads a megabyte of %j', (piece) => {
    expect(cleanTitle(piece.repeat(1_000_000 / piece.length), 'Example Co', [berlin]).title.length).toBeLessThanOrEqual(300);
  });
});
