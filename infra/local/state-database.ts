import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readRunning } from './running-file.ts';

/** Another local cloud runs on the data directory; the message names it and says what to do. */
export class DataDirectoryInUse extends Error {
  override name = 'DataDirectoryInUse';
}

/**
 * Opens the cloud's own state (queues, objects, stream positions, asynchronous invocations) and holds it exclusively while this process
 * lives, however it ends. Throws DataDirectoryInUse when another local cloud has it: two on one data directory would spoil each other's state.
 * A committed change survives a kill of the process (WAL, synchronous=NORMAL); only a power failure can take back the last ones.
 */
export function openStateDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'cloud.sqlite');
  // SQLite gives its side files the mode of this one: messages are nobody else's business.
  closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file, { timeout: 200 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT;');
  } catch (cause) {
    db.close();
    if (!(cause instanceof Error) || !/locked|busy/i.test(cause.message)) throw cause;
    const pid = readRunning(dataDir)?.pid;
    throw new DataDirectoryInUse(
      `another local cloud is running on this data directory (${dataDir})${pid === undefined ? '' : `: pid ${pid}`}; ` +
        'stop it first or choose another directory',
      { cause },
    );
  }
  return db;
}
