// One file for each entry, and chunks for what they share.
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles TypeScript modules of the repository for Node; packages stay outside. V8 runs the engine's small functions a tenth
 * faster from one file, as it cannot see through imports of constants. They must stay constants for that: by themselves
 * bundlers make variables of those at the top.
 * @param entries paths in the repository without extension; each becomes a file at the same place in the folder
 */
export async function bundle(entries, folder) {
  const { rolldown } = await import('rolldown'); // here, so that this file can be loaded before packages are installed
  const input = Object.fromEntries(entries.map((name) => [name, join(root, `${name}.ts`)]));
  const isPackage = (id) => !id.startsWith('.') && !isAbsolute(id);
  const optimization = { inlineConst: { mode: 'all', pass: 3 } };
  const built = await rolldown({ input, external: isPackage, platform: 'node', optimization });
  const names = { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' };
  await built.write({ dir: folder, format: 'esm', topLevelVar: false, ...names });
  await built.close();
}
