/** Rows of a CSV text (RFC 4180: quoted fields may hold commas, quotes and line feeds), by the names of its first row. */
export function parseCsv(csv: string): Record<string, string>[] {
  const lines: string[][] = [];
  let [field, line, quoted]: [string, string[], boolean] = ['', [], false];
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (csv[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      line.push(field);
      field = '';
    } else if (sign === '\n') {
      lines.push([...line, field]);
      [field, line] = ['', []];
    } else if (sign !== '\r') field += sign;
  }
  if (field !== '' || line.length > 0) lines.push([...line, field]);
  const [names = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
