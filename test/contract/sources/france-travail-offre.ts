import { fixture, type SourceCase } from '../../support/source-case.ts';

/** One offer by its id. */
export const sourceCase: SourceCase = {
  source: 'france-travail',
  token: 'id=190ABCD',
  urls: [
    'https://candidat.francetravail.fr/offres/recherche/detail/190ABCD',
    'https://api.francetravail.io/partenaire/offresdemploi/v2/offres/190ABCD',
  ],
  postings: { 'https://candidat.francetravail.fr/offres/recherche/detail/190abcd?x=1': '190ABCD' },
  pages: {
    'https://api.francetravail.io/partenaire/offresdemploi/v2/offres/190ABCD': {
      body: JSON.stringify(JSON.parse(fixture('france-travail.json')).resultats[0]),
    },
    'POST https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire': {
      body: '{"access_token":"token-of-now"}',
    },
  },
  key: { client_id: 'PAR_me_0123456789', client_secret: 'geheim-0123456789' },
  ids: ['190ABCD'],
  fields: { '190ABCD': { title: 'Technicien / Technicienne (H/F)' } },
  conditional: false,
};
