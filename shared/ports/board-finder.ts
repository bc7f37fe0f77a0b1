/** What a read of a board's listing showed, without keeping anything of it. */
export interface BoardGlance {
  /** Postings listed; null where the listing could not be read. */
  postings: number | null;
  /** There may be more than that: the look was cut short. */
  atLeast: boolean;
  /** The employer's name, where the service tells it. */
  employer: string | null;
  /** Up to three titles: by them a person sees whether it is the right company. */
  titles: string[];
  /** What a person should know about the look; null when all went well. */
  note: string | null;
}

/** A board, and how it was come by. */
export interface FoundBoard {
  source: string;
  token: string;
  /** Address of the board. */
  url: string;
  /** Only where an address or the service states it as a fact: a token is no name. */
  company: string | null;
  /** How often the source wants to be read at most. */
  minimumCadenceMinutes: number;
  /** What people call the source. */
  system: string;
  /**
   * `address`: by the address alone. `redirect`: the address leads there. `embed`: it is built into the page. `link`: the page links to it. `page`: the page
   * itself is read.
   */
  how: 'address' | 'redirect' | 'embed' | 'link' | 'page';
  /** A sentence: what says so, and where. */
  because: string;
  /** The posting the address is of, where it is of one. */
  posting: string | null;
  glance: BoardGlance;
  /** Further boards the page leads to: not followed, to choose from. */
  others: { system: string; url: string; because: string }[];
}

export type BoardFinding =
  | ({ kind: 'board' } & FoundBoard)
  /** `choices`: boards the page leads to, none of which is certain. */
  | { kind: 'refused'; sentence: string; choices: FoundBoard['others'] };

/** Finds the board that a web address of any kind means, by the address and, where that does not tell it, by at most a few polite requests. */
export interface BoardFinder {
  /** Never throws for what the web does; takes at most some twenty seconds. `glance` false leaves out the look at the listing. */
  find(url: string, options: { glance: (boardId: string) => Promise<boolean> }): Promise<BoardFinding>;
}
