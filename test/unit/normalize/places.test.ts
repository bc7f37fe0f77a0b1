import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import { citiesNamed, countryOfField, regionsNamed } from '../../../shared/domain/normalize/places/gazetteer.ts';
import { hashOfName, nameKey } from '../../../shared/domain/normalize/places/name-key.ts';
import { namedAreas } from '../../../shared/domain/normalize/places/named-areas.ts';
import { readPlaces } from '../../../shared/domain/normalize/places/read-places.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

const places = (location: string) =>
  readPlaces(rawRecordOf({ location })).places.map((place) => [place.city, place.region, place.country]);

describe('places in one free text', () => {
  it.each([
    ['San Francisco, CA', [['San Francisco', 'California', 'US']]],
    ['San Francisco, CA - US', [['San Francisco', 'California', 'US']]],
    ['USA - New York NY', [['New York City', 'New York', 'US']]],
    ['New York, New York', [['New York City', 'New York', 'US']]],
    ['NYC', [['New York City', 'New York', 'US']]],
    ['München', [['Munich', 'Bayern', 'DE']]],
    ['Wien, Österreich', [['Vienna', 'Wien', 'AT']]],
    ['Remote - Germany', [[null, null, 'DE']]],
    [
      'Remote (United States | Canada)',
      [
        [null, null, 'US'],
        [null, null, 'CA'],
      ],
    ],
    [
      'US or Canada',
      [
        [null, null, 'US'],
        [null, null, 'CA'],
      ],
    ],
    [
      'London, UK; Paris, France',
      [
        ['London', 'England', 'GB'],
        ['Paris', 'Île-de-France', 'FR'],
      ],
    ],
    [
      'London, Paris, Berlin',
      [
        ['London', 'England', 'GB'],
        ['Paris', 'Île-de-France', 'FR'],
        ['Berlin', 'Berlin', 'DE'],
      ],
    ],
    ['Toronto, Ontario, Canada', [['Toronto', 'Ontario', 'CA']]],
    ['India-Karnataka', [[null, 'Karnataka', 'IN']]],
    ['Smallville, OH', [['Smallville', 'Ohio', 'US']]],
    ['Berlin Office', [['Berlin', 'Berlin', 'DE']]],
    ['Paris, Texas', [['Paris', 'Texas', 'US']]],
    ['Georgia', [[null, 'Georgia', 'US']]],
    [
      'Armenia, Georgia',
      [
        [null, null, 'AM'],
        [null, null, 'GE'],
      ],
    ],
    ['Atlanta, Georgia', [['Atlanta', 'Georgia', 'US']]],
    ['Singapore', [['Singapore', null, 'SG']]],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each(['Remote', 'Headquarters', 'Multiple Locations', ''])('"%s" names no place', (text) => {
    expect(places(text)).toEqual([]);
  });

  it('hands on the words for the work model', () => {
    expect(readPlaces(rawRecordOf({ location: 'Hybrid, Berlin (2 days)' })).workModel.map((each) => each.policy)).toEqual([
      'hybrid',
    ]);
  });
});

describe('structured places', () => {
  it('win, and give coordinates', () => {
    const raw = rawRecordOf({ locations: [{ text: 'HQ', city: 'Zürich', country: 'Switzerland' }] });
    expect(readPlaces(raw).places[0]).toMatchObject({
      text: 'HQ',
      city: 'Zürich',
      region: 'Zürich',
      country: 'CH',
      latitude: expect.closeTo(47.37, 1),
      longitude: expect.closeTo(8.54, 1),
    });
  });

  it('keep given coordinates and refuse impossible ones', () => {
    const at = (latitude: number) =>
      readPlaces(rawRecordOf({ locations: [{ text: 'x', city: 'Berlin', country: 'DE', latitude, longitude: 13 }] })).places[0]
        ?.latitude;
    expect(at(52.1234)).toBe(52.1234);
    expect(at(900)).toBeCloseTo(52.5, 0);
  });
});

/** `text` is the description, with the rest of what a posting tells. */
function inPosting({ location = '', title = 'Clerk', text = '', company = '', language = 'en' }) {
  const raw = rawRecordOf({ location, title });
  return readPlaces(raw, { company, language, words: indexWords(text), url: null, titleText: title });
}

describe('regions and coordinates', () => {
  it.each([
    ['Boise, Idaho', 'US-ID'],
    ['Calgary, Alberta', 'CA-AB'],
    ['Brisbane, Queensland', 'AU-QLD'],
    ['Stuttgart', 'DE-BW'],
    ['Graz', 'AT-6'],
    ['Chur', 'CH-GR'],
    ['Marseille', 'FR-PAC'],
    ['Palermo', 'IT-82'],
    ['Bilbao', 'ES-PV'],
    ['Coimbra', 'PT-06'],
    ['Eindhoven', 'NL-NB'],
    ['Antwerpen', 'BE-VLG'],
    ['Swansea', 'GB-WLS'],
    ['Galway', 'IE-C'],
    ['Chennai', 'IN-TN'],
    ['Curitiba', 'BR-PR'],
    ['Guadalajara, Mexico', 'MX-JAL'],
  ])('%s lies in %s', (text, code) => {
    const [place] = readPlaces(rawRecordOf({ location: text })).places;
    expect(place?.regionCode).toBe(code);
    expect(place?.latitude).not.toBeNull();
  });

  it('a county or département is a region with the code of its own', () => {
    expect(readPlaces(rawRecordOf({ location: 'Guildford, Surrey' })).places[0]).toMatchObject({
      city: 'Guildford',
      region: 'Surrey',
      regionCode: 'GB-SRY',
    });
    expect(regionsNamed('Hauts-de-Seine')[0]).toMatchObject({ iso: 'FR-92', country: 'FR', division: true });
  });

  it('where ISO has no code there is none', () => {
    const [place] = readPlaces(rawRecordOf({ location: 'Leeds, West Yorkshire' })).places;
    expect(place).toMatchObject({ city: 'Leeds', region: 'West Yorkshire', country: 'GB' });
    expect(place).not.toHaveProperty('regionCode');
  });
});

describe('areas', () => {
  it('of a country keep the country and the middle of their largest city', () => {
    expect(readPlaces(rawRecordOf({ location: 'Rhein-Main' })).places).toEqual([
      {
        text: 'Rhein-Main',
        city: null,
        region: null,
        country: 'DE',
        area: 'Rhein-Main-Gebiet',
        latitude: expect.closeTo(50.1, 0),
        longitude: expect.closeTo(8.7, 0),
      },
    ]);
  });

  it('that are called after their city name it too, with less confidence in neither country nor area', () => {
    expect(readPlaces(rawRecordOf({ location: 'Greater Boston' })).places[0]).toMatchObject({
      city: 'Boston',
      country: 'US',
      area: 'Greater Boston',
    });
  });

  it('larger than a country stay only when nothing smaller is named beside them', () => {
    expect(readPlaces(rawRecordOf({ location: 'EMEA - Madrid, Spain' })).places).toHaveLength(1);
    expect(readPlaces(rawRecordOf({ location: 'Remote - LATAM' })).places[0]).toMatchObject({
      area: 'LATAM',
      country: null,
      city: null,
    });
  });

  it.each([
    ['US, Canada or EMEA', { countries: ['US', 'CA'], regions: [], areas: ['EMEA'] }],
    [
      'California or Oregon',
      {
        countries: ['US'],
        regions: [
          { name: 'California', country: 'US' },
          { name: 'Oregon', country: 'US' },
        ],
        areas: [],
      },
    ],
    ['worldwide', { countries: [], regions: [], areas: ['worldwide'] }],
    ['Deutschland, Österreich oder Schweiz', { countries: ['DE', 'AT', 'CH'], regions: [], areas: [] }],
    ['our friendly team', { countries: [], regions: [], areas: [] }],
  ])('%s names %j', (text, expected) => {
    expect(namedAreas(text)).toEqual(expected);
  });
});

describe('several places in one text', () => {
  it('each have their part of it', () => {
    const read = readPlaces(rawRecordOf({ location: 'New York, NY; San Francisco, CA or Remote (US)' }));
    expect(read.places.map((place) => place.text)).toEqual(['New York, NY', 'San Francisco, CA', 'US']);
    expect(read.evidence.map((each) => each.quote)).toEqual(['New York, NY', 'San Francisco, CA', 'US']);
    expect(read.workModel).toEqual([
      { policy: 'remote', path: 'location', quote: 'New York, NY; San Francisco, CA or Remote (US)' },
    ]);
  });

  it('help each other where a name is ambiguous', () => {
    expect(places('Cambridge; Boston').map(([, , country]) => country)).toEqual(['US', 'US']);
    expect(places('Cambridge; London').map(([, , country]) => country)).toEqual(['GB', 'GB']);
  });
});

describe('ambiguous names', () => {
  const pounds = { text: 'Salary: £40,000. Bank holidays are free.', company: 'Harbour Ltd' };
  const dollars = { text: 'We offer a 401(k) and dental insurance.', company: 'Harbour LLC' };
  it.each([
    ['Cambridge', pounds, 'GB'],
    ['Cambridge', dollars, 'US'],
    ['Georgia', dollars, 'US'],
    ['Georgia', {}, 'US'],
    ['Richmond', pounds, 'GB'],
    ['Cambridge', {}, null],
  ])('%s with %j is in %s', (location, clues, country) => {
    expect(inPosting({ location, ...clues }).places[0]?.country).toBe(country);
  });

  it('a code of a canton is no country in a Swiss posting', () => {
    expect(
      inPosting({ location: 'Oberwilten (BE)', language: 'de', company: 'Muster AG', text: 'Lohn in CHF.' }).places[0],
    ).toMatchObject({ city: 'Oberwilten', country: 'CH', regionCode: 'CH-BE' });
    expect(inPosting({ location: 'Oberwilten (BE)', language: 'nl' }).places[0]).toMatchObject({
      city: 'Oberwilten',
      country: 'BE',
    });
  });

  it('postal codes decide', () => {
    expect(places('06110 Halle')[0]).toEqual(['Halle (Saale)', 'Sachsen-Anhalt', 'DE']);
    expect(places('15230 Frankfurt')[0]).toEqual(['Frankfurt (Oder)', 'Brandenburg', 'DE']);
    expect(inPosting({ location: '34999 Kleinhausen', language: 'de' }).places[0]).toMatchObject({
      city: 'Kleinhausen',
      country: 'DE',
    });
    expect(inPosting({ location: '3999 Kleinhausen' }).places[0]).toMatchObject({ city: 'Kleinhausen', country: null });
  });
});

describe('places in the text, when the field gives no country', () => {
  it.each([
    ['Remote', 'You must be authorized to work in the United States or Canada.', ['US', 'CA']],
    ['Remote', 'We hire remotely within Spain.', ['ES']],
    ['', 'Arbeitsort: Dresden', ['DE']],
    ['', 'Lieu de travail : Nantes', ['FR']],
    ['', 'Sede: Padova', ['IT']],
    ['', 'Ubicación: Bogotá', ['CO']],
    ['', 'Local de trabalho: Fortaleza', ['BR']],
    ['', 'Standplaats: Zwolle', ['NL']],
    ['Remote', 'US-based candidates only.', ['US']],
    ['Remote', 'Our customers are based in France.', []],
    ['Remote', 'Right to work checks are made. Please contact us.', []],
    ['Remote', 'eligible to work in a team', []],
    ['Paris, France', 'You must be authorized to work in Germany.', ['FR']],
  ])('"%s" and "%s": %j', (location, text, countries) => {
    const read = inPosting({ location, text });
    expect(read.places.map((place) => place.country)).toEqual(countries);
    for (const evidence of read.evidence)
      if (evidence.from === 'text') {
        expect(text).toContain(evidence.quote);
        expect(evidence.confidence).toBeLessThanOrEqual(0.8);
      }
  });

  it.each([
    ['Account Executive - Sweden', 'SE'],
    ['Sales Manager (Toronto)', 'CA'],
    ['Engineer, Mobile', undefined],
    ['Analyst - GRC', undefined],
    ['Jordan Specialist', undefined],
  ])('the title %s: %s', (title, country) => {
    expect(inPosting({ title }).places[0]?.country).toBe(country);
  });
});

describe('structured parts', () => {
  it.each([
    [
      { city: 'Freiburg', country: 'CH' },
      { city: 'Fribourg', country: 'CH', regionCode: 'CH-FR' },
    ],
    [
      { city: 'Portland', region: 'Maine' },
      { city: 'Portland', region: 'Maine', country: 'US' },
    ],
    [
      { city: 'Valencia', country: 'ESP' },
      { city: 'Valencia', country: 'ES' },
    ],
    [
      { region: 'NORDRHEIN_WESTFALEN', country: 'Deutschland' },
      { city: null, regionCode: 'DE-NW', country: 'DE' },
    ],
    [
      { city: 'Nowhereville', region: 'TX', country: 'US' },
      { city: 'Nowhereville', regionCode: 'US-TX', latitude: null },
    ],
  ])('%j', (parts, expected) => {
    expect(readPlaces(rawRecordOf({ locations: [{ text: '', ...parts }] })).places[0]).toMatchObject(expected);
  });

  it.each([
    ['United Kingdom', 'GB'],
    ['uk', 'GB'],
    ['DEU', 'DE'],
    ['Suisse', 'CH'],
    ['France, Metropolitan', 'FR'],
    ['Atlantis', null],
  ])('the country %s is %s', (text, code) => {
    expect(countryOfField(text)).toBe(code);
  });
});

describe('a record that says it is complete', () => {
  it('is believed, and nothing is looked for in its text', () => {
    const place = { text: 'Berlin or Germany', country: 'DE', area: '' };
    expect(readPlaces(rawRecordOf({ locations: [place] })).places).toEqual([
      { text: 'Berlin or Germany', city: null, region: null, country: 'DE', latitude: null, longitude: null },
    ]);
  });

  it.each([{ country: 'Germany' }, { country: 'deu' }, { area: 'x'.repeat(100), country: 'DE' }])(
    'with %j is read like any other',
    (change) => {
      const [place] = readPlaces(rawRecordOf({ locations: [{ text: 'Ulm', city: 'Ulm', area: '', ...change }] })).places;
      expect(place).toMatchObject({ city: 'Ulm', country: 'DE', regionCode: 'DE-BW' });
    },
  );

  it('gives no impossible coordinates', () => {
    const [place] = readPlaces(rawRecordOf({ locations: [{ text: 'x', area: '', latitude: 1e9, longitude: 0 }] })).places;
    expect(place).toMatchObject({ latitude: null, longitude: null });
  });
});

describe('the gazetteer', () => {
  it('finds a name in any spelling of its key', () => {
    for (const name of ['ST. GALLEN', 'Sankt Gallen', 'st gallen'])
      expect(citiesNamed(name)[0]).toMatchObject({ name: 'St. Gallen', country: 'CH' });
  });

  it('hashes a name as its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const padded = `x${name}y`;
        const key = nameKey(name);
        if (key.normalize('NFKD') === key)
          expect(hashOfName(padded, 1, padded.length - 1)).toBe(hashOfName(name, 0, name.length));
      }),
    );
    for (const name of ['Saint-Étienne', "L'Aquila", 'Łódź', 'Straßburg', 'St. Ives'])
      expect(hashOfName(name, 0, name.length)).toBe(hashOfName(nameKey(name), 0, nameKey(name).length));
  });
});

