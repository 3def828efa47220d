// Imports run one way, down the floors; a folder never imports from a sibling on its own floor.
const FLOORS = [
  ['domain'],
  ['extract', 'charts', 'io'],
  ['storage'],
  ['workers'],
  ['state'],
  ['ui', 'cli'],
];
// What stands on no shelf below: files and pipes know the page's floors as little as these know it.
const CLI_MAY_IMPORT = ['domain', 'extract', 'io', 'cli'];

const folder = (names) => `^src/(?:${names.join('|')})/`;

function onlyLower(name, level) {
  const lower = FLOORS.slice(0, level).flat();
  const allowed = name === 'cli' ? CLI_MAY_IMPORT : [...lower, name];
  return {
    name: `floor-${name}`,
    comment: `${name} imports only from ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: folder([name]) },
    to: { path: '^src/', pathNot: folder(allowed) },
  };
}

function onlyFrom(name, place, packageName, more = {}) {
  return {
    name,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${place}/` },
    to: { path: `(?:^|/)node_modules/${packageName}/`, ...more },
  };
}

module.exports = {
  forbidden: [
    ...FLOORS.flatMap((names, level) => names.map((name) => onlyLower(name, level))),
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circle-of-folders',
      comment:
        'the folders of a floor stand in an order: none imports from one that imports from it',
      severity: 'error',
      scope: 'folder',
      // Those of extract are being put in order.
      from: { path: '^src/[^/]+/.', pathNot: '^src/extract/' },
      to: { circular: true, path: '^src/[^/]+/.' },
    },
    { name: 'main-wires-only', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:tests|scripts)/' },
    },
    { name: 'all-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    onlyFrom('dexie-in-storage', 'storage', 'dexie'),
    onlyFrom('papaparse-in-io', 'io', '(?:@types/)?papaparse'),
    // Its types describe a chart anywhere; its code draws it in one place.
    onlyFrom('chart-js-in-ui-chart', 'ui/chart', 'chart\\.js', {
      dependencyTypesNot: ['type-only'],
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
    },
  },
};
