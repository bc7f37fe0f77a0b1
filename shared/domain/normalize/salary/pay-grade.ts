import { phrases } from '../word-index.ts';

/** Words (folded) of public pay scales. */
export const gradeWords = phrases([
  'entgeltgruppe',
  'besoldungsgruppe',
  'vergutungsgruppe',
  'lohnklasse',
  'gehaltsgruppe',
  'lohngruppe',
  'tv\\b',
  'tvod',
  'tvoed',
  'avr\\b',
  'schaal',
  'classe',
  'livello',
  'grade',
  'pay group',
  'band\\b',
]);

const grades: readonly RegExp[] = [
  /(?:(?:entgelt|besoldungs|vergütungs|lohn|gehalts)(?:gruppe|klasse|stufe)n?:? ?(?:bis |der |von |nach )?(?:zu |zur )?(?:EG|E|A|S|P|W|KR|BG|LG)? ?\d{1,2}[a-cü]?(?: ?(?:-|–|bis|\/) ?(?:EG|E|A|S|P|W)? ?\d{1,2}[a-c]?)?(?: (?:TV(?:-L|öD|oeD|ÖD|-H|-V|-BA|-N)[-\w]{0,6}|BAT|AVR|HBesG|BBesG|LBesO|BBesO|des TVöD|nach TVöD))?)/iu,
  /(?:TV(?:-L|öD|ÖD|oeD|-H|-V|-BA|-N)[-\w/]{0,8}|AVR[- ]?\w{0,8}),? ?\(?(?:EG|E|S|P|KR|EG\.|Entgeltgruppe) ?\d{1,2}[a-cü]?\b/u,
  /(?:\b(?:EG|E|S|P) ?\d{1,2}[a-cü]? ?(?:-|–|bis|\/)? ?(?:(?:EG|E|S|P)? ?\d{1,2}[a-c]? )?\(?(?:TV-?L|TVöD|TVÖD|TVoeD|TV-H|TV-V|AVR)\b[-\w]{0,6})/u,
  /(?:\b(?:Pay |Salary )?Grade \d{1,2} TV-?L|pay group (?:TV-L )?E ?\d{1,2}\w?(?: TV-?L)?|\bBand \d[a-d]?\b(?= |,|\.|$)(?=.{0,40}(?:NHS|AfC|Agenda for Change))|\bLohnklasse:? ?\d{1,2}(?: ?(?:-|–|bis) ?\d{1,2})?|\bclasse (?:de traitement|salariale):? ?\d{1,2}|\bclasse di stipendio:? ?\d{1,2}|\b(?:niveau|livello) (?:CCNL )?\d[A-Z]? CCNL|\bschaal \d{1,2}(?: ?(?:-|–|t\/m|tot) ?\d{1,2})?)/iu,
];

/** A pay grade of a public scale (`Entgeltgruppe 9b TVöD`, `Lohnklasse 24`, `schaal 10`) as position in the text; null where none is named. It names no amount. */
export function payGradeIn(span: string): { start: number; end: number } | null {
  // Each of them has a number.
  if (!/\d/.test(span)) return null;
  let first: { start: number; end: number } | null = null;
  for (const grade of grades) {
    const match = grade.exec(span);
    if (match && (first === null || match.index < first.start))
      first = { start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return first;
}
