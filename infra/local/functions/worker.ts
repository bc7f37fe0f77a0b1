/** Runs one Lambda function in a worker thread: what the Node runtime of Lambda does around a handler, and nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import {
  builtinModules,
  createRequire,
  enableCompileCache,
  type ResolveFnOutput,
  type ResolveHookContext,
  registerHooks,
} from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, InvocationError, WorkerMessage, WorkerSettings } from './protocol.ts';

if (!parentPort) throw new Error('this file is the body of a worker thread: the local cloud starts it');
const port = parentPort;
const settings: WorkerSettings = workerData;
const tell = (message: WorkerMessage) => port.postMessage(message);

captureOutput(process.stdout);
captureOutput(process.stderr);
enableCompileCache(settings.compileCache);
resolveModulesLikeLambda();

try {
  const handler = await loadHandler();
  port.on('message', (invocation: Invocation) => void run(handler, invocation));
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'broken', error: describe(error) });
}

type Next = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput;
type Handler = (event: unknown, context: unknown) => unknown;

async function run(handler: Handler, invocation: Invocation): Promise<void> {
  const context = {
    awsRequestId: invocation.id,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memory),
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - Date.now()),
  };
  try {
    const payload = await handler(JSON.parse(invocation.event), context);
    tell({ kind: 'result', id: invocation.id, payload: JSON.stringify(payload ?? null) });
  } catch (error) {
    tell({ kind: 'error', id: invocation.id, error: describe(error) });
  }
}

async function loadHandler(): Promise<Handler> {
  const dot = settings.handler.lastIndexOf('.');
  const [path, name] = [settings.handler.slice(0, dot), settings.handler.slice(dot + 1)];
  const candidates = ['.mjs', '.cjs', '.js'].map((extension) => join(settings.codeDirectory, path + extension));
  const file = candidates.find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`Runtime.ImportModuleError: there is no ${path}.mjs, .cjs or .js in ${settings.codeDirectory}`);
  // Lambda loads a .js file without "type": "module" beside it with require, so that is what a bundle is tested with.
  const isModule = file.endsWith('.mjs') || (file.endsWith('.js') && isModulePackage(settings.codeDirectory));
  const loaded: unknown = isModule ? await import(pathToFileURL(file).href) : createRequire(file)(file);
  const handler: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : undefined;
  if (typeof handler !== 'function')
    throw new Error(`Runtime.HandlerNotFound: ${settings.handler} is undefined or not a function`);
  return (event, context) => Reflect.apply(handler, undefined, [event, context]);
}

function isModulePackage(directory: string): boolean {
  const file = join(directory, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
}

/**
 * A bundle finds packages where Lambda would: in itself, in its layers (`require` only, as NODE_PATH works there), and the AWS SDK in the
 * runtime. Without this it would find all of the project's node_modules above it, and a package forgotten in the bundle would only be
 * noticed in the account.
 */
function resolveModulesLikeLambda(): void {
  const builtins = new Set(builtinModules);
  const home = settings.codeDirectory + sep;
  const layers = settings.layers.map((layer) => join(layer, 'nodejs', 'node_modules')).filter((each) => existsSync(each));
  const fromLayer = (specifier: string): string | undefined => {
    for (const modules of layers) {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      if (existsSync(join(modules, name))) return join(dirname(modules), 'local-cloud.cjs');
    }
    return undefined;
  };
  /** Goes on as if the file `from` had asked. The next step takes another parent for `import` only; `require` wants the path itself. */
  const resolveFrom = (from: string, specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput =>
    context.conditions.includes('require')
      ? next(createRequire(from).resolve(specifier), context)
      : next(specifier, { ...context, parentURL: pathToFileURL(from).href });
  const missing = (specifier: string, required: boolean, cause?: unknown) =>
    new Error(
      `Runtime.ImportModuleError: cannot find package '${specifier}' in the bundle of ${settings.functionName}` +
        `${required ? ' or its layers' : ' (an ES module does not look in layers)'}`,
      { cause },
    );
  const inBundle = (specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput => {
    const required = context.conditions.includes('require');
    let found: ResolveFnOutput;
    try {
      found = next(specifier, context);
    } catch (cause) {
      throw missing(specifier, required, cause);
    }
    if (found.url.startsWith('node:') || (found.url.startsWith('file:') && fileURLToPath(found.url).startsWith(home)))
      return found;
    throw missing(specifier, required);
  };
  registerHooks({
    resolve: (specifier, context, next) => {
      const bare = !/^(\.|\/|#|[a-z]+:)/.test(specifier) && !builtins.has(specifier.split('/')[0] ?? '');
      const parent = context.parentURL?.startsWith('file:') ? fileURLToPath(context.parentURL) : undefined;
      if (!bare || parent === undefined || !parent.startsWith(home)) return next(specifier, context);
      const layered = context.conditions.includes('require') ? fromLayer(specifier) : undefined;
      if (layered !== undefined) return resolveFrom(layered, specifier, context, next);
      const inRuntime = /^@(aws-sdk|smithy)\//.test(specifier);
      return inRuntime
        ? resolveFrom(join(settings.runtimeModules, 'local-cloud.cjs'), specifier, context, next)
        : inBundle(specifier, context, next);
    },
  });
}

/** Output goes to the cloud over the same channel as results, so that a result never overtakes what was printed before it. */
function captureOutput(stream: NodeJS.WriteStream): void {
  Object.defineProperty(stream, 'write', {
    value: (chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
      tell({ kind: 'log', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
      const callback = typeof encoding === 'function' ? encoding : done;
      if (typeof callback === 'function') callback();
      return true;
    },
  });
}

function describe(error: unknown): InvocationError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}
