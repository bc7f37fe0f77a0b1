/** Progress of the main job, stage by stage: a live block with spinners on a terminal, plain lines elsewhere. */

export type StepName = 'synthesize' | 'start' | 'collect' | 'normalize' | 'match' | 'documents' | 'digest';

interface Step {
  name: StepName;
  state: 'waiting' | 'running' | 'done' | 'failed';
  text: string;
  startedAt: number;
  seconds: number;
}

const labels: Record<StepName, string> = {
  synthesize: 'templates',
  start: 'local cloud',
  collect: 'collect',
  normalize: 'normalize',
  match: 'match',
  documents: 'documents',
  digest: 'digest',
};

export interface Progress {
  begin(name: StepName, text?: string): void;
  update(name: StepName, text: string): void;
  end(name: StepName, text: string): void;
  fail(name: StepName, text: string): void;
  /** A sentence below the stages for as long as it holds; null takes it away. */
  note(text: string | null): void;
  close(): void;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Draws on `out`; `now` gives milliseconds. Without a terminal a line is written when a step begins and ends, and every 5 s in between. */
export function createProgress(out: NodeJS.WriteStream, now: () => number): Progress {
  const steps = new Map<StepName, Step>();
  const live = out.isTTY === true;
  let drawn = 0;
  let noted: string | null = null;
  let frame = 0;
  const timer = live ? setInterval(draw, 90) : setInterval(plainBeat, 5000);
  timer.unref();

  function line(step: Step): string {
    const seconds = step.state === 'running' ? (now() - step.startedAt) / 1000 : step.seconds;
    const sign = { waiting: ' ', running: frames[frame % frames.length] ?? '*', done: '✓', failed: '✗' }[step.state];
    return fitted(`${sign} ${labels[step.name].padEnd(12)}${seconds.toFixed(1).padStart(6)} s  ${step.text}`);
  }
  function fitted(text: string): string {
    // Some terminals say they are 0 columns wide.
    const width = out.columns > 20 ? out.columns : 80;
    return text.length > width ? `${text.slice(0, width - 1)}…` : text;
  }
  function draw() {
    frame += 1;
    const lines = [...[...steps.values()].map(line), ...(noted === null ? [] : [fitted(`! ${noted}`)])];
    if (drawn > 0) out.write(`\x1b[${drawn}A`);
    for (const text of lines) out.write(`\x1b[2K${text}\n`);
    if (lines.length < drawn) out.write('\x1b[J');
    drawn = lines.length;
  }
  function plainBeat() {
    for (const step of steps.values())
      if (step.state === 'running' && step.text !== '') out.write(`... ${labels[step.name]}: ${step.text}\n`);
  }
  function finish(name: StepName, state: 'done' | 'failed', text: string) {
    const step = steps.get(name);
    if (!step) return;
    step.state = state;
    step.text = text;
    step.seconds = (now() - step.startedAt) / 1000;
    if (live) draw();
    else out.write(`${state === 'done' ? 'ok ' : 'FAILED'} ${labels[name]}: ${text} (${step.seconds.toFixed(1)} s)\n`);
  }

  return {
    begin(name, text = '') {
      // A stage begins once: what comes later is the same stage still at work.
      if (steps.has(name)) return;
      steps.set(name, { name, state: 'running', text, startedAt: now(), seconds: 0 });
      if (live) draw();
      else out.write(`... ${labels[name]}${text === '' ? '' : `: ${text}`}\n`);
    },
    update(name, text) {
      const step = steps.get(name);
      if (step) step.text = text;
    },
    end: (name, text) => finish(name, 'done', text),
    fail: (name, text) => finish(name, 'failed', text),
    note(text) {
      if (text === noted) return;
      noted = text;
      if (live) draw();
      else if (text !== null) out.write(`... ${text}\n`);
    },
    close() {
      clearInterval(timer);
      if (live) draw();
    },
  };
}
