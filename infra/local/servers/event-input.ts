/** An event as EventBridge delivers it. `time` has whole seconds, as the service gives it. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: readonly string[];
  detail: Readonly<Record<string, unknown>>;
  'replay-name'?: string;
}

/** Variables by name with their JSON path, and the text they are put into as `<name>`. */
export interface InputTransformer {
  inputPathsMap?: Readonly<Record<string, string>> | undefined;
  inputTemplate: string;
}

/** How a target wants its input shaped; at most one of the three. */
export interface TargetInput {
  input?: string | undefined;
  inputPath?: string | undefined;
  inputTransformer?: InputTransformer | undefined;
}

/** A target's input settings that EventBridge would refuse. */
export class InvalidTargetInput extends Error {
  override readonly name = 'InvalidTargetInput';
}

/**
 * Compiles what a target gets for an event: the constant `input`, the part at `inputPath`, the filled template, or the whole event.
 * Template rules after the EventBridge user guide ("Input transformation"): a variable in a JSON string is put in as text, elsewhere
 * as JSON; one whose path leads nowhere is left empty in text and `null` in JSON. Throws InvalidTargetInput.
 */
export function compileTargetInput(
  target: TargetInput,
  rule: { name: string; arn: string },
): (event: BusEvent, ingestionTime: string) => string {
  const given = [target.input, target.inputPath, target.inputTransformer].filter((each) => each !== undefined);
  if (given.length > 1) throw new InvalidTargetInput('a target takes only one of Input, InputPath and InputTransformer');
  const { input, inputPath, inputTransformer } = target;
  if (input !== undefined) return () => input;
  if (inputPath !== undefined) {
    const path = compilePath(inputPath);
    return (event) => JSON.stringify(path(event) ?? null);
  }
  if (inputTransformer) return compileTemplate(inputTransformer, rule);
  return (event) => JSON.stringify(event);
}

function compileTemplate(
  transformer: InputTransformer,
  rule: { name: string; arn: string },
): (event: BusEvent, ingestionTime: string) => string {
  const paths = new Map(
    Object.entries(transformer.inputPathsMap ?? {}).map(([name, path]) => [name, compilePath(path)] as const),
  );
  for (const name of paths.keys())
    if (name.startsWith('aws.')) throw new InvalidTargetInput(`the variable ${name}: names that begin with aws. are reserved`);
  const builtIn: Readonly<Record<string, (event: BusEvent, ingestionTime: string) => unknown>> = {
    'aws.events.rule-arn': () => rule.arn,
    'aws.events.rule-name': () => rule.name,
    'aws.events.event.ingestion-time': (_event, ingestionTime) => ingestionTime,
    'aws.events.event': (event) => event,
    'aws.events.event.json': (event) => event,
  };
  const pieces = splitTemplate(transformer.inputTemplate).map((piece) => {
    if (typeof piece === 'string') return () => piece;
    const path = paths.get(piece.variable);
    const value = path ?? (Object.hasOwn(builtIn, piece.variable) ? builtIn[piece.variable] : undefined);
    if (!value) throw new InvalidTargetInput(`the template uses <${piece.variable}>, which InputPathsMap does not define`);
    return (event: BusEvent, ingestionTime: string) => fill(value(event, ingestionTime), piece.quoted);
  });
  return (event, ingestionTime) => pieces.map((piece) => piece(event, ingestionTime)).join('');
}

function fill(value: unknown, quoted: boolean): string {
  if (!quoted) return JSON.stringify(value ?? null);
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}

/** Literal text and variables in turn; `quoted` says that the variable stands inside a JSON string of the template. */
function splitTemplate(template: string): (string | { variable: string; quoted: boolean })[] {
  const pieces: (string | { variable: string; quoted: boolean })[] = [];
  let literal = '';
  let quoted = false;
  for (let index = 0; index < template.length; index += 1) {
    const variable = /^<([A-Za-z0-9_.-]+)>/.exec(template.slice(index, index + 260));
    if (variable?.[1] !== undefined) {
      pieces.push(literal, { variable: variable[1], quoted });
      literal = '';
      index += variable[0].length - 1;
      continue;
    }
    const character = template.charAt(index);
    literal += character;
    if (character === '\\' && quoted) {
      index += 1;
      literal += template.charAt(index);
    } else if (character === '"') quoted = !quoted;
  }
  return [...pieces, literal];
}

/** The JSONPath subset targets use: `$`, `.name`, `['name']`, `[0]`. Undefined when the path leads nowhere. */
function compilePath(path: string): (event: unknown) => unknown {
  if (!path.startsWith('$')) throw new InvalidTargetInput(`the path ${path} must begin with $`);
  const steps: (string | number)[] = [];
  let rest = path.slice(1);
  while (rest !== '') {
    const step = /^(?:\.([A-Za-z0-9_-]+)|\['([^']+)'\]|\["([^"]+)"\]|\[(\d+)\])/.exec(rest);
    if (!step) throw new InvalidTargetInput(`the path ${path} is not understood at '${rest}': use $.name, ['name'] or [0]`);
    steps.push(step[4] === undefined ? (step[1] ?? step[2] ?? step[3] ?? '') : Number(step[4]));
    rest = rest.slice(step[0].length);
  }
  return (event) => steps.reduce(follow, event);
}

function follow(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, step)) return undefined;
  return Object.entries(value).find(([key]) => key === step)?.[1];
}
