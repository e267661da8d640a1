/** Rules of ARCHITECTURE.md that types cannot hold. Paths are relative to the package being checked. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'through-the-front-door',
      comment: 'Another package is entered by its public entry only.',
      severity: 'error',
      from: {},
      to: { path: '^\\.\\./[^/]+/(src|dist)/', pathNot: '^\\.\\./[^/]+/src/index\\.ts$' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { pathNot: '\\.(test|cases|bench)\\.tsx?$|^(test|browser|bench)/' },
      to: { path: '\\.(test|cases|bench)\\.tsx?$|^vitest|^fast-check' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^\\.\\.' },
    exclude: { path: 'paraglide/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@wenzhou/source', 'types', 'import', 'node', 'default'],
    },
  },
};
