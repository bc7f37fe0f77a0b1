/** What a careers URL turned out to be, or why it is not read. */
export type BoardRecognition =
  | {
      kind: 'board';
      source: string;
      token: string;
      url: string;
      company: string | null;
      /** How often the source wants to be read at most, in minutes. */
      minimumCadenceMinutes: number;
    }
  | { kind: 'refused'; sentence: string };

/** Tells which board a URL is; pure, nothing is fetched. */
export type BoardRecogniser = (url: string) => BoardRecognition;
