import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, either, listed, oneOf, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  looseList,
  noValidators,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';

const service = 'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc';
const site = 'https://www.arbeitsagentur.de/jobsuche';
/** The id by which the agency's own search page calls: public, and replaced now and then (`client_id` of a key of one's own takes its place). */
const publicClientId = 'jobboerse-jobsuche';
const pageSize = 100;
const mostPages = 20;
/** The list is not in the order of dates: a search that has more than fits is narrowed to the newest days that do, so that nothing is cut at random. */
const windows = [28, 14, 7, 3, 1];

const shape = {
  was: words,
  wo: words,
  umkreis: whole(0, 200),
  arbeitgeber: words,
  berufsfeld: words,
  angebotsart: oneOf('1', '2', '4', '34'),
  befristung: listed(';', oneOf('1', '2')),
  arbeitszeit: listed(';', oneOf('vz', 'tz', 'snw', 'ho', 'mj')),
  zeitarbeit: either,
  pav: either,
  homeoffice: words,
  veroeffentlichtseit: whole(0, 100),
};
/** A board of one posting. */
const one = { ref: (value: string) => (/^[A-Za-z0-9-]{5,60}$/.test(value) ? value : null) };

const place = z.object({
  adresse: z
    .object({ plz: optionalText, ort: optionalText, region: optionalText, land: optionalText })
    .nullish()
    .catch(undefined),
  breite: optionalNumber,
  laenge: optionalNumber,
});
const yes = z.boolean().nullish().catch(undefined);
const span = z.object({ von: optionalMoment, bis: optionalMoment }).nullish().catch(undefined);

/** One entry of the list, and the posting behind it: the same members, here and there under the name of an older version. */
const posting = z.object({
  referenznummer: identity.optional().catch(undefined),
  refnr: identity.optional().catch(undefined),
  stellenangebotsTitel: optionalText,
  stellenangebotsBeschreibung: optionalText,
  stellenangebotsart: optionalText,
  firma: optionalText,
  hauptberuf: optionalText,
  alleBerufe: looseList,
  stellenlokationen: looseList,
  datumErsteVeroeffentlichung: optionalMoment,
  ersteVeroeffentlichungsdatum: optionalMoment,
  veroeffentlichungszeitraum: span,
  aenderungsdatum: optionalMoment,
  homeofficemoeglich: yes,
  arbeitszeitHeimarbeitTelearbeit: yes,
  arbeitszeitVollzeit: yes,
  arbeitszeitTeilzeitVormittag: yes,
  arbeitszeitTeilzeitNachmittag: yes,
  arbeitszeitTeilzeitAbend: yes,
  arbeitszeitTeilzeitFlexibel: yes,
  arbeitszeitSchichtNachtWochenende: yes,
  istGeringfuegigeBeschaeftigung: yes,
  istArbeitnehmerUeberlassung: yes,
  vertragsdauer: optionalText,
  verguetungsangabe: optionalText,
  gehaltsspanneVon: optionalNumber,
  gehaltsspanneBis: optionalNumber,
  branche: optionalText,
  berufsfeld: optionalText,
  externeURL: optionalText,
});
type Posting = z.infer<typeof posting>;
const identified = posting.refine((each) => each.referenznummer !== undefined || each.refnr !== undefined);

/** An empty result has the count and may leave out the list. */
const envelope = z.union([
  z.object({ ergebnisliste: z.array(z.unknown()), maxErgebnisse: z.number().nullish().catch(undefined) }),
  z
    .object({ maxErgebnisse: z.literal(0), ergebnisliste: z.undefined() })
    .transform(() => ({ ergebnisliste: [], maxErgebnisse: 0 })),
]);

