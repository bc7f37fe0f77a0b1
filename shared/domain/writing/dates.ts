import type { DocumentLanguage } from '../document.ts';

const monthNames = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const;

const longMonths = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: monthNames.fr,
} as const;

const present = { en: 'present', de: 'heute', fr: 'aujourd’hui' } as const;

/** A date of a fact (`2019`, `2019-03`, `2019-03-15`) as month and year: `Mar 2019`, `03/2019`, `mars 2019`. */
export function monthYear(date: string, language: DocumentLanguage): string {
  const [year = date, month] = date.split('-');
  if (month === undefined) return year;
  if (language === 'de') return `${month}/${year}`;
  return `${monthNames[language][Number(month) - 1] ?? month} ${year}`;
}

/**
 * `Mar 2019 – Jun 2023`, `Mar 2019 – present` when `ongoing` and no end is given; one date alone when only one is known; null without
 * any.
 */
export function dateSpan(
  startDate: string | undefined,
  endDate: string | undefined,
  ongoing: boolean,
  language: DocumentLanguage,
): string | null {
  const start = startDate && monthYear(startDate, language);
  const end = endDate ? monthYear(endDate, language) : ongoing && start ? present[language] : undefined;
  if (start && end) return start === end ? start : `${start} – ${end}`;
  return start || end || null;
}

/** A calendar date (YYYY-MM-DD) for the head of a letter: `21 November 2026`, `21. November 2026`, `21 novembre 2026`. */
export function letterDate(date: string, language: DocumentLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = longMonths[language][(month ?? 1) - 1] ?? '';
  return `${day}${language === 'de' ? '.' : language === 'fr' && day === 1 ? 'er' : ''} ${name} ${year}`;
}
