/** The sample candidate as a JSON Resume; `meta.rolecall` holds the wishes. A fictional person at a reserved mail domain. */
export const sampleCandidate = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Lina Muster',
    label: 'Senior Data Engineer',
    email: 'lina.muster@example.com',
    phone: '+41 44 000 00 00',
    url: 'https://lina-muster.example',
    summary:
      'Data engineer with eight years of experience in logistics and insurance. I build pipelines that other people can run, and I write down why.',
    location: { city: 'Zürich', countryCode: 'CH', region: 'Zürich' },
    profiles: [{ network: 'GitHub', username: 'lina-muster-sample', url: 'https://github.example/lina-muster-sample' }],
  },
  work: [
    {
      name: 'Seewind Logistik AG',
      position: 'Senior Data Engineer',
      location: 'Zürich',
      startDate: '2022-03',
      summary: 'Data platform for 40 warehouses in Switzerland, Germany and Austria.',
      highlights: [
        'Moved 120 nightly batch jobs to Airflow and cut the time to the morning report from 6 hours to 50 minutes',
        'Introduced dbt with 340 tested models; finance and operations now read the same figures',
        'Designed the AWS platform with Terraform and reduced its monthly cost by 35 percent',
        'Lead an on-call rotation of five engineers and mentor two juniors',
      ],
    },
    {
      name: 'Kornhaus Versicherung',
      position: 'Data Engineer',
      location: 'Bern',
      startDate: '2018-08',
      endDate: '2022-02',
      summary: 'Claims and pricing data for a mutual insurer with 600,000 customers.',
      highlights: [
        'Built ingestion of claims documents in Python and PostgreSQL, 2 million records a month',
        'Replaced hand-made exports by 25 documented data products on Snowflake',
        'Containerised the scoring services with Docker and Kubernetes',
      ],
    },
  ],
  projects: [
    {
      name: 'Fahrplan-Archiv',
      description: 'Open archive of Swiss public transport timetables in Parquet, maintained since 2020',
      highlights: ['Python library with 1,900 users a month', 'Weekly updates run by GitHub Actions'],
      startDate: '2020-05',
      url: 'https://fahrplan-archiv.example',
    },
  ],
  education: [
    {
      institution: 'Fachhochschule Musterstadt',
      area: 'Computer Science',
      studyType: 'Bachelor of Science',
      startDate: '2014-09',
      endDate: '2018-07',
    },
  ],
  certificates: [{ name: 'AWS Certified Data Engineer - Associate', date: '2024-05', issuer: 'Amazon Web Services' }],
  skills: [
    {
      name: 'Data engineering',
      level: 'Expert',
      keywords: ['Python', 'SQL', 'Airflow', 'dbt', 'PostgreSQL', 'Snowflake', 'Kafka'],
    },
    { name: 'Platform', level: 'Advanced', keywords: ['AWS', 'Terraform', 'Docker', 'Kubernetes', 'Git'] },
    { name: 'Languages', keywords: ['TypeScript', 'Bash'] },
  ],
  languages: [
    { language: 'German', fluency: 'Native speaker' },
    { language: 'English', fluency: 'Fluent' },
    { language: 'French', fluency: 'B1' },
  ],
  interests: [{ name: 'Mountain railways' }],
  meta: {
    rolecall: {
      sample: true,
      preferences: {
        titles: ['Senior Data Engineer', 'Data Platform Engineer', 'Analytics Engineer'],
        seniority: ['senior', 'mid'],
        locations: [
          { text: 'Zürich, Switzerland', city: 'Zürich', region: 'Zürich', country: 'CH', latitude: 47.3769, longitude: 8.5417 },
        ],
        maxDistanceKm: 120,
        remote: ['hybrid', 'remote'],
        minSalary: { amount: 100000, currency: 'CHF', period: 'year' },
        excludedCompanies: ['Quill & Quartz'],
        excludedWords: [],
        workPermits: ['CH', 'DE', 'AT'],
      },
      digest: { enabled: true, email: 'lina.muster@example.com', hour: 7, timeZone: 'Europe/Zurich', maxJobs: 10, minScore: 40 },
    },
  },
};
