// TypeScript modules of the repository made into JavaScript for Node, file by file.
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Rolldown and not tsc, because it writes constants where they are used: V8 cannot see through imports, and runs the engine's
 * small functions a tenth slower without. Top-level constants must stay such for that, by themselves bundlers make variables
 * of them.
 * @param entries paths in the repository without extension
 * @param folder where these and all modules that they import go
 */
export async function transpile(entries, folder) {
  const { rolldown } = await import('rolldown'); // here, so that this file can be loaded before packages are installed
  const input = Object.fromEntries(entries.map((name) => [name, join(root, `${name}.ts`)]));
  const isPackage = (id) => !id.startsWith('.') && !isAbsolute(id);
  const optimization = { inlineConst: { mode: 'all', pass: 3 } };
  const read = await rolldown({ input, external: isPackage, platform: 'node', optimization });
  const layout = { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' };
  await read.write({ dir: folder, format: 'esm', topLevelVar: false, ...layout });
  await read.close();
}
