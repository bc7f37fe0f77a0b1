import { stages } from '../../shared/contracts/pipeline.ts';

/**
 * What a deployment costs a month, in USD, from list prices (N. Virginia, 2026; most regions are within 20 %) and the assumptions
 * written beside each line. `free` is what AWS gives every account each month without an end; it counts in full only when nothing else
 * in the account uses it.
 */
export interface CostLine {
  what: string;
  assumption: string;
  /** At list prices. */
  list: number;
  /** After the free amounts. */
  net: number;
}

const hours = 730;
const price = {
  lambdaRequest: 0.2e-6,
  armGbSecond: 0.0000133334,
  x86GbSecond: 0.0000166667,
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  tableGb: 0.25,
  recoveryGb: 0.2,
  queueRequest: 0.4e-6,
  event: 1e-6,
  put: 0.005e-3,
  get: 0.0004e-3,
  storedGb: 0.023,
  mail: 0.1e-3,
  apiRequest: 1e-6,
  alarm: 0.1,
  metric: 0.3,
  infrequentLogGb: 0.25,
} as const;
const free = { lambdaRequests: 1e6, lambdaGbSeconds: 400_000, queueRequests: 1e6, alarms: 10, tableGb: 25 } as const;

/** Alarms with `lagAlarms=essential`; a test compares the number with the templates. */
export const essentialAlarms = 15;

interface Run {
  stage: string;
  runs: number;
  seconds: number;
  gb: number;
  chromium?: boolean;
}

function lambda(runs: readonly Run[]): { list: number; net: number } {
  const requests = runs.reduce((sum, run) => sum + run.runs, 0);
  const seconds = runs.reduce((sum, run) => sum + run.runs * run.seconds * run.gb, 0);
  const list = runs.reduce(
    (sum, run) =>
      sum + run.runs * (price.lambdaRequest + run.seconds * run.gb * (run.chromium ? price.x86GbSecond : price.armGbSecond)),
    0,
  );
  return { list, net: requests <= free.lambdaRequests && seconds <= free.lambdaGbSeconds ? 0 : list };
}

/** What stands there costs when nobody uses it: schedules run, mappings poll, alarms watch. */
export function idleCosts(): CostLine[] {
  const scheduled = [
    { stage: 'plan', runs: hours * 4, seconds: 0.5, gb: 0.25 },
    { stage: 'shortlist', runs: hours, seconds: 0.5, gb: 0.25 },
    { stage: 'mailing', runs: hours, seconds: 0.5, gb: 0.25 },
  ];
  const queues = stages.filter((stage) => 'queue' in stage.trigger).length;
  const polls = (queues * 2 * (hours * 3600)) / 20;
  return [
    {
      what: 'SQS, polling by Lambda',
      assumption: `${queues} queues x 2 pollers x one request in 20 s; without \`concurrency\` Lambda goes down to that`,
      list: polls * price.queueRequest,
      net: Math.max(0, polls - free.queueRequests) * price.queueRequest,
    },
    {
      what: 'CloudWatch alarms',
      assumption: `${essentialAlarms} alarms`,
      list: essentialAlarms * price.alarm,
      net: Math.max(0, essentialAlarms - free.alarms) * price.alarm,
    },
    {
      what: 'Lambda, schedules',
      assumption: `${scheduled.reduce((sum, run) => sum + run.runs, 0)} runs of half a second, all cold`,
      ...lambda(scheduled),
    },
    {
      what: 'DynamoDB, S3, logs',
      assumption: 'a query a run; 0.1 GB in tables with point-in-time recovery; 30 MB of logs',
      list: 0.1 * (price.tableGb + price.recoveryGb) + 4380 * price.readUnit + 0.03 * price.infrequentLogGb,
      net: 0.1 * price.recoveryGb + 4380 * price.readUnit + 0.03 * price.infrequentLogGb,
    },
    {
      what: 'Scheduler, event bus, HTTP API, Cognito, SES, budget, dashboard',
      assumption: 'nothing without use, or within what is free for good',
      list: 0,
      net: 0,
    },
  ];
}

const days = 30.4;
const same = (what: string, assumption: string, cost: number): CostLine => ({ what, assumption, list: cost, net: cost });

