import { fixture, type SourceCase } from '../../support/source-case.ts';

const id = '5b0c1111-2222-4333-8444-000000000001';

/** One posting by its id. */
export const sourceCase: SourceCase = {
  source: 'job-room',
  token: `id=${id}`,
  urls: [`https://www.job-room.ch/job-search/${id}`, `https://www.job-room.ch/jobadservice/api/jobAdvertisements/${id}`],
  postings: { [`https://job-room.ch/job-search/${id.toUpperCase()}?lang=fr`]: id },
  notBoards: ['https://www.job-room.ch/job-search/not-an-id!'],
  pages: { [`https://www.job-room.ch/jobadservice/api/jobAdvertisements/${id}`]: { body: fixture('job-room-posting.json') } },
  ids: [id],
  fields: { [id]: { title: 'Sachbearbeiter/in 80-100% & mehr', completeness: 'full' } },
};
