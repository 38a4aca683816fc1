// TypeScript modules of the repository made into JavaScript for Node: the engine one file, all others file by file.
import { dirname, isAbsolute, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const ENGINE = join(root, 'sim', 'index.ts');

/**
 * Rolldown and not tsc, because it writes constants where they are used and puts all modules of the engine into one file: V8
 * cannot see through imports, and runs the engine's small functions a fifth slower without. Top-level constants must stay such
 * for that, by themselves bundlers make variables of them.
 * @param entries paths in the repository without extension; `sim/index` need not be named
 * @param folder where these and all modules that they import go
 */
export async function transpile(entries, folder) {
  const isPackage = (id) => !id.startsWith('.') && !isAbsolute(id);
  await build({ 'sim/index': ENGINE }, isPackage, folder, { codeSplitting: false, sourcemap: true });
  const others = Object.fromEntries(entries.map((name) => [name, join(root, `${name}.ts`)]));
  const layout = { preserveModules: true, preserveModulesRoot: root };
  await build(others, isPackage, folder, layout, [engineApart]);
}

async function build(input, external, dir, layout, plugins = []) {
  const { rolldown } = await import('rolldown'); // here, so that this file can be loaded before packages are installed
  const optimization = { inlineConst: { mode: 'all', pass: 3 } };
  const read = await rolldown({ input, external, plugins, platform: 'node', optimization });
  await read.write({ dir, format: 'esm', topLevelVar: false, entryFileNames: '[name].js', ...layout });
  await read.close();
}

/** Other modules import the engine's one file. */
const engineApart = {
  name: 'engine apart',
  resolveId: (id, importer) =>
    importer !== undefined && join(dirname(importer), id) === ENGINE ? { id: 'engine', external: true } : null,
  renderChunk: (code, { fileName }) =>
    code.replaceAll('from "engine"', `from "${posix.relative(posix.dirname(fileName), 'sim/index.js')}"`),
};
