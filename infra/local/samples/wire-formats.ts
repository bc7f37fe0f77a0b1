import { descriptionHtml, escapeHtml, headings, type SamplePosting } from './sample-posting.ts';

/** Writes sample postings exactly as the services answer. `anchor` is the day the samples count back from. */

const day = 86_400_000;

function posted(posting: SamplePosting, anchor: Date): Date {
  return new Date(anchor.getTime() - posting.daysAgo * day);
}

/** `GET /v1/boards/{token}/jobs?content=true`: the description is entity-escaped HTML. */
export function greenhouseBoard(token: string, company: string, postings: readonly SamplePosting[], anchor: Date) {
  return {
    jobs: postings.map((posting) => ({
      absolute_url: `https://job-boards.greenhouse.io/${token}/jobs/${posting.id}`,
      data_compliance: [
        {
          type: 'gdpr',
          requires_consent: false,
          requires_processing_consent: false,
          requires_retention_consent: false,
          retention_period: null,
        },
      ],
      internal_job_id: posting.opening ?? null,
      location: { name: posting.places.map((place) => place.text).join('; ') },
      metadata: null,
      id: Number(posting.id),
      updated_at: posted(posting, anchor).toISOString(),
      requisition_id: posting.requisition ?? null,
      title: posting.title,
      company_name: company,
      first_published: posted(posting, anchor).toISOString(),
      language: posting.language,
      application_deadline: null,
      content: escapeHtml(descriptionHtml(posting)),
      departments: [{ id: 1, name: posting.team, child_ids: [], parent_id: null }],
      offices: posting.places.map((place, index) => ({
        id: index + 1,
        name: place.city ?? place.text,
        location: place.text,
        child_ids: [],
        parent_id: null,
      })),
    })),
    meta: { total: postings.length },
  };
}

const leverCommitment = {
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Fixed-term',
  INTERN: 'Internship',
};
const leverWorkplace = { remote: 'remote', hybrid: 'hybrid', onsite: 'on-site' };
const leverInterval = { YEAR: 'per-year-salary', MONTH: 'per-month-salary', HOUR: 'per-hour-wage' };

/** `GET /v0/postings/{site}?mode=json`: requirements live in `lists`. */
export function leverSite(site: string, postings: readonly SamplePosting[], anchor: Date) {
  return postings.map((posting) => {
    const words = headings[posting.language];
    const list = (items: readonly string[]) => items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
    const opening = `<div>${escapeHtml(posting.intro)}</div>`;
    return {
      id: posting.id,
      text: posting.title,
      categories: {
        commitment: leverCommitment[posting.type],
        department: posting.team,
        location: posting.places[0]?.text ?? '',
        team: posting.team,
        allLocations: posting.places.map((place) => place.text),
      },
      country: posting.places[0]?.country ?? null,
      workplaceType: posting.workplace === null ? 'unspecified' : leverWorkplace[posting.workplace],
      opening,
      openingPlain: posting.intro,
      description: opening,
      descriptionPlain: posting.intro,
      descriptionBody: '',
      descriptionBodyPlain: '',
      lists: [
        { text: words.tasks, content: list(posting.tasks) },
        { text: words.wants, content: list(posting.wants) },
        { text: words.offers, content: list(posting.offers) },
      ],
      additional: '',
      additionalPlain: '',
      hostedUrl: `https://jobs.lever.co/${site}/${posting.id}`,
      applyUrl: `https://jobs.lever.co/${site}/${posting.id}/apply`,
      createdAt: posted(posting, anchor).getTime(),
      ...(posting.pay && {
        salaryRange: {
          currency: posting.pay.currency,
          interval: leverInterval[posting.pay.period],
          min: posting.pay.min,
          max: posting.pay.max,
        },
      }),
    };
  });
}

const ashbyType = {
  FULL_TIME: 'FullTime',
  PART_TIME: 'PartTime',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Intern',
};
const ashbyWorkplace = { remote: 'Remote', hybrid: 'Hybrid', onsite: 'OnSite' };

