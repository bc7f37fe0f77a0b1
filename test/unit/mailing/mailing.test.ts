import { describe, expect, it } from 'vitest';
import { planDigests } from '../../../functions/mailing/mailing.ts';
import type { DigestMessage } from '../../../shared/contracts/messages/digest.ts';
import type { DigestSettings } from '../../../shared/domain/profile.ts';
import { profileOf, resumeJson } from '../../support/candidate.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakeProfileStore } from '../../support/fake-profile-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { SilentLog } from '../../support/silent-log.ts';

const candidate = (userId: string, digest: Partial<DigestSettings>, active = true) => {
  const profile = profileOf(resumeJson, userId);
  return { ...profile, active, digest: { ...profile.digest, ...digest } };
};

describe('mailing', () => {
  it('sends a message for those whose local hour it is, with their local date', async () => {
    const queue = new RecordingQueue<DigestMessage>();
    const profiles = new FakeProfileStore(
      candidate('vienna', { hour: 8, timeZone: 'Europe/Vienna' }),
      candidate('kolkata', { hour: 12, timeZone: 'Asia/Kolkata' }),
      candidate('kiritimati', { hour: 21, timeZone: 'Pacific/Kiritimati' }),
      candidate('honolulu', { hour: 21, timeZone: 'Pacific/Honolulu' }),
      candidate('late', { hour: 9, timeZone: 'Europe/Vienna' }),
      candidate('off', { hour: 8, timeZone: 'Europe/Vienna', enabled: false }),
      candidate('mute', { hour: 8, timeZone: 'Europe/Vienna', email: null }),
      candidate('asleep', { hour: 8, timeZone: 'Europe/Vienna' }, false),
    );
    const time = new Date('2026-11-20T07:00:00Z');
    await planDigests(time, { profiles, queue, metrics: new CountingMetrics(), log: new SilentLog() });
    expect(queue.sent).toEqual([
      { version: 1, userId: 'vienna', period: '2026-11-20', at: time.toISOString() },
      { version: 1, userId: 'kolkata', period: '2026-11-20', at: time.toISOString() },
      { version: 1, userId: 'kiritimati', period: '2026-11-20', at: time.toISOString() },
      { version: 1, userId: 'honolulu', period: '2026-11-19', at: time.toISOString() },
    ]);
  });
});
