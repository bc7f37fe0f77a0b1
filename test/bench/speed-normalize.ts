/**
 * Speed of normalizing, fingerprinting and clustering recorded real boards: `node test/bench/speed-normalize.ts`. CPU seconds of this process (user and system, garbage
 * collection included), so that neighbours on the machine hardly count, and the wall clock beside them; the best of five rounds. The reference of the same run only
 * parses the JSON and the HTML.
 */
import { Parser } from 'htmlparser2';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { type Fingerprint, fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const lines = ashbyJobs().map((each) => JSON.stringify(hiddenRecord(each)));
const seenAt = '2025-11-01T00:00:00.000Z';
const rounds = 5;

function parse(): void {
  let characters = 0;
  for (const line of lines) {
    const parser = new Parser({
      ontext: (text) => {
        characters += text.length;
      },
    });
    parser.end(JSON.parse(line).descriptionHtml);
  }
  if (characters === 0) throw new Error('the reference parsed no text: the figures would mean nothing');
}

function normalize(): void {
  for (const line of lines) normalizePosting(JSON.parse(line), seenAt);
}

function fingerprints(): Map<string, Fingerprint[]> {
  const employers = new Map<string, Fingerprint[]>();
  for (const line of lines) {
    const read = normalizePosting(JSON.parse(line), seenAt);
    if (!('posting' in read)) continue;
    const print = fingerprint(read.posting);
    const members = employers.get(print.employerKey);
    if (members) members.push(print);
    else employers.set(print.employerKey, [print]);
  }
  return employers;
}

function cluster(employers: ReadonlyMap<string, Fingerprint[]>): void {
  for (const members of employers.values()) clusterEmployer(members);
}

if (lines.length > 0) {
  const given = fingerprints();
  const works: Record<string, () => void> = {
    'reference: JSON.parse + htmlparser2': parse,
    normalize,
    'normalize + fingerprint': fingerprints,
    'normalize + fingerprint + cluster': () => cluster(fingerprints()),
    'cluster (fingerprints given)': () => cluster(given),
  };
  const perSecond = (microseconds: number) => Math.round((lines.length / microseconds) * 1e6);
  const table = Object.entries(works).map(([name, work]) => {
    let [cpu, wall] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const [usedBefore, startedAt] = [process.cpuUsage(), performance.now()];
      work();
      const used = process.cpuUsage(usedBefore);
      cpu = Math.max(cpu, perSecond(used.user + used.system));
      wall = Math.max(wall, perSecond((performance.now() - startedAt) * 1000));
    }
    return [name, { 'postings/s of CPU time (one core)': cpu, 'postings/s by the wall clock': wall }];
  });
  console.table(Object.fromEntries(table));
}
