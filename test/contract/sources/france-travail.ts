import { fixture, type SourceCase } from '../../support/source-case.ts';

/** A token first; a part of the list is answered with 206 and counted in a header. */
export const sourceCase: SourceCase = {
  source: 'france-travail',
  token: 'departement=67&departement=68&motsCles=maintenance&typeContrat=CDI',
  urls: [
    'https://candidat.francetravail.fr/offres/recherche?motsCles=Maintenance&lieux=68D,67D&typeContrat=CDI&tri=0&offresPartenaires=true',
    'http://candidat.pole-emploi.fr/offres/recherche?lieux=67D,68D&typeContrat=cdi&motsCles=maintenance',
    'https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search?motsCles=maintenance&departement=68,67&typeContrat=CDI&range=0-9',
  ],
  notBoards: [
    'https://candidat.francetravail.fr/',
    'https://candidat.francetravail.fr/offres/recherche',
    'https://www.francetravail.fr/candidat/',
  ],
  pages: {
    'https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search?departement=67%2C68&motsCles=maintenance&typeContrat=CDI&sort=1&range=0-149':
      {
        body: fixture('france-travail.json'),
        headers: { 'content-range': 'offres 0-149/2' },
      },
    'POST https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire': {
      body: '{"scope":"api_offresdemploiv2 o2dsoffre","expires_in":1499,"token_type":"Bearer","access_token":"token-of-now"}',
    },
  },
  key: { client_id: 'PAR_me_0123456789', client_secret: 'geheim-0123456789' },
  ids: ['190ABCD', '190ABCE'],
  fields: {
    '190ABCD': {
      title: 'Technicien / Technicienne (H/F)',
      company: 'Houblon SA',
      url: 'https://candidat.francetravail.fr/offres/recherche/detail/190ABCD',
      applyUrl: undefined,
      locations: [{ text: '68 - Mulhouse', city: 'Mulhouse', postalCode: '68100', latitude: 47.75, longitude: 7.34 }],
      employmentTypeText: 'Contrat à durée indéterminée, 35H/semaine',
      salaryText: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12 mois · Mutuelle',
      descriptionText: 'Réparer.\n\nVeiller.',
      postedAt: '2026-10-05T08:00:00.000Z',
      updatedAt: '2026-10-06T08:00:00.000Z',
      tags: ['Installation et maintenance', 'Brasserie'],
      completeness: 'full',
    },
    '190ABCE': {
      company: undefined,
      locations: [{ text: 'Haut-Rhin' }],
      applyUrl: 'https://partenaire.example/1',
      employmentTypeText: 'CDD, Alternance',
      salaryText: undefined,
      completeness: 'title_only',
    },
  },
  list: {
    withEntries: (resultats) => JSON.stringify({ resultats }),
    entry: JSON.parse(fixture('france-travail.json')).resultats[0],
  },
  conditional: false,
};
