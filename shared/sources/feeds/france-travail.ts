import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { askWithKey } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, listed, on, oneOf, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  requireKey,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';

const tokens = 'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire';
const api = 'https://api.francetravail.io/partenaire/offresdemploi/v2/offres';
const site = 'https://candidat.francetravail.fr/offres/recherche';
const pageSize = 150;
/** The service begins no page beyond its thousandth posting. */
const mostPages = 4;

const code = (pattern: RegExp) => (value: string) => (pattern.test(value.trim()) ? value.trim().toUpperCase() : null);
const shape = {
  motsCles: words,
  region: code(/^\d{1,3}$/),
  departement: code(/^(\d{2,3}|2[ab])$/i),
  commune: code(/^(\d{5}|2[ab]\d{3})$/i),
  distance: whole(0, 200),
  typeContrat: listed(',', code(/^[a-z]{3}$/i)),
  natureContrat: exact,
  codeROME: listed(',', code(/^[a-z]\d{4}$/i)),
  experience: oneOf('1', '2', '3'),
  tempsPlein: oneOf('true', 'false'),
  publieeDepuis: oneOf('1', '3', '7', '14', '31'),
  alternance: on,
};
const one = { id: code(/^\d{3}[a-z]{4}$|^\d{5,12}$/i) };

const envelope = z.object({ resultats: z.array(z.unknown()) });
const token = z.object({ access_token: z.string().min(1) });

const posting = z.object({
  id: identity,
  intitule: optionalText,
  description: optionalText,
  dateCreation: optionalMoment,
  dateActualisation: optionalMoment,
  lieuTravail: z
    .object({ libelle: optionalText, codePostal: optionalText, latitude: optionalNumber, longitude: optionalNumber })
    .nullish()
    .catch(undefined),
  romeLibelle: optionalText,
  secteurActiviteLibelle: optionalText,
  entreprise: z.object({ nom: optionalText }).nullish().catch(undefined),
  typeContratLibelle: optionalText,
  typeContrat: optionalText,
  dureeTravailLibelle: optionalText,
  alternance: z.boolean().nullish().catch(undefined),
  salaire: z.object({ libelle: optionalText, commentaire: optionalText, complement1: optionalText }).nullish().catch(undefined),
  contact: z.object({ urlPostulation: optionalText }).nullish().catch(undefined),
  origineOffre: z.object({ origine: optionalText, urlOrigine: optionalText }).nullish().catch(undefined),
});
type Posting = z.infer<typeof posting>;

export const franceTravail: Source = {
  name: 'france-travail',
  title: 'France Travail',
  kind: 'feed',
  summary:
    'a search of the offers (`motsCles`, `departement`, `commune`, `distance`, `typeContrat` ...) · a token, then 1 request per 150 postings with texts, the newest 600',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 60, per: 'minute' }],
    attribution: 'via France Travail: link to its page of the posting and name it as the source.',
    terms: {
      position:
        'The API "Offres d\'emploi" is for registered applications, free of charge; postings name their source, and what was withdrawn is to be taken away.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  key: {
    members: ['client_id', 'client_secret'],
    howTo: 'Register an application at https://francetravail.io/ and add the API "Offres d\'emploi v2" to it.',
  },
  fixtures: ['france-travail', 'france-travail-offre'],
  hosts: () => ['entreprise.francetravail.fr', 'api.francetravail.io'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'France Travail',
      hosts: /^(candidat|www)\.(francetravail|pole-emploi)\.fr$|^api\.francetravail\.io$/,
      path: /^\/(offres.*|partenaire\/.*)?$/,
      example: `${site}?motsCles=infirmier&lieux=68D`,
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    const isSite = /^candidat\.(francetravail|pole-emploi)\.fr$/.test(host) && path[0] === 'offres' && path[1] === 'recherche';
    const isApi = host === 'api.francetravail.io' && path.includes('offresdemploi') && path[3] === 'offres';
    if (!isSite && !isApi) return null;
    const id = isSite ? (path[2] === 'detail' ? path[3] : undefined) : path[4] === 'search' ? undefined : path[4];
    const found =
      id === undefined ? searchToken([...url.searchParams].flatMap(siteMembers), shape) : searchToken([['id', id]], one);
    if (!found) return null;
    const search = searchOf(found);
    const known = search.get('id');
    if (known !== null)
      return { source: 'france-travail', token: found, url: `${site}/detail/${known}`, company: null, externalId: known };
    if (!['motsCles', 'region', 'departement', 'commune', 'codeROME'].some((name) => search.has(name))) return null;
    return { source: 'france-travail', token: found, url: searchPage(search), company: null };
  },

  async *list(board, context) {
    const { client_id = '', client_secret = '' } = await requireKey(franceTravail, context);
    const secrets = [client_id, client_secret];
    const access = await accessToken(client_id, client_secret, context);
    const asking = (url: string) =>
      askWithKey(url, franceTravail, context, secrets, { headers: { authorization: `Bearer ${access}` } });
    const search = searchOf(board.token);
    const id = search.get('id');
    if (id !== null) {
      const url = `${api}/${id}`;
      const page = await asking(url);
      yield page.kind === 'unchanged'
        ? unchangedPage(url)
        : readPageOf(url, page, { records: [toRecord(parseEnvelope(page, posting), board)] });
      return;
    }
    yield* pageByPage(context, {
      address: (number) => `${api}/search?${joined(search)}&sort=1&range=${number * pageSize}-${(number + 1) * pageSize - 1}`,
      fetch: asking,
      read(page) {
        // No content is how the service says that nothing fits.
        if (isNothing(page)) return { records: [], entries: 0, total: 0 };
        const { resultats } = parseEnvelope(page, envelope);
        const total = /\/(\d+)\s*$/.exec(page.headers?.['content-range'] ?? '')?.[1];
        return {
          records: fitting(resultats, posting).map((each) => toRecord(each, board)),
          entries: resultats.length,
          total: total === undefined ? null : Number(total),
        };
      },
      mostPages,
      pageSize,
    });
  },
};

