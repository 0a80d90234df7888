// Grenzen: wie mag wat importeren. Zie docs/architecture.md §Grenzen.
const mag = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { pathNot: to },
});
const npm = (...names) => names.map((n) => `node_modules/${n}/`);
const core = [
  '^node:',
  '^(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|stream|url|util|zlib|worker_threads|module|readline|tls)(/|$)',
];

module.exports = {
  forbidden: [
    { name: 'geen-kringen', severity: 'error', from: {}, to: { circular: true } },
    { name: 'niet-vindbaar', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'geen-tests-in-code',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|^test/|^infra/)' },
      to: { path: '(\\.test\\.ts$|^test/)' },
    },
    mag('domein-is-puur', '^libs/domain/', ['^libs/domain/']),
    mag('contract', '^libs/contract/', ['^libs/(contract|domain)/', ...npm('zod', 'zod-openapi')]),
    mag('client', '^libs/client/', ['^libs/(client|contract|domain)/', ...npm('zod')]),
    {
      name: 'client-neemt-alleen-typen-mee',
      comment: 'van het contract gaan alleen de typen mee naar de browser; typen.ts heeft niets anders',
      severity: 'error',
      from: { path: '^libs/client/', pathNot: '(^libs/client/typen|\\.test)\\.ts$' },
      to: { path: '^(libs/contract/|node_modules/)' },
    },
    mag(
      'audit',
      '^libs/audit/',
      ['^libs/(audit|database|domain)/', ...npm('typeorm', 'zod'), ...core],
      'de audit kent alleen de database en woorden van het domein: alles mag haar aanroepen, zij niets',
    ),
    mag(
      'workflows',
      '^workflows/',
      ['^workflows/', '^libs/domain/', ...npm('@temporalio/workflow', '@temporalio/common')],
      'workflows kennen alleen zichzelf, het domein en @temporalio/workflow',
    ),
    mag(
      'activities',
      '^activities/',
      [
        '^activities/',
        '^libs/',
        '^workflows/.*\\.(ports|messages)\\.ts$',
        ...npm('@temporalio/activity', '@temporalio/common'),
        ...core,
      ],
      'activities vervullen de poorten van workflows',
    ),
    {
      name: 'libs-kennen-geen-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(apps|activities|infra|test)/' },
    },
    {
      name: 'libs-kennen-geen-workflowcode',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^workflows/', pathNot: '\\.(ports|messages)\\.ts$' },
    },
    {
      name: 'apps-kennen-alleen-berichten',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^workflows/', pathNot: '\\.(messages|ports)\\.ts$' },
    },
    {
      name: 'niets-kent-de-portal',
      severity: 'error',
      from: { path: '^(apps/(api|cli|worker)|libs|activities|workflows)/' },
      to: { path: '^apps/portal/' },
    },
    {
      name: 'api-kent-worker-niet',
      severity: 'error',
      from: { path: '^apps/(api|cli)/' },
      to: { path: '^(apps/worker|activities)/' },
    },
    {
      name: 'worker-kent-api-niet',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: { path: '^apps/(api|cli)/' },
    },
    {
      name: 'onderdelen-van-api-zijn-eilanden',
      severity: 'error',
      from: { path: '^apps/api/([^/]+)/' },
      to: { path: '^apps/api/([^/]+)/', pathNot: ['^apps/api/$1/', '^apps/api/shared/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // De portal is TSX; haar grenzen staan in .oxlintrc.json (no-restricted-imports).
    exclude: { path: '(^dist/|^\\.overstap/|^apps/portal/)' },
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['@overstap/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
