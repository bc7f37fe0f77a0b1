/** What a worker is started with. */
export interface WorkerSettings {
  functionName: string;
  functionArn: string;
  memory: number;
  /** Directory the code was unpacked to (`/var/task` of Lambda). */
  codeDirectory: string;
  /** `index.handler`. */
  handler: string;
  /** Directories of the layers (`/opt` of Lambda). */
  layers: string[];
  /** Where the AWS SDK and the like are, which Lambda's Node runtime brings itself. */
  runtimeModules: string;
  compileCache: string;
}

export interface Invocation {
  id: string;
  /** JSON text. */
  event: string;
  /** Milliseconds since 1970. */
  deadline: number;
}

export interface InvocationError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export type WorkerMessage =
  | { kind: 'log'; text: string }
  | { kind: 'ready' }
  | { kind: 'broken'; error: InvocationError }
  | { kind: 'result'; id: string; payload: string }
  | { kind: 'error'; id: string; error: InvocationError };
