import { readCard, readLines, readTextCard } from '../card-reading.ts';
import { isCallToAction, isNavigation, isNoise } from '../phrases.ts';
import type { Facts, HtmlCard, MailService } from '../service.ts';

const host = /^(?:www\.)?stepstone\.(de|at|be|nl|fr)$/;
const shape = { order: ['title', 'company', 'location'] as const };

/** StepStone: digests with the titles as links, and single postings in the name of a person, with the advertisement's text below. */
export const stepstone: MailService = {
  name: 'stepstone',
  title: 'StepStone',
  senders: [
    'info@jobagent.stepstone.de',
    'info@jobagent.stepstone.at',
    'info@email.stepstone.de',
    'info@email.stepstone.at',
    'noreply@stepstone.de',
    'noreply@stepstone.at',
  ],
  otherSenders: ['service@stepstone.de', 'no-reply@stepstone.de'],
  posting(url) {
    const country = host.exec(url.hostname)?.[1];
    if (country === undefined) return null;
    const id = /--(\d{5,10})(?:-inline)?\.html$/.exec(url.pathname)?.[1] ?? /^\/jobs\/[^/]+\/(\d{5,10})$/.exec(url.pathname)?.[1];
    return id === undefined ? null : { id, url: `https://www.stepstone.${country}${url.pathname}` };
  },
  sealed: (url) => /^click\.(?:[a-z]+\.)?stepstone\.(?:de|at|be|nl|fr)$/.test(url.hostname),
  titleIn: 'link',
  readHtml: (card) => (card.called ? readSingle(card) : readCard(card, shape)),
  readText: (card) => readTextCard(card, shape),
  search: ({ title }) => {
    const words = slug(title);
    return words === '' ? null : `https://www.stepstone.de/jobs/${words}`;
  },
};

/** The title is the first strong line that is no badge, employer and place follow; the text below the call to action is an excerpt. */
function readSingle(card: HtmlCard): Facts | null {
  const facts = readCard(card, shape);
  const below = card.lines
    .slice(card.to)
    .map((line) => line.text)
    .filter((text) => !isNoise(text) && !isCallToAction(text) && !isNavigation(text));
  const excerpt = below.join('\n');
  const whole = facts ?? readLines(card.lines.slice(0, card.from).map((line) => line.text));
  return whole === null || excerpt.length < 80 ? whole : { ...whole, excerpt };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
