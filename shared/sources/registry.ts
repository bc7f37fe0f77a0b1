import { closedService } from '../domain/closed-service.ts';
import { adzuna } from './feeds/adzuna.ts';
import { arbeitnow } from './feeds/arbeitnow.ts';
import { arbeitsagentur } from './feeds/arbeitsagentur.ts';
import { careerjet } from './feeds/careerjet.ts';
import { franceTravail } from './feeds/france-travail.ts';
import { himalayas } from './feeds/himalayas.ts';
import { hnWhoIsHiring } from './feeds/hn-who-is-hiring.ts';
import { jobRoom } from './feeds/job-room.ts';
import { jobicy } from './feeds/jobicy.ts';
import { jobtech } from './feeds/jobtech.ts';
import { jooble } from './feeds/jooble.ts';
import { reed } from './feeds/reed.ts';
import { remoteok } from './feeds/remoteok.ts';
import { remotive } from './feeds/remotive.ts';
import { theMuse } from './feeds/the-muse.ts';
import { usajobs } from './feeds/usajobs.ts';
import { weworkremotely } from './feeds/weworkremotely.ts';
import { workingNomads } from './feeds/working-nomads.ts';
import { careersPage } from './page/careers-page.ts';
import type { Recognised, Source } from './source.ts';
import { ashby } from './systems/ashby.ts';
import { bamboohr } from './systems/bamboohr.ts';
import { breezy } from './systems/breezy.ts';
import { comeet } from './systems/comeet.ts';
import { deel } from './systems/deel.ts';
import { dualoo } from './systems/dualoo.ts';
import { dvinci } from './systems/dvinci.ts';
import { eightfold } from './systems/eightfold.ts';
import { gem } from './systems/gem.ts';
import { greenhouse } from './systems/greenhouse.ts';
import { hibob } from './systems/hibob.ts';
import { hirehive } from './systems/hirehive.ts';
import { icims } from './systems/icims.ts';
import { jazzhr } from './systems/jazzhr.ts';
import { jobvite } from './systems/jobvite.ts';
import { join } from './systems/join.ts';
import { lever, leverEu } from './systems/lever.ts';
import { oracle } from './systems/oracle.ts';
import { personio } from './systems/personio.ts';
import { phenom } from './systems/phenom.ts';
import { pinpoint } from './systems/pinpoint.ts';
import { prospective } from './systems/prospective.ts';
import { recruitee } from './systems/recruitee.ts';
import { rippling } from './systems/rippling.ts';
import { smartrecruiters } from './systems/smartrecruiters.ts';
import { softgarden } from './systems/softgarden.ts';
import { successfactors } from './systems/successfactors.ts';
import { teamtailor } from './systems/teamtailor.ts';
import { ultipro } from './systems/ultipro.ts';
import { umantis } from './systems/umantis.ts';
import { workable } from './systems/workable.ts';
import { workday } from './systems/workday.ts';

/** All sources, in the order they are asked whether a URL is theirs: the generic careers page takes what nobody else claims. */
export const sources: readonly Source[] = [
  greenhouse,
  lever,
  leverEu,
  ashby,
  workable,
  smartrecruiters,
  recruitee,
  personio,
  teamtailor,
  bamboohr,
  breezy,
  workday,
  rippling,
  jobvite,
  comeet,
  icims,
  pinpoint,
  oracle,
  successfactors,
  ultipro,
  phenom,
  eightfold,
  dvinci,
  hibob,
  softgarden,
  join,
  prospective,
  umantis,
  dualoo,
  gem,
  deel,
  hirehive,
  jazzhr,
  remoteok,
  remotive,
  arbeitnow,
  himalayas,
  jobicy,
  weworkremotely,
  hnWhoIsHiring,
  theMuse,
  workingNomads,
  jobtech,
  arbeitsagentur,
  jobRoom,
  adzuna,
  usajobs,
  careerjet,
  jooble,
  reed,
  franceTravail,
  careersPage,
];

/** The sources that are looked for inside pages: applicant tracking systems, whose boards belong to an employer. */
export const systems: readonly Source[] = sources.filter((each) => each.kind === 'system');

/** The source of that name, or null. */
export function source(name: string): Source | null {
  return sources.find((each) => each.name === name) ?? null;
}

export type Recognition =
  | ({ kind: 'board' /** How often the source wants to be read at most. */; minimumCadenceMinutes: number } & Recognised)
  | { kind: 'refused'; sentence: string };

/**
 * What board a careers URL is. Pure: nothing is fetched. `refused` carries a sentence for a person: the URL is malformed, not on the open web, or of
 * a service that forbids automated reading (and then names the clean way).
 */
export function recognise(text: string): Recognition {
  const trimmed = text.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
  } catch {
    return {
      kind: 'refused',
      sentence: `"${trimmed.slice(0, 200)}" is not a URL. Give the address of a careers page, like https://jobs.example.com/.`,
    };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { kind: 'refused', sentence: `Only web addresses can be read, not ${url.protocol} ones.` };
  if (url.username !== '' || url.password !== '')
    return { kind: 'refused', sentence: 'The URL carries a user name or password. Give the public address of the careers page.' };
  const closed = closedService(url.hostname, url.pathname);
  if (closed) return { kind: 'refused', sentence: closed.sentence };
  for (const each of sources) {
    const board = each.recognise(url);
    if (board) return { kind: 'board', minimumCadenceMinutes: each.traits.minimumCadenceMinutes, ...board };
    const sentence = each.refuses?.(url) ?? null;
    if (sentence !== null) return { kind: 'refused', sentence };
  }
  return {
    kind: 'refused',
    sentence: `${url.host} is not a public web host. Give the https address of a careers page on the open web.`,
  };
}

/** What a person should know about a source: its name, how often it is read at most, what it asks for, where its terms stand. */
export function describe(name: string): {
  name: string;
  title: string;
  attribution: string | null;
  terms: string;
  checkedOn: string;
  minimumCadenceMinutes: number;
} | null {
  const found = source(name);
  return (
    found && {
      name: found.name,
      title: found.title,
      attribution: found.manners.attribution,
      terms: found.manners.terms.position,
      checkedOn: found.manners.terms.checkedOn,
      minimumCadenceMinutes: found.traits.minimumCadenceMinutes,
    }
  );
}
