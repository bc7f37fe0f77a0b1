/** A route of an HTTP API. */
export interface RouteSpec {
  /** `GET /v1/boards/{boardId}`, `ANY /files/{path+}` or `$default`. */
  routeKey: string;
  functionArn: string;
  authorizerId?: string | undefined;
  /** Scopes of which a token must have one. */
  authorizationScopes?: readonly string[] | undefined;
  /** Milliseconds until 503 (the integration's TimeoutInMillis). Default: the API's. */
  timeout?: number | undefined;
}

export interface RouteMatch {
  route: RouteSpec;
  parameters: Readonly<Record<string, string>>;
}

type Segment = { kind: 'text'; text: string } | { kind: 'variable' | 'greedy'; name: string };
const rank = { text: 0, variable: 1, greedy: 2 } as const;

/**
 * Compiles routes into a function that finds the one for a method and a path (undecoded). Order as in API Gateway ("Routing API
 * requests"): literal segments before variables before `{x+}`, a named method before ANY, `$default` last. Throws on a route key it
 * does not understand and on two equal ones.
 */
export function compileRoutes(routes: readonly RouteSpec[]): (method: string, path: string) => RouteMatch | null {
  const keys = new Set<string>();
  const compiled = routes.map((route) => {
    if (keys.has(route.routeKey)) throw new Error(`the route ${route.routeKey} is there twice`);
    keys.add(route.routeKey);
    return { route, ...parseRouteKey(route.routeKey) };
  });
  compiled.sort((a, b) => bySpecificity(a.segments, b.segments) || Number(a.method === 'ANY') - Number(b.method === 'ANY'));
  const fallback = routes.find((route) => route.routeKey === '$default');
  return (method, path) => {
    const given = path.split('/').slice(1);
    for (const { route, method: wanted, segments } of compiled) {
      if (!segments || (wanted !== 'ANY' && wanted !== method)) continue;
      const parameters = match(segments, given);
      if (parameters) return { route, parameters };
    }
    return fallback ? { route: fallback, parameters: {} } : null;
  };
}

function parseRouteKey(routeKey: string): { method: string; segments: readonly Segment[] | null } {
  if (routeKey === '$default') return { method: 'ANY', segments: null };
  const [, method = '', path = ''] = /^(ANY|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\/\S*)$/.exec(routeKey) ?? [];
  if (path === '') throw new Error(`the route key '${routeKey}' is not understood: a method and a path, or $default`);
  const texts = path.split('/').slice(1);
  const segments = texts.map((text, index): Segment => {
    const [, name, greedy] = /^\{([A-Za-z0-9._:-]+)(\+?)\}$/.exec(text) ?? [];
    if (name === undefined) {
      if (/[{}]/.test(text)) throw new Error(`the route key '${routeKey}' is not understood at '${text}'`);
      return { kind: 'text', text };
    }
    if (greedy && index < texts.length - 1) throw new Error(`the route key '${routeKey}': {${name}+} must come last`);
    return { kind: greedy ? 'greedy' : 'variable', name };
  });
  return { method, segments };
}

function bySpecificity(a: readonly Segment[] | null, b: readonly Segment[] | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (const [index, segment] of a.entries()) {
    const other = b[index];
    if (!other) break;
    if (rank[segment.kind] !== rank[other.kind]) return rank[segment.kind] - rank[other.kind];
  }
  return b.length - a.length;
}

function match(segments: readonly Segment[], given: readonly string[]): Record<string, string> | null {
  const greedy = segments.at(-1)?.kind === 'greedy';
  if (greedy ? given.length < segments.length : given.length !== segments.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = given[index] ?? '';
    if (segment.kind === 'text') {
      if (segment.text !== text && decode(text) !== segment.text) return null;
      continue;
    }
    const value = segment.kind === 'greedy' ? given.slice(index).join('/') : text;
    if (value === '') return null;
    parameters[segment.name] = decode(value);
  }
  return parameters;
}

/** Percent-decoded; text that is not properly encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
