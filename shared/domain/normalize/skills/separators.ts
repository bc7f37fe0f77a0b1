/**
 * The sign between two words of a name as a number: 0 is a space, a hyphen, an underscore or a line end; signs stand for themselves, `++` is 1, a hyphen before a space
 * 45; -1 parts names.
 */
export function separatorOf(folded: string, start: number, end: number): number {
  const size = end - start;
  if (size === 1) return signOf(folded.charCodeAt(start));
  if (size > 4 || size === 0) return -1;
  // "Lohn- und Gehaltsabrechnung", "governance, risk"
  if (size === 2 && folded.charCodeAt(end - 1) === 32 && (folded.charCodeAt(start) === 45 || folded.charCodeAt(start) === 44))
    return folded.charCodeAt(start);
  let sign = 0;
  for (let at = start; at < end; at += 1) {
    const code = folded.charCodeAt(at);
    if (code === 32) continue;
    if (code === 43 && sign === 43) sign = 1;
    else if (sign === 0 && (code === 47 || code === 38 || code === 43 || code === 35)) sign = code;
    // A hyphen between spaces is a dash; two line ends part what they stand between.
    else return -1;
  }
  return sign;
}

function signOf(code: number): number {
  if (code === 32 || code === 45 || code === 10 || code === 95) return 0;
  return code === 47 || code === 38 || code === 43 || code === 35 || code === 46 || code === 39 ? code : -1;
}
