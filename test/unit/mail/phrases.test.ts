import { describe, expect, it } from 'vitest';
import {
  dayOf,
  employmentIn,
  isAge,
  isCallToAction,
  isNavigation,
  isNoise,
  salaryIn,
  withoutRating,
} from '../../../shared/sources/mail/phrases.ts';

describe('pay', () => {
  it.each([
    '$171,000 - $248,000 a year',
    '$150K - $230K (Employer est.)',
    '$188K-$221K / year',
    'From $52 an hour',
    '$39 / hr',
    '44.000 € - 59.000 €',
    '38.000 € bis 45.000 € pro Jahr',
    'CHF 90’000 - CHF 110’000 / an',
    "CHF 6'500.- pro Monat",
    '80k – 110k CHF',
    '2 400 € - 2 800 € par mois',
    '€70k – €90k',
    '£45,000',
  ])('%s', (text) => expect(salaryIn(text)).toBe(text));

  it.each([
    '12+ yrs needed',
    'Top 100 firm',
    '80-100%',
    'Valuation $4B',
    'Last raised 5y ago ($650M Series F)',
    'Zürich',
    '2026',
    'USD only',
    '',
  ])('not %s', (text) => expect(salaryIn(text)).toBeNull());
});

describe('ages', () => {
  const sentAt = '2026-10-06T06:15:00.000Z';
  it.each([
    ['21h', '2026-10-05'],
    ['3d', '2026-10-03'],
    ['2 w', '2026-09-22'],
    ['3 T', '2026-10-03'],
    ['Just posted', '2026-10-06'],
    ['Posted 2 days ago', '2026-10-04'],
    ['vor 3 Tagen', '2026-10-03'],
    ['gestern', '2026-10-05'],
    ['il y a 2 jours', '2026-10-04'],
    ['hace 5 días', '2026-10-01'],
    ['3 giorni fa', '2026-10-03'],
  ])('%s is %s', (age, day) => {
    expect(isAge(age)).toBe(true);
    expect(dayOf(age, sentAt)).toBe(day);
    expect(dayOf(age, null)).toBeNull();
  });
  it('open ones are ages and no days', () => {
    expect(isAge('30+ days ago')).toBe(true);
    expect(dayOf('30+ days ago', sentAt)).toBeNull();
  });
  it.each(['15 yrs old', 'Valuation', 'Day shift', '3D Artist', 'Heute & Morgen Verlag'])('not %s', (text) =>
    expect(isAge(text)).toBe(false),
  );
});

describe('lines that say nothing about the job', () => {
  it.each([
    'Easy Apply',
    'Actively recruiting',
    '2 school alumni',
    '1 connection',
    '1,228 company alumni',
    '3 Kontakte',
    '4.3',
    '3,9 ★',
    'Dieses Unternehmen ist aktiv auf Personalsuche.',
    'Candidature simplifiée',
    'New',
    'View job',
    '·',
    '2 relations',
  ])('%s', (text) => expect(isNoise(text)).toBe(true));
  it.each([
    'New Relic',
    'Easy Software AG',
    '4 Pines',
    'Google',
    'Remote',
    'Neue Zürcher Zeitung',
    'Top 100 firm',
    'Nouveau Monde SA',
  ])('not %s', (text) => expect(isNoise(text)).toBe(false));
});

describe('what links are called', () => {
  it.each([
    'View job',
    'QUICK APPLY',
    'Learn More',
    'I’m interested',
    'Jobangebot ansehen',
    'Jetzt bewerben',
    'Voir l’offre',
    'Postuler',
    'View Details',
  ])('%s calls', (text) => expect(isCallToAction(text)).toBe(true));
  it.each([
    'Unsubscribe',
    'View all jobs',
    'View Jobs in Last 7 Days',
    'Alle passenden Jobs ansehen',
    'Se désabonner',
    'Manage your job alerts',
    'Privacy Policy',
    'Job Alert verwalten',
    'here',
  ])('%s navigates', (text) => expect(isNavigation(text)).toBe(true));
  it.each(['Data Engineer', 'Projektleiter (m/w/d)', 'Chef de projet', 'Head of Growth', 'Jobcoach 80%', 'Application Engineer'])(
    '%s is a title',
    (text) => {
      expect(isCallToAction(text)).toBe(false);
      expect(isNavigation(text)).toBe(false);
    },
  );
});

it('grades are taken off names, kinds of employment stand alone', () => {
  expect(withoutRating('Beghou 3.8 ★')).toBe('Beghou');
  expect(withoutRating('Level 33')).toBe('Level 33');
  expect(employmentIn('Full-time')).toBe('Full-time');
  expect(employmentIn('Feste Anstellung, Vollzeit')).toBe('Feste Anstellung, Vollzeit');
  expect(employmentIn('80-100%')).toBe('80-100%');
  expect(employmentIn('Contract Manager')).toBeNull();
});
