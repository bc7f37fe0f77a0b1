// A process the kill tests start and kill: `node killable.ts <server> <folder>`. Its first line on standard output is the server's address.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEventBus } from '../../../infra/local/servers/event-bus.ts';
import { createMailServer } from '../../../infra/local/servers/mail-server.ts';
import { createScheduler } from '../../../infra/local/servers/scheduler.ts';

const [kind = '', folder = ''] = process.argv.slice(2);
const place = { account: '000000000000', region: 'eu-central-1' };
const note = (line: string) => appendFileSync(join(folder, 'effects.log'), `${line}\n`);

const servers: Record<string, () => Promise<{ url: string }>> = {
  bus: () =>
    createEventBus({
      ...place,
      stateDir: folder,
      buses: [{ name: 'rolecall' }],
      rules: [{ name: 'all', busName: 'rolecall', eventPattern: { source: ['rolecall'] }, targets: [{ id: 'q', arn: 'arn:q' }] }],
      archives: [{ name: 'all', busName: 'rolecall' }],
      deliver: async (_arn, _input, event) => note(event.id),
    }),
  // A bus that never answers: the kill comes between the mail and its events.
  mail: () =>
    createMailServer({
      ...place,
      stateDir: join(folder, 'state'),
      outboxDir: join(folder, 'outbox'),
      configurationSets: { set: { eventDestinations: [{ name: 'bus', matchingEventTypes: ['send', 'delivery'] }] } },
      publish: () => new Promise(() => {}),
    }),
  // A target that never answers: the kill comes in the middle of an invocation.
  scheduler: () =>
    createScheduler({
      ...place,
      stateDir: folder,
      schedules: [],
      groups: [],
      clock: { now: () => new Date() },
      invoke: async (_arn, input) => {
        note(input);
        await new Promise(() => {});
      },
    }),
};
const start = servers[kind];
if (!start) throw new Error(`there is no server ${kind}`);
console.log((await start()).url);
