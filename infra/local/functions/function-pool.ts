import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Invocation, InvocationError, WorkerMessage, WorkerSettings } from './protocol.ts';

export interface FunctionSpec {
  name: string;
  arn: string;
  codeDirectory: string;
  handler: string;
  layers: string[];
  environment: Readonly<Record<string, string>>;
  /** Seconds. */
  timeout: number;
  /** MB. */
  memory: number;
  /** Workers at most. */
  concurrency: number;
  runtimeModules: string;
  compileCache: string;
}

export type InvocationResult = { ok: true; payload: string } | { ok: false; error: InvocationError };

interface Environment {
  worker: Worker;
  /** The invocation it works on; an environment does one at a time. */
  current: ((result: InvocationResult) => void) | null;
}

/** Seconds a function may take to load. Lambda allows 10; a machine that does much else at the same time takes longer. */
const longestStart = 30;

const terminated: InvocationError = {
  errorType: 'ServiceUnavailable',
  errorMessage: 'the local cloud is stopping',
  trace: [],
};

/**
 * The execution environments of one function: worker threads that each run one invocation at a time. Grows on demand up to its
 * concurrency; a worker that times out or crashes is thrown away, and that invocation fails.
 */
export class FunctionPool {
  readonly spec: FunctionSpec;
  readonly #onOutput: (text: string) => void;
  readonly #idle: Environment[] = [];
  readonly #all = new Set<Environment>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #stopped = false;

  constructor(spec: FunctionSpec, onOutput: (text: string) => void) {
    this.spec = spec;
    this.#onOutput = onOutput;
  }

  /** Seconds after which an invocation that found an environment free is over for certain. */
  get longest(): number {
    return this.spec.timeout + longestStart;
  }

  /** Invocations that would start at once. */
  get free(): number {
    return this.spec.concurrency - this.#busy;
  }

  /** Runs the function with the event (JSON text). Never throws: a failure of the function is a result. Waits for a free environment. */
  async invoke(event: string): Promise<InvocationResult> {
    if (this.#busy >= this.spec.concurrency) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy += 1;
    try {
      return this.#stopped ? { ok: false, error: terminated } : await this.#run(event);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** Ends all environments; what they were working on fails. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const wake of this.#waiting.splice(0)) wake();
    await Promise.all([...this.#all].map((environment) => this.#discard(environment, terminated)));
  }

  async #run(event: string): Promise<InvocationResult> {
    const environment = this.#idle.pop() ?? (await this.#start());
    if ('errorType' in environment) return { ok: false, error: environment };
    // Ended between being ready and this line: nobody would answer any more.
    if (!this.#all.has(environment)) return { ok: false, error: terminated };
    const id = randomUUID();
    const result = await new Promise<InvocationResult>((resolve) => {
      const timeout = setTimeout(() => {
        void this.#discard(environment, {
          errorType: 'Sandbox.Timedout',
          errorMessage: `${this.spec.name}: task timed out after ${this.spec.timeout} seconds (request ${id})`,
          trace: [],
        });
      }, this.spec.timeout * 1000);
      environment.current = (outcome) => {
        clearTimeout(timeout);
        environment.current = null;
        resolve(outcome);
      };
      const invocation: Invocation = { id, event, deadline: Date.now() + this.spec.timeout * 1000 };
      environment.worker.postMessage(invocation);
    });
    if (this.#all.has(environment)) this.#idle.push(environment);
    if (!result.ok)
      this.#onOutput(`${JSON.stringify({ level: 'ERROR', message: 'invocation failed', requestId: id, ...result.error })}\n`);
    return result;
  }

  /** A new environment, its module loaded; or the error that loading it gave. */
  #start(): Promise<Environment | InvocationError> {
    const { spec } = this;
    const settings: WorkerSettings = {
      functionName: spec.name,
      functionArn: spec.arn,
      memory: spec.memory,
      codeDirectory: spec.codeDirectory,
      handler: spec.handler,
      layers: spec.layers,
      runtimeModules: spec.runtimeModules,
      compileCache: spec.compileCache,
    };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      env: { ...spec.environment },
      resourceLimits: { maxOldGenerationSizeMb: Math.max(64, spec.memory) },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const environment: Environment = { worker, current: null };
    this.#all.add(environment);
    return new Promise((resolve) => {
      const slow = setTimeout(
        () => broken({ errorType: 'Init.Timeout', errorMessage: `${spec.name} did not load in ${longestStart} s`, trace: [] }),
        longestStart * 1000,
      );
      const broken = (error: InvocationError) => {
        clearTimeout(slow);
        // Also when it was ended while it loaded: who waits for it must hear of it.
        if (!this.#all.has(environment)) return resolve(terminated);
        if (environment.current === null) {
          this.#onOutput(`${JSON.stringify({ level: 'ERROR', message: 'the execution environment broke', ...error })}\n`);
        }
        resolve(error);
        void this.#discard(environment, error);
      };
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'log') this.#onOutput(message.text);
        else if (message.kind === 'broken') broken(message.error);
        else if (message.kind === 'ready') {
          clearTimeout(slow);
          resolve(environment);
        } else if (message.kind === 'result') environment.current?.({ ok: true, payload: message.payload });
        else environment.current?.({ ok: false, error: message.error });
      });
      worker.on('error', (error: unknown) => {
        const name = error instanceof Error ? error.name : 'Error';
        const text = error instanceof Error ? error.message : String(error);
        broken({ errorType: name, errorMessage: text, trace: error instanceof Error ? (error.stack ?? '').split('\n') : [] });
      });
      worker.on('exit', (code) => {
        broken({ errorType: 'Runtime.ExitError', errorMessage: `${spec.name}: the runtime exited with code ${code}`, trace: [] });
      });
    });
  }

  async #discard(environment: Environment, reason: InvocationError): Promise<void> {
    if (!this.#all.delete(environment)) return;
    const at = this.#idle.indexOf(environment);
    if (at >= 0) this.#idle.splice(at, 1);
    environment.current?.({ ok: false, error: reason });
    await environment.worker.terminate();
  }
}
