import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

/** One half of the employers is for tuning rules (a), the other shows what they are worth on employers nobody looked at (b). */
export type Half = 'a' | 'b';

/** The half a key (an employer's board, or a row where no employer is named) belongs to: the parity of the first byte of its SHA-256. */
export function halfOf(key: string): Half {
  return createHash('sha256').update(key).digest().readUInt8(0) % 2 === 0 ? 'a' : 'b';
}

interface Tally {
  labelled: number;
  answered: number;
  right: number;
  /** Rows whose label says that there is nothing. */
  empty: number;
  /** Answers to those. */
  invented: number;
  errors: string[];
}

/** `--half a|b` keeps to one half, `--errors N` changes how many errors are shown of each field (20), `--field NAME` keeps to fields that begin so. */
export function benchOptions(): { half: Half | null; errors: number; field: string } {
  const { values } = parseArgs({
    options: { half: { type: 'string' }, errors: { type: 'string', default: '20' }, field: { type: 'string', default: '' } },
    strict: false,
  });
  const half = values.half === 'a' || values.half === 'b' ? values.half : null;
  return { half, errors: Number(values.errors), field: String(values.field) };
}

/** Counts answers against labels, by field and half. */
export class Figures {
  private readonly tallies = new Map<string, Tally>();

  /** Label and answer are compared as text; null is "nothing". `about` lets a reader find the row again. */
  count(field: string, half: Half, label: string | null, answer: string | null, about: string): void {
    const tally = this.tally(field, half);
    if (label === null) {
      tally.empty += 1;
      if (answer !== null) {
        tally.invented += 1;
        tally.errors.push(`invented ${answer}: ${about}`);
      }
      return;
    }
    tally.labelled += 1;
    if (answer === null) tally.errors.push(`missed ${label}: ${about}`);
    else {
      tally.answered += 1;
      if (answer === label) tally.right += 1;
      else tally.errors.push(`${answer} instead of ${label}: ${about}`);
    }
  }

  /** Shares in percent: of the labelled that are answered, of the answers that are right (invented ones count), of the labelled that are right; F1 of the last two. */
  of(
    field: string,
    half: Half,
  ): { labelled: number; coverage: number; precision: number; recall: number; f1: number; invented: number; empty: number } {
    const { labelled, answered, right, invented, empty } = this.tally(field, half);
    const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
    const precision = share(right, answered + invented);
    const recall = share(right, labelled);
    return {
      labelled,
      coverage: share(answered, labelled),
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      invented,
      empty,
    };
  }

  /** A table of all fields, then so many errors of each, spread evenly over them so that no employer fills the list. */
  print(title: string, errors: number): void {
    const round = (value: number) => `${value.toFixed(1)} %`;
    const keys = [...this.tallies.keys()].sort();
    console.log(title);
    console.table(
      Object.fromEntries(
        keys.map((key) => {
          const [field = '', half] = key.split('\n');
          const figures = this.of(field, half === 'a' ? 'a' : 'b');
          const labelled = figures.labelled > 0;
          return [
            `${field} (${half})`,
            {
              labelled: figures.labelled,
              coverage: labelled ? round(figures.coverage) : '-',
              precision: labelled ? round(figures.precision) : '-',
              recall: labelled ? round(figures.recall) : '-',
              F1: labelled ? round(figures.f1) : '-',
              invented:
                figures.empty === 0
                  ? '-'
                  : `${figures.invented} of ${figures.empty} (${round((100 * figures.invented) / figures.empty)})`,
            },
          ];
        }),
      ),
    );
    if (errors <= 0) return;
    for (const key of keys) {
      const list = this.tallies.get(key)?.errors ?? [];
      if (list.length === 0) continue;
      const shown = Math.min(errors, list.length);
      console.log(`\n${key.replace('\n', ' (')}): ${list.length} errors, ${shown} of them`);
      for (let index = 0; index < shown; index += 1)
        console.log(`  ${list[Math.floor((index * list.length) / shown)]?.replaceAll(/\s+/g, ' ').slice(0, 240)}`);
    }
  }

  private tally(field: string, half: Half): Tally {
    const key = `${field}\n${half}`;
    const known = this.tallies.get(key);
    if (known) return known;
    const fresh = { labelled: 0, answered: 0, right: 0, empty: 0, invented: 0, errors: [] };
    this.tallies.set(key, fresh);
    return fresh;
  }
}
