import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface NewSource {
  /** First part of its board ids: lower case, digits and hyphens. */
  name: string;
  /** What people call the service. */
  title: string;
  /** The host its boards live on. */
  host: string;
}

/**
 * Writes a new source into the project at `root`: the declaration, its contract case and composed answer, and its entry in the registry, all from the templates
 * beside this file. Gives the files written. Throws when the name or host is not usable, or when a source of that name exists.
 */
export function writeNewSource(root: string, { name, title, host }: NewSource, today: string): string[] {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(name))
    throw new RangeError(`"${name}" is no name for a source: use lower case, digits and hyphens`);
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(host)) throw new RangeError(`"${host}" is no host name`);
  const variable = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const fill = (template: string) =>
    readFileSync(path.join(import.meta.dirname, template), 'utf8')
      .replaceAll('__name__', name)
      .replaceAll('__variable__', variable)
      .replaceAll('__title__', title.replaceAll("'", '’'))
      .replaceAll('__host__', host)
      .replaceAll('__HOST__', host.toUpperCase())
      .replaceAll('__today__', today);
  const files = new Map([
    [`shared/sources/systems/${name}.ts`, 'source.ts.template'],
    [`test/contract/sources/${name}.ts`, 'case.ts.template'],
    [`test/fixtures/sources/${name}.json`, 'answer.json.template'],
  ]);
  for (const file of files.keys())
    if (existsSync(path.join(root, file))) throw new Error(`${file} is there already: a source is called ${name}`);
  for (const [file, template] of files) writeFileSync(path.join(root, file), fill(template));

  const registry = path.join(root, 'shared/sources/registry.ts');
  const text = readFileSync(registry, 'utf8');
  const firstSystem = text.indexOf("import { ashby } from './systems/ashby.ts';");
  const generic = text.indexOf('  careersPage,\n];');
  if (firstSystem < 0 || generic < 0)
    throw new Error('shared/sources/registry.ts looks otherwise than it used to: add the source by hand');
  writeFileSync(
    registry,
    `${text.slice(0, firstSystem)}import { ${variable} } from './systems/${name}.ts';\n${text.slice(firstSystem, generic)}  ${variable},\n${text.slice(generic)}`,
  );
  return [...files.keys(), 'shared/sources/registry.ts'];
}

if (import.meta.main) {
  const [name, title, host] = process.argv.slice(2);
  if (name === undefined || title === undefined || host === undefined) {
    console.error('node test/template/new-source.ts <name> "<title>" <host>');
    process.exitCode = 2;
  } else {
    const root = path.resolve(import.meta.dirname, '../..');
    const files = writeNewSource(root, { name, title, host }, new Date().toISOString().slice(0, 10));
    console.log(
      [
        ...files,
        '',
        'Next: npm run fix, then vitest run --project rules test/contract/sources.test.ts, then see "Add a source" in CONTRIBUTING.md.',
      ].join('\n'),
    );
  }
}