export const arbeitsagentur: Source = {
  name: 'arbeitsagentur',
  title: 'Jobsuche der Bundesagentur für Arbeit',
  kind: 'feed',
  summary:
    'a search of the Jobsuche (`was`, `wo`, `umkreis`, `arbeitgeber`, `arbeitszeit` ...) · 1 request per 100 postings, then 1 per posting for its text, up to 250 a turn',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 3000, per: 'day' }],
    attribution: 'via Jobsuche der Bundesagentur für Arbeit: link to its page of the posting.',
    terms: {
      position:
        "The service behind the agency's own search page, with its public client id; there is no published contract for it, so searches stay narrow, personal and slow.",
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  key: {
    members: ['client_id'],
    optional: true,
    howTo:
      'Only when the agency replaces the public id of its search page: the header X-API-Key of its requests, which every browser shows.',
  },
  fixtures: ['arbeitsagentur', 'arbeitsagentur-texts-refused', 'arbeitsagentur-posting'],
  hosts: () => ['rest.arbeitsagentur.de'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'the Jobsuche',
      hosts: /^(www\.)?arbeitsagentur\.de$/,
      path: /^\/(jobsuche(\/.*)?)?$/,
      example: `${site}/suche?was=Pflege&wo=Freiburg`,
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let ref: string | undefined;
    if (/^(www\.)?arbeitsagentur\.de$/.test(host)) {
      if (path[0] !== 'jobsuche') return null;
      if (path[1] === 'jobdetail') ref = path[2];
    } else if (host === 'jobsuche.arbeitsagentur.de' || host === 'jobboerse.arbeitsagentur.de') {
      if (path[0] !== 'jobsuche' && path[0] !== 'suche') return null;
    } else if (host === 'rest.arbeitsagentur.de') {
      if (!url.pathname.startsWith('/jobboerse/jobsuche-service/')) return null;
      if (path.includes('jobdetails')) ref = Buffer.from(path.at(-1) ?? '', 'base64').toString('utf8');
    } else return null;
    const token = ref === undefined ? searchToken(url.searchParams, shape) : searchToken([['ref', ref]], one);
    if (!token) return null;
    // Kinds of work alone are no search: that would be all of Germany.
    const search = searchOf(token);
    if (ref === undefined && !['was', 'wo', 'arbeitgeber', 'berufsfeld'].some((name) => search.has(name))) return null;
    return {
      source: 'arbeitsagentur',
      token,
      url: ref === undefined ? `${site}/suche?${token}` : `${site}/jobdetail/${ref}`,
      company: null,
      ...(ref === undefined ? {} : { externalId: ref }),
    };
  },

  async *list(board, context) {
    const clientId = (await context.keys.read('arbeitsagentur'))?.client_id ?? publicClientId;
    const asking = { headers: { 'x-api-key': clientId }, conditional: false };
    const ref = searchOf(board.token).get('ref');
    if (ref !== null) {
      const url = detailUrl(ref);
      const page = await ask(url, arbeitsagentur, context, asking);
      if (page.kind === 'unchanged')
        throw new ReadFailure('unexpected_shape', `${url} was not asked conditionally and answered so`);
      yield readPageOf(url, page, { records: [toRecord(parseEnvelope(page, posting), board, ref)] });
      return;
    }
    const search = await fittingSearch(board, context, asking);
    const all: Listed[] = [];
    const entries = new Map<string, Posting>();
    for await (const page of pageByPage(context, {
      address: (number) => `${service}/v6/jobs?${search.query}&page=${number + 1}&size=${pageSize}`,
      fetch: async (address, number) => (number === 0 ? search.first : await ask(address, arbeitsagentur, context, asking)),
      read(page) {
        const { ergebnisliste, maxErgebnisse } = parseEnvelope(page, envelope);
        const postings = fitting(ergebnisliste, identified);
        for (const each of postings) {
          const record = toRecord(each, board);
          entries.set(record.externalId, each);
          all.push({ detailUrl: detailUrl(record.externalId), record, changesWith: each.aenderungsdatum ?? each });
        }
        return {
          records: postings.map((each) => toRecord(each, board)),
          entries: ergebnisliste.length,
          total: maxErgebnisse ?? null,
        };
      },
      mostPages,
      pageSize,
    })) {
      // The postings follow with their texts.
      const note =
        page.note ??
        (search.days === null
          ? null
          : `Only postings of the last ${search.days} days were read: the search has more than ${pageSize * mostPages} in all.`);
      yield { ...page, records: [], note };
    }
    const listing = [...new Map(all.map((each) => [each.record.externalId, each])).values()];
    let unknown = 0;
    yield* withDetails(listing, context, {
      async fetch({ detailUrl: url }) {
        // Where the interface of the texts is gone (it has moved before), the list is all there is: its postings stay, with their links.
        if (unknown >= 3) return nothing(url);
        try {
          const page = await ask(url, arbeitsagentur, context, asking);
          unknown = 0;
          return page;
        } catch (error) {
          if (error instanceof ReadFailure && error.status === 404) unknown += 1;
          throw error;
        }
      },
      read(page, { record }) {
        if (page.body.length === 0) return record;
        return toRecord(together(entries.get(record.externalId), parseEnvelope(page, posting)), board, record.externalId);
      },
    });
  },
};

/** What list and posting say, the posting first: each leaves out some of what the other tells. */
function together(entry: Posting | undefined, full: Posting): Posting {
  const told = Object.entries(full).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0));
  const shown = { ...entry?.veroeffentlichungszeitraum, ...full.veroeffentlichungszeitraum };
  return { ...(entry ?? full), ...Object.fromEntries(told), veroeffentlichungszeitraum: shown };
}

const nothing = (url: string): FetchedPage => ({
  kind: 'page',
  url,
  contentType: null,
  body: Buffer.alloc(0),
  validators: noValidators,
});

