/** Numbers as words that people write before "years", folded, in all seven languages. */
const words: Readonly<Record<string, number>> = {
  ...of(1, 'one ein eine einem einer eines einjahrig un une uno una um uma een'),
  ...of(2, 'two zwei deux due dos dois duas twee'),
  ...of(3, 'three drei trois tre tres drie'),
  ...of(4, 'four vier quatre quattro cuatro quatro'),
  ...of(5, 'five funf fuenf cinq cinque cinco vijf'),
  ...of(6, 'six sechs sei seis zes'),
  ...of(7, 'seven sieben sept sette siete sete zeven'),
  ...of(8, 'eight acht huit otto ocho oito'),
  ...of(9, 'nine neun neuf nove nueve negen'),
  ...of(10, 'ten zehn dix dieci diez dez tien'),
  ...of(12, 'twelve zwolf douze dodici doce doze twaalf'),
  ...of(15, 'fifteen funfzehn quinze quindici quince vijftien'),
  ...of(20, 'twenty zwanzig vingt venti veinte vinte twintig'),
};

function of(value: number, list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word) => [word, value]));
}

/** A number of at most two digits, with one decimal place at most, or a number word. */
export const numberPattern = `\\d{1,2}(?:[.,]5)?|${Object.keys(words)
  .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
  .join('|')}`;

/** The value of what `numberPattern` matched; null for something else. */
export function numberOf(text: string): number | null {
  const known = words[text];
  if (known !== undefined) return known;
  const value = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(value) ? value : null;
}
