import { type Stage, stages } from '../../shared/contracts/pipeline.ts';

/** The flow table of the README, one row per stage of the pipeline, in Markdown without a line break at the end. */
export function flowTable(): string {
  const rows = stages.map((stage) => [stage.name, trigger(stage), stage.does, emits(stage)]);
  return [['stage', 'trigger', 'does', 'emits'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function trigger({ trigger: by }: Stage): string {
  switch (by.kind) {
    case 'schedule':
      return `schedule \`${by.expression}\` UTC`;
    case 'queue':
      return by.events.length === 0 ? `queue \`${by.queue}\`` : `${codes(by.events)} → queue \`${by.queue}\``;
    case 'mail-events':
      return `SES ${by.events.join(', ')} → queue \`${by.queue}\``;
    case 'mails':
      return 'SES receipt rule → S3 and the function; S3 Object Created';
    case 'stream':
      return `streams of ${codes(by.tables)}`;
    case 'http':
      return 'HTTP API';
  }
}

function emits({ name, sends, emits: events }: Stage): string {
  if (name === 'publish') return 'every event, on the bus';
  const queues = sends.map((queue) => `queue \`${queue}\``);
  return [...queues, ...(events.length > 0 ? [codes(events)] : [])].join(' · ');
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

if (import.meta.main) console.log(flowTable());
