import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

const ignored = new Set(['node_modules', 'cdk.out', '.local', '.git', 'coverage']);

export interface ImportOf {
  /** As written: `../ports/clock.ts`, `node:fs`, `zod`. */
  specifier: string;
  /** Path from the project root for a relative import, otherwise the package or built-in module. */
  target: string;
  typeOnly: boolean;
  line: number;
}

export interface ExportedFunction {
  name: string;
  line: number;
  documented: boolean;
}

export interface Module {
  /** From the project root, with forward slashes. */
  file: string;
  source: string;
  lines: number;
  imports: ImportOf[];
  exportedFunctions: ExportedFunction[];
  /** Lines with a type assertion other than `as const`. */
  assertions: number[];
  /** Lines that read `process.env`. */
  environmentReads: number[];
}

/** Every TypeScript file below the given folders, parsed. Throws when one does not parse. */
export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap((folder) => filesBelow(path.join(projectRoot, folder))).map(readModule);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(file);
    return /\.(ts|mts)$/.test(entry.name) ? [file] : [];
  });
}

function readModule(absolute: string): Module {
  const file = path.relative(projectRoot, absolute).split(path.sep).join('/');
  const source = readFileSync(absolute, 'utf8');
  const parsed = parseSync(file, source);
  const [fault] = parsed.errors;
  if (fault) throw new Error(`${file} does not parse: ${fault.message}`);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const targetOf = (specifier: string) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : packageOf(specifier);

  const module: Module = {
    file,
    source,
    lines: source.trimEnd().split('\n').length,
    imports: [],
    exportedFunctions: [],
    assertions: [],
    environmentReads: [],
  };
  const add = (specifier: unknown, typeOnly: boolean, start: number) => {
    if (typeof specifier === 'string')
      module.imports.push({ specifier, target: targetOf(specifier), typeOnly, line: lineOf(start) });
  };
  const documented = (start: number) =>
    parsed.comments.some(
      (comment) => comment.type === 'Block' && comment.value.startsWith('*') && source.slice(comment.end, start).trim() === '',
    );
  new Visitor({
    ImportDeclaration: (node) =>
      add(
        node.source.value,
        node.importKind === 'type' ||
          (node.specifiers.length > 0 &&
            node.specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type')),
        node.start,
      ),
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind === 'type', node.start);
      const { declaration } = node;
      if (declaration?.type === 'FunctionDeclaration' && declaration.id)
        module.exportedFunctions.push({
          name: declaration.id.name,
          line: lineOf(node.start),
          documented: documented(node.start),
        });
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ImportExpression: (node) => add(node.source.type === 'Literal' ? node.source.value : undefined, false, node.start),
    TSImportType: (node) => add(node.source.value, true, node.start),
    TSAsExpression(node) {
      const annotation = node.typeAnnotation;
      const isConst =
        annotation.type === 'TSTypeReference' &&
        annotation.typeName.type === 'Identifier' &&
        annotation.typeName.name === 'const';
      if (!isConst) module.assertions.push(lineOf(node.start));
    },
    MemberExpression(node) {
      if (
        node.object.type === 'Identifier' &&
        node.object.name === 'process' &&
        node.property.type === 'Identifier' &&
        node.property.name === 'env'
      )
        module.environmentReads.push(lineOf(node.start));
    },
  }).visit(parsed.program);
  return module;
}

/** `@aws-sdk/client-s3/dist/x` -> `@aws-sdk/client-s3`; `node:fs/promises` stays. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
