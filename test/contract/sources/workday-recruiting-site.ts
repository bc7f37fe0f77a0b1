import type { SourceCase } from '../../support/source-case.ts';
import { asked } from './workday.ts';

const api = 'https://wd5.myworkdaysite.com/wday/cxs/Salzgarten/Jobs';
const job = (number: number) => ({
  title: `Saliner ${number}`,
  externalPath: `/job/Hall/Saliner-${number}_JR${1000 + number}`,
  locationsText: '6060 Hall',
  bulletFields: [`JR${1000 + number}`, 'Posted today'],
});
const all = Array.from({ length: 43 }, (_, number) => job(number));

/** The shared host; three pages, the total only on the first, one posting moved from the first page to the second while they were read. */
export const sourceCase: SourceCase = {
  urls: [
    'https://wd5.myworkdaysite.com/recruiting/Salzgarten/Jobs',
    'https://wd5.myworkdaysite.com/de-DE/recruiting/Salzgarten/Jobs/job/Hall/Saliner-1_JR1001',
    'https://wd5.myworkdaysite.com/en-US/recruiting/Salzgarten/Jobs/details/Saliner-1_JR1001',
    `${api}/jobs`,
  ],
  source: 'workday',
  token: 'salzgarten.wd5/Jobs',
  pages: {
    [`POST ${api}/jobs ${asked(0)}`]: { body: JSON.stringify({ total: 43, jobPostings: all.slice(0, 20) }) },
    [`POST ${api}/jobs ${asked(20)}`]: { body: JSON.stringify({ total: 0, jobPostings: [job(19), ...all.slice(20, 39)] }) },
    [`POST ${api}/jobs ${asked(40)}`]: { body: JSON.stringify({ total: 0, jobPostings: all.slice(39) }) },
  },
  // No page of a posting answers: the listing is believed.
  ids: all.map((each) => each.bulletFields[0] ?? ''),
  fields: {
    JR1001: {
      title: 'Saliner 1',
      company: 'Salzgarten',
      companyFrom: 'token',
      location: '6060 Hall',
      requisitionId: 'JR1001',
      url: 'https://wd5.myworkdaysite.com/recruiting/Salzgarten/Jobs/job/Hall/Saliner-1_JR1001',
      completeness: 'title_only',
    },
  },
  conditional: false,
};