describe('any place text', () => {
  const words = fc.constantFrom(
    'Berlin',
    'Germany',
    'London',
    'Paris',
    'TX',
    'CA',
    'Remote',
    'EMEA',
    'Georgia',
    'Atlanta',
    'Springfield',
    'US',
    'Bay Area',
    'Hybrid',
    'Cambridge',
    'Boston',
    'New York',
    'NY',
    '10115',
    'Surrey',
    'Kent',
    'Washington',
    'DC',
    'or',
    'and',
    '(',
    ')',
    ', ',
    '; ',
    ' / ',
    ' - ',
    '. ',
    'Île-de-France',
    '(75)',
    'Großraum München',
    'Zug',
    'ZH',
    'worldwide',
    'Ontario',
  ); // prettier-ignore
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  const fieldsOf = (record: unknown) => {
    const result = normalizePosting(record, seenAt);
    return 'posting' in result ? { posting: result.posting, places: result.posting.locations } : null;
  };

  it('is read without throwing, and what was read is read again', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('You work with us.', 'We offer a 401(k).', 'Location: Lyon', 'Salary: £30,000'),
        (location, text) => {
          const first = fieldsOf(rawRecordOf({ location, descriptionHtml: `<p>${text}</p>` }));
          if (first === null) return;
          expect(fieldsOf(recordOf(first.posting))?.places).toEqual(first.places);
        },
      ),
      { numRuns: 1500 },
    );
  });

  // A quadratic reader would need hours: the runner's own limit stops it.
  it.each(['a', ' ', '(', '1', '-', ',', '; ', 'Berlin, ', 'US or ', 'NY, ', '10115 Berlin / ', 'and ', '1 Main St '])(
    'one megabyte of %j is read to the end',
    (piece) => {
      const location = piece.repeat(1_000_000 / piece.length);
      expect(readPlaces(rawRecordOf({ location })).places.length).toBeLessThanOrEqual(50);
    },
  );

  it.each([
    'location: ',
    '\nLocation: Berlin\n',
    'must be based in ',
    'authorized to work in the US and ',
    'US-based ',
    'remote in ',
    'arbeitsort ',
  ])('a text of a megabyte of %j is read to the end', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(inPosting({ text }).places.length).toBeLessThanOrEqual(10);
  });
});
