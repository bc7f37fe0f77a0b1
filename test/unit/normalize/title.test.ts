import { describe, expect, it } from 'vitest';
import { levelOfTitle } from '../../../shared/domain/normalize/title/read-seniority.ts';
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
    ['Buchhalter*in (m/f/x)', 'Buchhalter'],
    ['Pflegefachkraft (w/m/d) in Berlin', 'Pflegefachkraft'],
    ['Développeur H/F', 'Développeur'],
    ['Data Engineer - Berlin', 'Data Engineer'],
    ['Data Engineer (Remote)', 'Data Engineer'],
    ['Data Engineer | Example Co', 'Data Engineer'],
    ['🚀 Growth Manager 🚀', 'Growth Manager'],
    ['SENIOR SALES MANAGER', 'Senior Sales Manager'],
    ['Product Manager, Payments', 'Product Manager, Payments'],
    ['Engineer [REQ-1234]', 'Engineer'],
    ['Account Executive, DACH', 'Account Executive, DACH'],
    ['C++ Developer', 'C++ Developer'],
    ['Remote', 'Remote'],
  ])('%s -> %s', (given, expected) => {
    expect(clean(given)).toBe(expected);
    expect(clean(expected)).toBe(expected);
  });

  it('hands on the requisition number', () => {
    expect(cleanTitle('Engineer (R-10234)', 'Example Co', []).requisitionId).toBe('R-10234');
  });
});

describe('seniority of a title', () => {
  it.each([
    ['Senior Software Engineer', 'senior'],
    ['Staff Engineer', 'staff'],
    ['Staff Nurse', null],
    ['Software Engineer', null],
    ['Software Engineer II', 'mid'],
    ['Engineering Manager', 'manager'],
    ['Product Manager', null],
    ['Senior Product Manager', 'senior'],
    ['Director of Engineering', 'director'],
    ['VP Sales', 'executive'],
    ['Executive Assistant to the CEO', null],
    ['Head of Marketing', 'director'],
    ['Tech Lead', 'lead'],
    ['Lead Generation Specialist', null],
    ['Praktikant Marketing', 'intern'],
    ['Werkstudent Controlling', 'intern'],
    ['Junior Entwickler', 'junior'],
    ['Principal Scientist', 'principal'],
    ['Chief of Staff', null],
  ])('%s: %s', (title, level) => {
    expect(levelOfTitle(title)).toBe(level);
  });
});
