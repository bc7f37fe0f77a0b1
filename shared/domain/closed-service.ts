/** A service whose terms forbid automated reading: never fetched, never rendered. */
export interface ClosedService {
  name: string;
  /** A sentence for a person: that we do not read it, and which clean way there is. */
  sentence: string;
}

/** The clean ways there are. `captured` is what a bookmark takes of a page in front of a person. */
const elsewhere = (name: string, captured = 'the posting you are looking at') =>
  `${name} forbids automated reading of its pages, so Rolecall never fetches them. The clean ways: have its job alerts mailed to the address that \`npm run rolecall -- inbox address\` gives you, capture ${captured} with the bookmark (/v1/capture.js), or follow the employer's own board.`;

/** Registrable names; a label in front is part of the service, and so is any country ending where `anyEnding` says so. */
const services: readonly { name: string; label: string; anyEnding: boolean; hosts: readonly string[]; sentence: string }[] = [
  {
    name: 'LinkedIn',
    label: 'linkedin',
    anyEnding: false,
    hosts: ['linkedin.com', 'lnkd.in'],
    // Its user agreement (section 8.2) forbids copying by browser add-ons too.
    sentence: elsewhere('LinkedIn', 'the text you selected in a posting'),
  },
  { name: 'Indeed', label: 'indeed', anyEnding: true, hosts: ['indeed.com'], sentence: elsewhere('Indeed') },
  { name: 'Glassdoor', label: 'glassdoor', anyEnding: true, hosts: ['glassdoor.com'], sentence: elsewhere('Glassdoor') },
  {
    name: 'ZipRecruiter',
    label: 'ziprecruiter',
    anyEnding: true,
    hosts: ['ziprecruiter.com'],
    sentence: elsewhere('ZipRecruiter'),
  },
  {
    name: 'Wellfound',
    label: 'wellfound',
    anyEnding: false,
    hosts: ['wellfound.com', 'angel.co'],
    sentence: elsewhere('Wellfound'),
  },
  // No way out for data but partner interfaces; jobs.ch and its sisters also forbid automated extraction.
  {
    name: 'StepStone',
    label: 'stepstone',
    anyEnding: true,
    hosts: ['stepstone.de', 'stepstone.at'],
    sentence: elsewhere('StepStone'),
  },
  { name: 'jobs.ch', label: 'jobs', anyEnding: false, hosts: ['jobs.ch'], sentence: elsewhere('jobs.ch') },
  { name: 'jobup.ch', label: 'jobup', anyEnding: false, hosts: ['jobup.ch'], sentence: elsewhere('jobup.ch') },
  {
    name: 'JobScout24',
    label: 'jobscout24',
    anyEnding: false,
    hosts: ['jobscout24.ch'],
    sentence: elsewhere('JobScout24'),
  },
  { name: 'Xing', label: 'xing', anyEnding: false, hosts: ['xing.com', 'xing.to'], sentence: elsewhere('Xing') },
];

/** Part of a host whose terms forbid reading: the rest of the host is none of theirs. */
const paths: readonly (ClosedService & { host: string; start: string })[] = [
  {
    name: 'EURES',
    host: 'europa.eu',
    start: '/eures',
    sentence:
      "EURES keeps reading its vacancies by programs for its partners, so Rolecall never fetches them. The clean way: follow the national services they come from (Bundesagentur für Arbeit, Platsbanken, France Travail, Job-Room), or the employer's own board.",
  },
];

/** What people call the services whose terms forbid automated reading. */
export const closedServiceNames: readonly string[] = [...services, ...paths].map(({ name }) => name);

/** Second-level labels under which countries register names, for example `glassdoor.co.uk`. */
const registryLabels = new Set(['co', 'com', 'net', 'org', 'ac', 'gov']);

/** The closed service an address belongs to, or null. The host may end in a dot and be in any case. */
export function closedService(hostname: string, pathname = '/'): ClosedService | null {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  for (const service of services) {
    const listed = service.hosts.some((each) => host === each || host.endsWith(`.${each}`));
    if (listed || (service.anyEnding && registeredLabel(host) === service.label))
      return { name: service.name, sentence: service.sentence };
  }
  for (const { name, host: of, start, sentence } of paths) {
    const inside = host === `eures.${of}` || ((host === of || host === `www.${of}`) && pathname.toLowerCase().startsWith(start));
    if (inside) return { name, sentence };
  }
  return null;
}

/** The label a person would call the site by: `glassdoor` of `www.glassdoor.co.uk`. */
function registeredLabel(host: string): string | undefined {
  const labels = host.split('.');
  const second = labels.at(-2);
  return second !== undefined && registryLabels.has(second) && (labels.at(-1)?.length ?? 0) === 2 ? labels.at(-3) : second;
}
