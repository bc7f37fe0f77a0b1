import type { PageAddress } from './addresses.ts';
import { comparable, sameSite } from './careers-links.ts';

/** What links to the list of open postings say, the likeliest first: the list itself before what leads to it. */
const linkWords: readonly RegExp[] = [
  /^(see |view |browse |show |explore |find |search |all |our |current |alle |unsere |aktuelle |voir |toutes |nos |tutte |le nostre |ver |todas |bekijk |se |vis |alla )*(open (positions?|roles?|jobs?)|job (openings?|listings?|board|search|opportunities|offers?)|vacanc(y|ies)|openings?|(open )?opportunities|positions?|offene (stellen|positionen)|freie stellen|stellen(angebote?|anzeigen|portal|markt|börse)?|jobangebote|jobbörse|offres?( d[’']emplois?)?|postes? (ouverts?|vacants?|à pourvoir)|emplois|les offres|posizioni( aperte)?|offerte( di lavoro)?|ofertas( de (empleo|trabajo))?|empleos|vacantes|vacatures|openstaande vacatures|vagas( abertas)?|oportunidades|ledige (stillinger|stilling|jobs?|tjänster|jobb)|lediga (jobb|tjänster)|avoimet (työpaikat|paikat)|oferty pracy|voln[áé] (místa|pozice)|wolne miejsca|aktuelle jobs|jobs?)\b/iu,
  /^(our |your |my |a |die |deine |ihre |votre |la |tu )*(careers?|jobs? (&|and|und|et) (careers?|karriere)|karriere( bei .{1,30})?|carri[èe]res?|carriera|carreras?|carreiras?|karriär|kariera|kariéra|ura|töihin|werken bij.{0,30}|recrutement|recrutamento|emploi|empleo|trabajo|lavoro|arbeiten bei.{0,30}|jobs? (at|bei|chez|hos|bij) .{1,30}|careers? (at|with) .{1,30})\b/iu,
  /\b(join (us|our team|the team)|work (with|for|at) (us|.{1,30})|we[’']?re hiring|we are hiring|come work|life at|nous rejoindre|rejoignez[- ]nous|travailler chez|lavora con noi|unisciti|trabaja con nosotros|trabaja en|únete|trabalhe conosco|junta-te|kom werken|jobba hos|arbeta hos|bli en av oss|jobb hos|bliv en del|wir suchen|werde teil|dein job)\b/iu,
];

const pathWords =
  /(^|[-_./])(careers?|jobs?|vacanc(y|ies)|openings?|open-?(positions|roles)|positions|karriere|stellen(angebote|anzeigen|portal)?|offene-stellen|jobboerse|emplois?|carrieres?|recrutement|nous-rejoindre|rejoignez-nous|offres?(-d-?emploi)?|lavora-con-noi|posizioni-aperte|carriera|lavoro|empleos?|trabaja(-con-nosotros|-en)?|carreras?|vacatures|werken-bij|carreiras?|vagas|trabalhe-conosco|recrutamento|lediga-jobb|jobba|karriar|ledige-stillinger|avoimet-tyopaikat|rekry|kariera|praca|join(-us|-our-team)?|work-(with|for|at)-us|hiring)([-_./]|$)/i;

const nowhere =
  /(^|[-_./])(blog|news|press|presse|events?|stories|login|signin|privacy|datenschutz|imprint|impressum|cookies?|faq|podcast)([-_./]|$)/i;

export interface CareersLink {
  url: string;
  /** It says that the list of postings itself is behind it. */
  list: boolean;
}

/** Links of a page by which a person would come to its open postings, the likeliest first; of the same site only. */
export function careersLinks(addresses: readonly PageAddress[], pageUrl: string): CareersLink[] {
  const ranked = new Map<string, { score: number; list: boolean }>();
  for (const { url, where, text } of addresses) {
    if (where !== 'link' || !sameSite(url, pageUrl) || comparable(url) === comparable(pageUrl)) continue;
    const { pathname, hostname } = new URL(url);
    if (nowhere.test(pathname) || /\.(pdf|docx?|jpe?g|png|zip|xml)$/i.test(pathname)) continue;
    const said = linkWords.findIndex((words) => words.test(text.trim()) && text.trim().length <= 80);
    const named =
      pathWords.test(pathname) ||
      /^(jobs?|careers?|karriere|stellen|emplois?|recrutement|carrieres?|werkenbij|lavoraconnoi)\./i.test(hostname);
    if (said === -1 && !named) continue;
    const depth = pathname.split('/').filter((part) => part !== '').length;
    const score = (said === -1 ? 0 : 30 - said * 8) + (named ? 12 : 0) - depth;
    const key = comparable(url);
    const known = ranked.get(key);
    ranked.set(key, { score: Math.max(score, known?.score ?? score), list: said === 0 || known?.list === true });
  }
  return [...ranked]
    .sort(([a, one], [b, other]) => other.score - one.score || a.length - b.length || (a < b ? -1 : 1))
    .map(([url, { list }]) => ({ url, list }));
}

/** Whether an address is by its own words one of a careers page. */
export function saysCareers(url: URL): boolean {
  return (
    pathWords.test(url.pathname) ||
    /(^|[.-])(jobs?|careers?|karriere|stellen|emplois?|recrutement|carrieres?|vacatures)[.-]/i.test(url.hostname)
  );
}
