/** The walls of the house: who may import what. Checked by tests/house.test.ts. */
const publicFaces = '^(scenarios/index|sim/index|workers/(index|node|browser))\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'scenarios-import-zod-only',
      comment: 'readers of files in import/ may also use their file-format library',
      severity: 'error',
      from: { path: '^scenarios/' },
      to: { pathNot: '^scenarios/|^node_modules/zod/|^node_modules/d3-dsv/' },
    },
    { name: 'file-formats-stay-in-import', severity: 'error', from: { path: '^scenarios/', pathNot: '^scenarios/import/' }, to: { path: 'd3-dsv' } },
    {
      name: 'sim-is-pure',
      severity: 'error',
      from: { path: '^sim/' },
      to: { pathNot: '^sim/|^node_modules/(seedrandom|highs)/|^scenarios/index\\.ts$|^types/' },
    },
    { name: 'sim-takes-only-types-of-the-solver', severity: 'error', from: { path: '^sim/' }, to: { path: '^node_modules/highs/', dependencyTypesNot: ['type-only'] } },
    { name: 'sim-takes-only-types-from-scenarios', severity: 'error', from: { path: '^sim/' }, to: { path: '^scenarios/', dependencyTypesNot: ['type-only'] } },
    {
      name: 'workers-import-sim-and-comlink',
      comment: 'tsxBoot starts a worker from the TypeScript sources in development and tests',
      severity: 'error',
      from: { path: '^workers/', pathNot: '^workers/tsxBoot\\.mjs$' },
      to: { pathNot: '^workers/|^sim/index\\.ts$|^scenarios/index\\.ts$|^node_modules/comlink/|^(node:)?(worker_threads|os|url)$' },
    },
    { name: 'workers-take-only-types-from-scenarios', severity: 'error', from: { path: '^workers/' }, to: { path: '^scenarios/', dependencyTypesNot: ['type-only'] } },
    { name: 'only-public-faces', severity: 'error', from: { path: '^(ui|cli|examples|bench)/' }, to: { path: '^(scenarios|workers)/', pathNot: publicFaces } },
    { name: 'ui-and-cli-see-sim-by-its-face', severity: 'error', from: { path: '^(ui|cli)/' }, to: { path: '^sim/', pathNot: publicFaces } },
    { name: 'rooms-below-know-nothing-of-those-above', severity: 'error', from: { path: '^(scenarios|sim|workers)/' }, to: { path: '^(ui|cli)/' } },
    { name: 'ui-and-cli-are-apart', severity: 'error', from: { path: '^ui/' }, to: { path: '^cli/' } },
    { name: 'cli-and-ui-are-apart', severity: 'error', from: { path: '^cli/' }, to: { path: '^ui/' } },
    // Inside sim
    { name: 'kernel-knows-no-centre', severity: 'error', from: { path: '^sim/kernel/' }, to: { path: '^sim/', pathNot: '^sim/kernel/' } },
    { name: 'randomness-knows-no-centre', severity: 'error', from: { path: '^sim/(random|distributions)/' }, to: { path: '^sim/', pathNot: '^sim/(random|distributions)/' } },
    { name: 'centre-knows-no-figure', severity: 'error', from: { path: '^sim/(centre|observe)/' }, to: { path: '^sim/(figures|experiment|theory)/' } },
    { name: 'figures-read-counters-never-the-centre', severity: 'error', from: { path: '^sim/figures/' }, to: { path: '^sim/centre/', dependencyTypesNot: ['type-only'] } },
    { name: 'routing-sees-a-narrow-view', severity: 'error', from: { path: '^sim/centre/routing/' }, to: { path: '^sim/', pathNot: '^sim/centre/(routing/|model\\.ts$)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
