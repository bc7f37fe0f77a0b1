import type { Job } from '../../shared/domain/job.ts';
import { importResume } from '../../shared/domain/profile/import-resume.ts';
import type { Profile } from '../../shared/domain/profile.ts';

/** A fictional JSON Resume with every kind of entry a document shows. */
export const resumeJson = {
  basics: {
    name: 'Žofia Brändli-Nguyễn',
    label: 'Senior Platform Engineer',
    email: 'zofia@example.org',
    phone: '+41 44 555 01 23',
    url: 'https://zofia.example.org',
    location: { city: 'Zürich', countryCode: 'CH' },
    summary:
      'Platform engineer who likes systems that can be understood at three in the morning. Ten years with distributed systems, six of them in a lead role. Cares about clear interfaces and calm on-call weeks.',
  },
  work: [
    {
      name: 'Helvetia Cargo',
      position: 'Lead Platform Engineer',
      location: 'Zürich',
      startDate: '2021-04',
      summary: 'Runs the platform for 14 product teams.',
      highlights: [
        'Led the migration of 120 services from virtual machines to Kubernetes on AWS, cutting infrastructure cost by 38%.',
        'Built a deployment pipeline in TypeScript and Terraform that took lead time from 3 days to 40 minutes.',
        'Mentored five engineers, two of whom became team leads.',
      ],
    },
    {
      name: 'Nordlicht Software GmbH',
      position: 'Backend Engineer',
      startDate: '2017-01',
      endDate: '2021-03',
      highlights: [
        'Developed the billing API in Go and PostgreSQL, handling €20 million of invoices a year.',
        'Reduced p99 latency of the search service from 900 ms to 120 ms.',
        'Helped to prepare the ISO 27001 audit.',
      ],
    },
  ],
  projects: [
    {
      name: 'quietpager',
      description: 'Open-source tool in Rust that groups alerts by cause',
      startDate: '2022',
      keywords: ['Rust'],
    },
  ],
  education: [
    { institution: 'Universität Bern', area: 'Computer Science', studyType: 'MSc', startDate: '2012-09', endDate: '2014-07' },
  ],
  skills: [
    { name: 'Backend', keywords: ['Go', 'TypeScript', 'Python', 'PostgreSQL'] },
    { name: 'Platform', level: 'Advanced', keywords: ['Kubernetes', 'AWS', 'Terraform'] },
  ],
  languages: [
    { language: 'German', fluency: 'native' },
    { language: 'French', fluency: 'B1' },
  ],
  certificates: [{ name: 'Certified Kubernetes Administrator', issuer: 'CNCF', date: '2022-05' }],
};

/** The profile of a resume; throws when it has faults. */
export function profileOf(resume: unknown = resumeJson, userId = 'user-1'): Profile {
  const imported = importResume(resume, { userId, now: new Date('2026-11-20T08:00:00Z') });
  if ('faults' in imported) throw new Error(JSON.stringify(imported.faults));
  return imported.ok;
}

/** An opening the candidate fits, with what a test wants different. */
export function jobOf(change: Partial<Job> = {}): Job {
  return {
    jobId: 'j_0123456789abcdef0123',
    employerKey: 'quarry-cloud',
    primary: { source: 'sample', board: 'quarry', externalId: '1' },
    postings: [
      {
        source: 'sample',
        board: 'quarry',
        externalId: '1',
        postingId: 'sample:quarry:1',
        url: null,
        state: 'open',
        firstSeenAt: '2026-11-19T00:00:00Z',
      },
    ],
    episodes: [],
    links: [],
    state: 'open',
    firstSeenAt: '2026-11-19T00:00:00Z',
    closedAt: null,
    contentHash: 'hash',
    sample: true,
    url: 'https://quarry.example/jobs/1',
    applyUrl: null,
    title: 'Senior Platform Engineer',
    titleText: 'Senior Platform Engineer',
    company: 'Quarry Cloud',
    locations: [{ text: 'Zürich', city: 'Zürich', region: null, country: 'CH', latitude: null, longitude: null }],
    remote: null,
    employmentType: null,
    seniority: null,
    salary: null,
    postedAt: null,
    updatedAt: null,
    validThrough: null,
    language: 'en',
    skills: ['AWS', 'Go', 'Kubernetes', 'PostgreSQL'],
    department: null,
    team: null,
    requisitionId: null,
    descriptionText: `Quarry Cloud runs compute for research institutes.
You will own our Kubernetes clusters on AWS.
What we look for:
- Solid experience operating Kubernetes in production
- Services written in Go and backed by PostgreSQL
- A habit of mentoring engineers
Salary: CHF 130,000 to 150,000 a year.`,
    descriptionHtml: '',
    descriptionTruncated: false,
    sections: [],
    skillNeeds: [],
    incentives: [],
    role: null,
    management: null,
    earlyCareer: null,
    workModel: null,
    employment: null,
    requirements: null,
    hiringOrganization: null,
    evidence: {},
    quality: { score: 80, completeness: 0.8, issues: [] },
    ...change,
  };
}