const detailUrl = (ref: string) => `${service}/v4/jobdetails/${encodeURIComponent(Buffer.from(ref).toString('base64'))}`;

interface FittingSearch {
  query: string;
  days: number | null;
  first: FetchedPage;
}

/** The search as it is, or narrowed to so few days that all of it can be read. */
async function fittingSearch(board: BoardRef, context: ListContext, asking: Parameters<typeof ask>[3]): Promise<FittingSearch> {
  const stated = Number(searchOf(board.token).get('veroeffentlichtseit') ?? Number.POSITIVE_INFINITY);
  for (const days of [null, ...windows.filter((each) => each < stated)]) {
    const search = searchOf(board.token);
    if (days !== null) search.set('veroeffentlichtseit', String(days));
    const query = search.toString();
    const first = await ask(`${service}/v6/jobs?${query}&page=1&size=${pageSize}`, arbeitsagentur, context, asking);
    const total = first.kind === 'unchanged' ? 0 : (parseEnvelope(first, envelope).maxErgebnisse ?? 0);
    if (total <= pageSize * mostPages || days === windows.at(-1)) return { query, days, first };
  }
  throw new RangeError('there is always a last window');
}

function toRecord(job: Posting, board: BoardRef, known?: string): RawRecord {
  const ref = job.referenznummer ?? job.refnr ?? known ?? '';
  const min = job.gehaltsspanneVon ?? null;
  const max = job.gehaltsspanneBis ?? null;
  const places = fitting(job.stellenlokationen, place).flatMap(({ adresse, breite, laenge }) => {
    const text = [adresse?.plz, adresse?.ort].filter((part) => part !== undefined).join(' ') || adresse?.region || adresse?.land;
    if (text === undefined || text === null) return [];
    return [
      {
        text,
        city: adresse?.ort,
        region: adresse?.region,
        country: adresse?.land,
        postalCode: adresse?.plz,
        ...(breite === undefined || laenge === undefined ? {} : { latitude: breite, longitude: laenge }),
      },
    ];
  });
  const occupations = job.alleBerufe.filter((each) => typeof each === 'string');
  const tags = [...new Set([job.hauptberuf, ...occupations, job.berufsfeld, job.branche])].filter((tag) => tag !== undefined);
  const kinds = kindsOf(job);
  const home = job.homeofficemoeglich === true || job.arbeitszeitHeimarbeitTelearbeit === true;
  return {
    source: 'arbeitsagentur',
    board: board.token,
    externalId: ref,
    url: `${site}/jobdetail/${ref}`,
    applyUrl: job.externeURL,
    title: job.stellenangebotsTitel,
    ...(job.firma === undefined ? {} : employer(job.firma, board)),
    locations: places.length > 0 ? places : undefined,
    // That home office is possible says neither how much of it nor that it is the rule.
    remoteText: home ? 'Homeoffice möglich' : undefined,
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salary: min !== null || max !== null ? { min, max, currency: null, period: job.verguetungsangabe ?? null } : undefined,
    descriptionText: job.stellenangebotsBeschreibung,
    postedAt: job.datumErsteVeroeffentlichung ?? job.ersteVeroeffentlichungsdatum ?? job.veroeffentlichungszeitraum?.von,
    updatedAt: job.aenderungsdatum,
    validThrough: job.veroeffentlichungszeitraum?.bis,
    tags: tags.length > 0 ? tags : undefined,
    completeness: job.stellenangebotsBeschreibung === undefined ? 'title_only' : 'full',
  };
}

/** The switches of the posting that are on, by their names on the agency's page. */
function kindsOf(job: Posting): string[] {
  const part =
    job.arbeitszeitTeilzeitVormittag === true ||
    job.arbeitszeitTeilzeitNachmittag === true ||
    job.arbeitszeitTeilzeitAbend === true ||
    job.arbeitszeitTeilzeitFlexibel === true;
  const named: readonly (readonly [string, boolean])[] = [
    ['Vollzeit', job.arbeitszeitVollzeit === true],
    ['Teilzeit', part],
    ['Schicht, Nacht, Wochenende', job.arbeitszeitSchichtNachtWochenende === true],
    ['Minijob', job.istGeringfuegigeBeschaeftigung === true],
    ['Arbeitnehmerüberlassung', job.istArbeitnehmerUeberlassung === true],
    ['befristet', job.vertragsdauer === 'BEFRISTET'],
    ['unbefristet', job.vertragsdauer === 'UNBEFRISTET'],
    ['Ausbildung', job.stellenangebotsart === 'AUSBILDUNG'],
    ['Praktikum, Trainee', job.stellenangebotsart === 'PRAKTIKUM_TRAINEE'],
    ['Selbständigkeit', job.stellenangebotsart === 'SELBSTAENDIGKEIT'],
  ];
  return named.flatMap(([name, isOn]) => (isOn ? [name] : []));
}
