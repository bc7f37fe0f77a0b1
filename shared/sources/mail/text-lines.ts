import { seenText } from './outline.ts';

/** A line of a mail's text part: its words without the address, and the address when it holds one. */
export interface TextLine {
  text: string;
  href: string | null;
}

/** Lines that belong together: what stands before a link, back to the link, rule or stretch of blank lines before it. */
export interface TextCard {
  /** Paragraphs (runs of lines without a blank one between), in order, without the link's own line. */
  paragraphs: string[][];
  /** Words on the link's line: `View job`. */
  label: string;
  href: string;
  /** Lines that follow the link up to the next link, rule or card. */
  after: string[];
}

const longestText = 1_000_000;
const mostLines = 20_000;
const longestLine = 9_000;

/** The text part in lines, without quoting and soft breaks being interpreted; the first web address of a line is set apart. */
export function textLines(text: string): TextLine[] {
  return text
    .slice(0, longestText)
    .split(/\r\n|\r|\n/, mostLines)
    .map((line) => {
      const whole = line.slice(0, longestLine);
      const match = /https?:\/\/[^\s<>"]+/i.exec(whole);
      if (match === null) return { text: seenText(plainLine(whole)).slice(0, 1000), href: null };
      const around = `${whole.slice(0, match.index)} ${whole.slice(match.index + match[0].length)}`;
      return { text: seenText(plainLine(around).replace(/(?:=>|->|<|>|\[|\]|\(\s*\)|→)/g, ' ')).slice(0, 1000), href: match[0] };
    });
}

/** Some senders leave markup in the text part. */
function plainLine(line: string): string {
  return line.includes('<') ? line.replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ') : line;
}

/** A drawn line between entries: dashes, underscores, stars, equals signs. */
export function isRule(text: string): boolean {
  return /^[-–—_=*~·•#\s]{5,}$/.test(text);
}

/** The text part cut at its links. */
export function textCards(lines: readonly TextLine[]): TextCard[] {
  const cards: TextCard[] = [];
  let paragraphs: string[][] = [];
  let open = false;
  const restart = () => {
    paragraphs = [];
    open = false;
  };
  for (const line of lines) {
    if (line.href !== null) {
      cards.push({ paragraphs: paragraphs.filter((each) => each.length > 0), label: line.text, href: line.href, after: [] });
      restart();
    } else if (isRule(line.text)) restart();
    else if (line.text === '') open = false;
    else {
      if (open) paragraphs.at(-1)?.push(line.text);
      else paragraphs.push([line.text]);
      open = true;
    }
  }
  return withFollowers(lines, cards);
}

function withFollowers(lines: readonly TextLine[], cards: TextCard[]): TextCard[] {
  let card = -1;
  let following = false;
  for (const line of lines) {
    if (line.href !== null) {
      card += 1;
      following = true;
    } else if (isRule(line.text)) following = false;
    else if (following && line.text !== '') cards[card]?.after.push(line.text);
  }
  return cards;
}
