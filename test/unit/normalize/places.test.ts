import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../shared/domain/normalize/places/read-places.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

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
    ['Georgia', [[null, null, 'GE']]],
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
