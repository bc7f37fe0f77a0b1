import { decideDuplicate, type NamedPosting, type Verdict } from '../../../shared/commands/duplicates.ts';
import { connect } from './connect.ts';
import { withNormalizeStage } from './stored-postings.ts';

/** Keeps a decision on the local cloud of a data directory, and waits until the jobs follow it. Throws NoSuchPair. */
export async function decideStored(
  dataDir: string,
  verdict: Verdict,
  a: string,
  b: string,
): Promise<{ a: NamedPosting; b: NamedPosting }> {
  const connection = await connect(dataDir);
  try {
    const pair = await withNormalizeStage({ endpoints: connection.endpoints }, (stage) =>
      decideDuplicate(verdict, a, b, new Date().toISOString(), stage),
    );
    await connection.settle();
    return pair;
  } finally {
    await connection.close();
  }
}
