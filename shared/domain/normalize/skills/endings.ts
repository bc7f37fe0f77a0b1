/** Endings that a text may hang on the last word of a name, and how the hash of the word without them is found. */

/** The inverse of FNV's prime modulo 2^32: takes a step of the hash back. */
const inversePrime = 0x359c449b;
/** The hash of a word without its last unit. */
export const withoutUnit = (hash: number, unit: number) => Math.imul(hash, inversePrime) ^ unit;

/** The hash of a word without this tail. */
export function withoutTail(hash: number, tail: string): number {
  let shorter = hash;
  for (let at = tail.length - 1; at >= 0; at -= 1) shorter = withoutUnit(shorter, tail.charCodeAt(at));
  return shorter;
}

/**
 * What German hangs on a name to make a longer word of it, folded; each also behind a linking s. The last four letters find the tails to try.
 */
const compoundTails = [
  'kenntnis kenntnisse kenntnissen erfahrung erfahrungen kompetenz kompetenzen wissen know fahigkeit fahigkeiten praxis grundlagen',
  'software system systeme systemen tool tools programm programme programmen anwendung anwendungen losung losungen umgebung umgebungen umfeld',
  'technik techniken technologie technologien methode methoden verfahren prozess prozesse prozessen projekt projekte projekten',
  'arbeit arbeiten aufgaben tatigkeit tatigkeiten themen bereich bereichs thematik lehre ausbildung studium weiterbildung schulung',
  'spezialist spezialistin experte expertin berater beraterin entwickler entwicklerin leiter leiterin manager managerin mitarbeiter',
  'team teams abteilung standards anlagen maschinen gerate dienst dienste dienstleistungen konzepte strategie strategien',
]
  .flatMap((line) => line.split(' '))
  .flatMap((tail) => [tail, `s${tail}`]);

/** The last four units of what ends here, one byte each. */
const lastFour = (text: string, end: number) =>
  (text.charCodeAt(end - 4) << 24) |
  (text.charCodeAt(end - 3) << 16) |
  (text.charCodeAt(end - 2) << 8) |
  text.charCodeAt(end - 1);
const slotOf = (four: number) => Math.imul(four, 0x9e3779b1) >>> 22;

const tailsByEnd = new Map<number, string[]>();
/** Which ends some tail may have, by a hash of ten bits: most words end here. */
const maybe = new Uint8Array(1024);
for (const tail of compoundTails) {
  const four = lastFour(tail, tail.length);
  maybe[slotOf(four)] = 1;
  tailsByEnd.set(
    four,
    [...(tailsByEnd.get(four) ?? []), tail].sort((one, other) => other.length - one.length),
  );
}

/** A word of fewer units is no compound with one of the tails. */
export const shortestCompound = 11;

/** Whether the word that ends here may have a tail. */
export const mayHaveTail = (folded: string, end: number) => maybe[slotOf(lastFour(folded, end))] === 1;

/** The tails, longest first, that the word may have that ends here; null for none. */
export function tailsAt(folded: string, end: number): readonly string[] | null {
  return tailsByEnd.get(lastFour(folded, end)) ?? null;
}

/** What a tail may begin with: a word of three letters and this are the first four letters of a compound. */
export const tailInitials: readonly string[] = [...new Set(compoundTails.map((tail) => tail.charAt(0)))];
