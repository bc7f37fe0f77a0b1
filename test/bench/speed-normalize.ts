/**
 * Speed of normalizing and fingerprinting on recorded real boards: `node test/bench/speed-normalize.ts`. CPU seconds of this process, so that
 * neighbours on the machine do not count; beside it a reference of the same run that only parses the JSON and the HTML.
 */
import { Parser } from 'htmlparser2';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const lines = ashbyJobs().map((each) => JSON.stringify(hiddenRecord(each)));
const seenAt = '2025-11-01T00:00:00.000Z';

function rate(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return Math.round((lines.length / (used.user + used.system)) * 1e6);
}

if (lines.length > 0) {
  const best = { reference: 0, normalize: 0, both: 0, cluster: 0 };
  for (let round = 0; round < 3; round += 1) {
    let characters = 0;
    best.reference = Math.max(
      best.reference,
      rate(() => {
        for (const line of lines) {
          const parser = new Parser({
            ontext: (text) => {
              characters += text.length;
            },
          });
          parser.end(JSON.parse(line).descriptionHtml);
        }
      }),
    );
    if (characters === 0) throw new Error('the reference parsed no text: the figures would mean nothing');
    best.normalize = Math.max(
      best.normalize,
      rate(() => {
        for (const line of lines) normalizePosting(JSON.parse(line), seenAt);
      }),
    );
    const prints = new Map<string, ReturnType<typeof fingerprint>[]>();
    best.both = Math.max(
      best.both,
      rate(() => {
        prints.clear();
        for (const line of lines) {
          const read = normalizePosting(JSON.parse(line), seenAt);
          if (!('posting' in read)) continue;
          const print = fingerprint(read.posting);
          prints.set(print.employerKey, [...(prints.get(print.employerKey) ?? []), print]);
        }
      }),
    );
    best.cluster = Math.max(
      best.cluster,
      rate(() => {
        for (const members of prints.values()) clusterEmployer(members);
      }),
    );
  }
  console.table({
    'reference: JSON.parse + htmlparser2': { 'postings/s (one core)': best.reference },
    normalize: { 'postings/s (one core)': best.normalize },
    'normalize + fingerprint': { 'postings/s (one core)': best.both },
    'cluster (fingerprints given)': { 'postings/s (one core)': best.cluster },
  });
}