const isNothing = (page: Extract<FetchedPage, { kind: 'page' }>) => page.body.length === 0 && page.contentType === null;

/** A token for some minutes. The answer is kept nowhere. Throws ReadFailure. */
async function accessToken(clientId: string, clientSecret: string, context: ListContext): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'api_offresdemploiv2 o2dsoffre',
  };
  try {
    const page = await askWithKey(tokens, franceTravail, context, [clientId, clientSecret], { form });
    if (page.kind === 'page') return parseEnvelope(page, token).access_token;
    throw new ReadFailure('unexpected_shape', 'France Travail gave no token');
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    // A wrong key is told by 400 (RFC 6749 section 5.2).
    const refused = error.status === 400;
    throw new ReadFailure(
      refused ? 'key_refused' : error.reason,
      refused
        ? `France Travail does not take your key (HTTP 400): look whether it is right. ${franceTravail.key?.howTo ?? ''}`
        : error.message,
      { status: error.status ?? undefined, retryAt: error.retryAt ?? undefined },
    );
  }
}

/** The site writes a place with its kind behind it: `68D` a department, `44R` a region, a number a municipality. */
function siteMembers([name, value]: readonly [string, string]): [string, string][] {
  if (name === 'rayon') return [['distance', value]];
  if (name === 'emission') return [['publieeDepuis', value]];
  if (name === 'departement' || name === 'commune') return value.split(',').map((each) => [name, each]);
  if (name !== 'lieux') return [[name, value]];
  return value.split(',').flatMap((place) => {
    const [, code = '', kind = ''] = /^(\d{1,5}|2[AB]\d{0,3})([DRC]?)$/i.exec(place.trim()) ?? [];
    if (code === '') return [];
    const member = kind.toUpperCase() === 'D' ? 'departement' : kind.toUpperCase() === 'R' ? 'region' : 'commune';
    return [[member, code] satisfies [string, string]];
  });
}

/** The interface takes several values of one member in one, set apart by commas. */
function joined(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')])),
  );
}

/** The page of the site a person would open. */
function searchPage(search: URLSearchParams): string {
  const places = [
    ...search.getAll('departement').map((each) => `${each}D`),
    ...search.getAll('region').map((each) => `${each}R`),
    ...search.getAll('commune'),
  ];
  const page = new URLSearchParams(places.length > 0 ? { lieux: places.join(',') } : {});
  for (const [name, value] of search)
    if (!['departement', 'region', 'commune'].includes(name)) page.append(name === 'distance' ? 'rayon' : name, value);
  return `${site}?${page}`;
}

function toRecord(offer: Posting, board: BoardRef): RawRecord {
  const place = offer.lieuTravail;
  const kinds = [
    offer.typeContratLibelle ?? offer.typeContrat,
    offer.dureeTravailLibelle,
    offer.alternance === true ? 'Alternance' : undefined,
  ].filter((kind) => kind !== undefined);
  const pay = [offer.salaire?.libelle, offer.salaire?.commentaire, offer.salaire?.complement1].filter(
    (part) => part !== undefined,
  );
  const tags = [offer.romeLibelle, offer.secteurActiviteLibelle].filter((tag) => tag !== undefined);
  // Offers of partners are applied for there.
  const there = offer.origineOffre?.origine === '2' ? offer.origineOffre.urlOrigine : undefined;
  return {
    source: 'france-travail',
    board: board.token,
    externalId: offer.id,
    url: `${site}/detail/${offer.id}`,
    applyUrl: offer.contact?.urlPostulation ?? there,
    title: offer.intitule,
    ...(offer.entreprise?.nom === undefined ? {} : employer(offer.entreprise.nom, board)),
    locations:
      place?.libelle === undefined
        ? undefined
        : [
            {
              text: place.libelle,
              // `68 - Mulhouse`: the department, then the municipality.
              city: /^\d[\dAB]\d? - (.+)$/.exec(place.libelle)?.[1],
              postalCode: place.codePostal,
              ...(place.latitude === undefined || place.longitude === undefined
                ? {}
                : { latitude: place.latitude, longitude: place.longitude }),
            },
          ],
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salaryText: pay.length > 0 ? pay.join(' · ') : undefined,
    descriptionText: offer.description,
    postedAt: offer.dateCreation,
    updatedAt: offer.dateActualisation,
    tags: tags.length > 0 ? tags : undefined,
    completeness: offer.description === undefined ? 'title_only' : 'full',
  };
}