/** `GET /posting-api/job-board/{org}?includeCompensation=true`. */
export function ashbyBoard(org: string, postings: readonly SamplePosting[], anchor: Date) {
  return {
    apiVersion: '1',
    jobs: postings.map((posting) => {
      const [first, ...others] = posting.places;
      const address = (place: SamplePosting['places'][number]) => ({
        postalAddress: { addressLocality: place.city, addressRegion: place.region, addressCountry: place.country },
      });
      const component = posting.pay && {
        compensationType: 'Salary',
        interval: `1 ${posting.pay.period}`,
        currencyCode: posting.pay.currency,
        minValue: posting.pay.min,
        maxValue: posting.pay.max,
      };
      return {
        id: posting.id,
        title: posting.title,
        department: posting.team,
        team: posting.team,
        employmentType: ashbyType[posting.type],
        location: first?.text ?? '',
        secondaryLocations: others.map((place) => ({ location: place.text, address: address(place) })),
        isListed: true,
        isRemote: posting.workplace === 'remote',
        workplaceType: posting.workplace === null ? null : ashbyWorkplace[posting.workplace],
        address: first ? address(first) : null,
        publishedAt: posted(posting, anchor).toISOString(),
        jobUrl: `https://jobs.ashbyhq.com/${org}/${posting.id}`,
        applyUrl: `https://jobs.ashbyhq.com/${org}/${posting.id}/application`,
        descriptionHtml: descriptionHtml(posting),
        descriptionPlain: [posting.intro, ...posting.tasks, ...posting.wants, ...posting.offers].join('\n\n'),
        shouldDisplayCompensationOnJobPostings: component !== undefined,
        compensation: {
          compensationTierSummary: component ? `${component.currencyCode} ${component.minValue} - ${component.maxValue}` : null,
          compensationTiers: component
            ? [{ id: posting.id, title: null, tierSummary: null, additionalInformation: null, components: [component] }]
            : [],
          summaryComponents: component ? [component] : [],
        },
      };
    }),
  };
}

/** `GET /api`: the first element carries the terms. Pay is in US dollars a year or unknown (0). */
export function remoteOkFeed(postings: readonly SamplePosting[], anchor: Date) {
  return [
    { last_updated: Math.floor(anchor.getTime() / 1000), legal: 'Sample feed of Rolecall: fictional postings.' },
    ...postings.map((posting) => {
      const inDollars = posting.pay?.currency === 'USD' && posting.pay.period === 'YEAR' ? posting.pay : undefined;
      const slug = `remote-${posting.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${posting.id}`;
      return {
        slug,
        id: posting.id,
        epoch: Math.floor(posted(posting, anchor).getTime() / 1000),
        date: posted(posting, anchor).toISOString(),
        company: posting.company ?? '',
        company_logo: '',
        position: posting.title,
        tags: [posting.team.toLowerCase()],
        description: descriptionHtml(posting),
        location: posting.places.map((place) => place.text).join(', '),
        apply_url: `https://remoteok.com/remote-jobs/${slug}`,
        salary_min: inDollars?.min ?? 0,
        salary_max: inDollars?.max ?? 0,
        logo: '',
        url: `https://remoteok.com/remote-jobs/${slug}`,
      };
    }),
  ];
}

/** A careers page of the employer's own: one HTML page per posting with schema.org JobPosting in JSON-LD. */
export function careersPage(company: string, origin: string, posting: SamplePosting, anchor: Date): string {
  const jobPosting = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: descriptionHtml(posting),
    identifier: { '@type': 'PropertyValue', name: company, value: posting.id },
    datePosted: posted(posting, anchor).toISOString().slice(0, 10),
    employmentType: posting.type,
    hiringOrganization: { '@type': 'Organization', name: company, sameAs: origin },
    jobLocation: posting.places.map((place) => ({
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: place.city,
        addressRegion: place.region,
        addressCountry: place.country,
      },
    })),
    inLanguage: posting.language,
    url: `${origin}/jobs/${posting.id}`,
    ...(posting.workplace === 'remote' && { jobLocationType: 'TELECOMMUTE' }),
    ...(posting.pay && {
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: posting.pay.currency,
        value: {
          '@type': 'QuantitativeValue',
          minValue: posting.pay.min,
          maxValue: posting.pay.max,
          unitText: posting.pay.period,
        },
      },
    }),
  };
  // `</script>` inside the JSON would end the element.
  const json = JSON.stringify(jobPosting).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${posting.language}"><head><meta charset="utf-8"><title>${escapeHtml(posting.title)} - ${escapeHtml(company)}</title><script type="application/ld+json">${json}</script></head><body><h1>${escapeHtml(posting.title)}</h1>${descriptionHtml(posting)}</body></html>`;
}

/** The overview page, the sitemap and the robots.txt of the careers site. */
export function careersSite(
  company: string,
  origin: string,
  postings: readonly SamplePosting[],
): Record<string, { type: string; body: string }> {
  const links = postings
    .map((posting) => `<li><a href="${origin}/jobs/${posting.id}">${escapeHtml(posting.title)}</a></li>`)
    .join('');
  const urls = postings.map((posting) => `<url><loc>${origin}/jobs/${posting.id}</loc></url>`).join('');
  return {
    '/': {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(company)}</title></head><body><h1>${escapeHtml(company)}</h1><ul>${links}</ul></body></html>`,
    },
    '/robots.txt': { type: 'text/plain; charset=utf-8', body: `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n` },
    '/sitemap.xml': {
      type: 'application/xml; charset=utf-8',
      body: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
    },
  };
}
