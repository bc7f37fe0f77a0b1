import { fixture, type SourceCase } from '../../support/source-case.ts';

const feed = 'https://app.jobvite.com/CompanyJobs/Xml.aspx?c=q6NaVfwI';

/** A board that is known by its feed only, as careers pages have it in a script. */
export const sourceCase: SourceCase = {
  source: 'jobvite',
  token: 'c=q6NaVfwI',
  urls: [
    feed,
    'http://www.jobvite.com/CompanyJobs/Xml.aspx?c=q6NaVfwI&cs=9QCaVfwh',
    'https://hire.jobvite.com/CompanyJobs/Careers.aspx?c=q6NaVfwI',
  ],
  pages: { [feed]: { body: fixture('jobvite.xml'), contentType: 'text/xml; charset=utf-8' } },
  ids: ['oAbCdEfG', 'oBcDeFgH'],
  fields: { oAbCdEfG: { companyFrom: 'token', requisitionId: 'QA-12', completeness: 'full' } },
};