/** 50 boards, each read six times a day; a third of the reads bring a change, 100 new or changed postings a day in all. */
export function boardCosts(): CostLine[] {
  const reads = 300 * days;
  const changed = reads / 3;
  const postings = 100 * days;
  const runs = [
    { stage: 'collect', runs: reads, seconds: 1.2, gb: 1, chromium: true },
    { stage: 'normalize', runs: changed, seconds: 0.4, gb: 1 },
    { stage: 'publish', runs: changed * 2, seconds: 0.1, gb: 0.25 },
    { stage: 'match', runs: changed, seconds: 0.2, gb: 1 },
    { stage: 'index', runs: changed, seconds: 1, gb: 1.73 },
  ];
  // A posting is its row, its fingerprint and its job with an index entry, 6 KB each but the fingerprint; a read moves its board's row.
  const writes = postings * 20 + reads * 6;
  const puts = changed * 4;
  return [
    { what: 'Lambda', assumption: `${Math.round(reads)} reads of 1.2 s, then only what changed`, ...lambda(runs) },
    same(
      'DynamoDB',
      `${Math.round(writes / 1000)} thousand write units, as many read units`,
      writes * (price.writeUnit + price.readUnit),
    ),
    same(
      'S3',
      `${Math.round(puts / 1000)} thousand objects written, twice as many read, 0.3 GB`,
      puts * (price.put + 2 * price.get) + 0.3 * price.storedGb,
    ),
    same('Events', 'two per changed posting', postings * 2 * price.event),
    same('Logs', '50 MB, infrequent access', 0.05 * price.infrequentLogGb),
  ];
}

/** An active candidate: ten matches a day, three jobs a day with two documents each, a mail a day, 40 requests a day. */
export function candidateCosts(): CostLine[] {
  const documents = 6 * days;
  const requests = 40 * days;
  const runs = [
    { stage: 'documents', runs: documents, seconds: 0.8, gb: 0.5 },
    { stage: 'render', runs: documents, seconds: 1.5, gb: 1.73, chromium: true },
    { stage: 'digest', runs: days, seconds: 1, gb: 0.5 },
    { stage: 'api', runs: requests, seconds: 0.2, gb: 1.73 },
  ];
  const writes = 10 * days * 4 + documents * 12 + requests;
  return [
    { what: 'Lambda', assumption: 'documents, files, a digest a day, requests', ...lambda(runs) },
    same(
      'DynamoDB',
      `${Math.round(writes / 1000)} thousand write units, as many read units`,
      writes * (price.writeUnit + price.readUnit),
    ),
    same('S3', 'content and two files a document', documents * 3 * (price.put + price.get) + 0.05 * price.storedGb),
    same(
      'Events, mail, API',
      'matches and documents, a mail a day, requests',
      (10 * days + documents * 3) * price.event + days * price.mail + requests * price.apiRequest,
    ),
    same('Logs', '10 MB, infrequent access', 0.01 * price.infrequentLogGb),
  ];
}

/** The sum of lines, in USD. */
export function total(lines: readonly CostLine[]): { list: number; net: number } {
  return { list: lines.reduce((sum, line) => sum + line.list, 0), net: lines.reduce((sum, line) => sum + line.net, 0) };
}

/** A Markdown table of the lines with their sum. */
export function costTable(lines: readonly CostLine[]): string {
  const usd = (value: number) => value.toFixed(3);
  const sum = total(lines);
  return [
    ['what', 'assumption', 'list price', 'after free amounts'],
    ['---', '---', '---:', '---:'],
    ...lines.map((line) => [line.what, line.assumption, usd(line.list), usd(line.net)]),
    ['**sum, $ a month**', '', `**${usd(sum.list)}**`, `**${usd(sum.net)}**`],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** All tables under their headings: the section of deploy.md. */
export function costSection(): string {
  return [
    ['Nobody uses it', idleCosts()] as const,
    ['Fifty boards, however many candidates follow them', boardCosts()] as const,
    ['Each active candidate, before model tokens', candidateCosts()] as const,
  ]
    .map(([heading, lines]) => `### ${heading}\n\n${costTable(lines)}`)
    .join('\n\n');
}

if (import.meta.main) console.log(costSection());
