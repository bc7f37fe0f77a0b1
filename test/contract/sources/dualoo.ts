import type { SourceCase } from '../../support/source-case.ts';

const portal = 'https://jobs.dualoo.com/portal/s60emmh3';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const one = 'd77b3af8-f9f7-45b4-9353-d85d64ae37e5';
const two = '425b658c-a061-4c36-9d0f-0e9040f04237';
const three = '11111111-2222-4333-8444-555555555555';
const row = (id: string, title: string, city: string, event: object) =>
  `<a class="row jobElement pt-2" href="s60emmh3/${id}/detail?lang=DE" data-eventData='${JSON.stringify(event)}'>
    <span class="jobName">${title}</span><span class="cityName">${city}</span>
    <span class="badge jobCategory">Pflege</span><span class="jobDate" data-date="IMMEDIATELY">ab sofort</span></a>`;
const posting = {
  '@type': 'JobPosting',
  title: 'Pflegefachperson HF 60–80 %',
  description: '<p>Pflegen.</p>',
  datePosted: '2026-10-08',
  employmentType: ['PART_TIME'],
  hiringOrganization: { name: 'Klinik Birkenhof' },
  identifier: { value: one },
  jobLocation: { address: { addressLocality: 'Arlesheim', postalCode: '4144', addressCountry: 'CH' } },
};

export const sourceCase: SourceCase = {
  source: 'dualoo',
  token: 's60emmh3',
  urls: [portal, 'http://JOBS.dualoo.com/portal/S60EMMH3?lang=FR', `${portal}/${one}/detail?lang=DE`],
  postings: { [`${portal}/${one}/apply?lang=DE`]: one, [`${portal}/${two.toUpperCase()}/detail`]: two },
  notBoards: [
    'https://jobs.dualoo.com/',
    'https://jobs.dualoo.com/login',
    `https://jobs.dualoo.com/jobs/${one}`,
    'https://www.dualoo.com/portal/s60emmh3',
  ],
  pages: {
    [`${portal}?lang=DE`]: html(
      `<title>Klinik - Offene Stellen</title>${row(one, 'Pflegefachperson HF 60–80 %', 'Arlesheim', { jobName: 'x' })}${row(
        two,
        '',
        '',
        { jobName: 'Initiativbewerbung', location: 'Basel' },
      )}${row(one, 'Pflegefachperson HF 60–80 %', 'Arlesheim', {})}${row(three, 'Koch', 'Basel', {})}<footer>Dualoo</footer>`,
    ),
    [`${portal}/${one}/detail?lang=DE`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${portal}/${two}/detail?lang=DE`]: html(
      '<div class="advertisementResponsibilitiesText"><ul><li>Schreiben</li></ul></div><div class="advertisementBenefitsText"><p>Team</p></div><div class="contact">Name</div>',
    ),
  },
  ids: [one, two, three],
  fields: {
    [one]: {
      title: 'Pflegefachperson HF 60–80 %',
      company: 'Klinik Birkenhof',
      companyFrom: 'posting',
      url: `${portal}/${one}/detail?lang=DE`,
      locations: [{ text: 'Arlesheim, CH', city: 'Arlesheim', region: undefined, country: 'CH', postalCode: '4144' }],
      employmentTypeText: 'PART_TIME',
      descriptionHtml: '<p>Pflegen.</p>',
      requisitionId: undefined,
      postedAt: '2026-10-08',
      tags: ['Pflege'],
      completeness: 'full',
    },
    [two]: {
      title: 'Initiativbewerbung',
      companyFrom: 'token',
      locations: [{ text: 'Basel' }],
      descriptionHtml: '<ul><li>Schreiben</li></ul>\n<p>Team</p>',
      completeness: 'full',
    },
    // Its page is gone while it is listed: it stays.
    [three]: { title: 'Koch', completeness: 'title_only' },
  },
  conditional: false,
};
