/** Units up to which an array is kept for the next text: room for nearly every description, and no more. */
const mostKept = 1 << 18;

/**
 * The UTF-16 units of a text in an array, which is walked several times as quickly as the text itself. The array is used again for the next text: read it at
 * once, keep none.
 */
export class TextUnits {
  private bytes = Buffer.alloc(2 << 14);
  private units = unitsOf(this.bytes);

  /** The units of the text, then zeros, four at least. What lies behind them is left from before. */
  load(text: string): Uint16Array {
    const size = text.length;
    if (size + 4 > this.units.length) {
      const bytes = Buffer.alloc(2 * (size + 4));
      bytes.write(text, 0, 'utf16le');
      const units = unitsOf(bytes);
      if (size <= mostKept) {
        this.bytes = bytes;
        this.units = units;
      }
      return units;
    }
    this.bytes.write(text, 0, 'utf16le');
    this.units.fill(0, size, size + 4);
    return this.units;
  }
}

function unitsOf(bytes: Buffer): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

/** The text of the first units of an array. */
export function textOf(units: Uint16Array, size: number): string {
  return Buffer.from(units.buffer, units.byteOffset, size * 2).toString('utf16le');
}
