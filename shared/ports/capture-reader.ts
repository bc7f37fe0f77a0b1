import type { RawRecord } from '../domain/raw-record.ts';

/** What a person sent of the page in front of them. */
export interface Capture {
  url: string;
  title: string;
  /** The page's HTML, stripped or whole: as text, or as the bytes of a saved file. Hostile. */
  html: string | Uint8Array;
  /** Texts of its JSON-LD blocks, where they were sent apart. */
  jsonLd: readonly string[];
  /** What the person had selected. */
  selection: string;
}

/** What a captured page was understood to be. */
export interface CaptureReading {
  /** Address of the page without tracking: its identity. */
  url: string;
  records: RawRecord[];
  /** Where the postings stood: structured data, or the words of the page (or of the selection). */
  from: 'json-ld' | 'markup' | 'text';
  /** A board that a program can read and that this page belongs to: following it keeps the posting fresh. */
  board: { system: string; url: string } | null;
  /** What a person should know. */
  notes: string[];
}

/** Reads captures; pure. `sentence` says why nothing was understood, and what to do. */
export type CaptureReader = (
  capture: Capture,
  now: Date,
) => ({ kind: 'read' } & CaptureReading) | { kind: 'refused'; sentence: string };
