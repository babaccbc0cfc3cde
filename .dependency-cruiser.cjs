const CTX = '^libs/contexts/([^/]+)/src/';
const PURE = '\\.(events|state|decide|rule|kind)\\.ts$';
const KIND = '^libs/contexts/[^/]+/src/kinds/[^/]+/';
/** A folder of a context, or of one of its kinds of records. */
const inContext = (folder) => [`^libs/contexts/[^/]+/src/${folder}`, `${KIND}${folder}`];
const TEST = '\\.(spec|contract)\\.ts$';
const ABROAD = '^libs/contexts/[^/]+/src/index\\.ts$';
const NPM = '(^|/)node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that does not resolve satisfies every other rule by accident.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      comment: 'libs/platform/kernel imports only zod, in which payloads are declared (ADR 0003).',
      from: { path: '^libs/platform/kernel/', pathNot: TEST },
      to: { pathNot: ['^libs/platform/kernel/', `${NPM}zod/`] },
    },
    {
      name: 'law-is-pure',
      severity: 'error',
      comment:
        'libs/law holds the vocabulary of the law: it imports the kernel, the calendar, zod, Temporal and a pure SHA-256.',
      from: { path: '^libs/law/', pathNot: TEST },
      to: {
        pathNot: [
          '^libs/law/',
          '^libs/platform/(kernel|calendar)/src/',
          `${NPM}(zod|temporal-polyfill|@noble/hashes)/`,
        ],
      },
    },
    {
      name: 'pure-imports-pure',
      severity: 'error',
      comment:
        'events, state, decide, rule and kind files import only kernel, calendar, law, zod, pure files and layouts of their own context.',
      from: { path: `${CTX}.*${PURE}` },
      to: {
        pathNot: [
          '^libs/platform/(kernel|calendar)/src/',
          '^libs/law/src/',
          `${NPM}(zod|temporal-polyfill)/`,
          `^libs/contexts/$1/src/.*${PURE}`,
          '^libs/contexts/$1/layouts/',
        ],
      },
    },
    {
      name: 'contexts-meet-at-index',
      severity: 'error',
      comment: 'Another context is reached through its index.ts only.',
      from: { path: CTX },
      to: { path: '^libs/contexts/[^/]+/src/', pathNot: ['^libs/contexts/$1/', ABROAD] },
    },
    {
      name: 'index-publishes-little',
      severity: 'error',
      comment:
        'index.ts may publish events, rules, query contracts, injectable ports and the module; never handlers, tables or controllers.',
      from: { path: ABROAD },
      to: { path: '\\.(handler|http|entity|migration|projection|process|state)\\.ts$' },
    },
    {
      name: 'reads-do-not-touch-commands',
      severity: 'error',
      comment: 'queries/ and projections/ never import commands.',
      from: { path: inContext('(queries|projections)/'), pathNot: TEST },
      to: { path: inContext('commands/') },
    },
    {
      name: 'projections-do-not-touch-states',
      severity: 'error',
      comment:
        'projections/ never import what decisions fold; a query may, to answer from the stream itself (ADR 0006).',
      from: { path: inContext('projections/'), pathNot: TEST },
      to: { path: '\\.state\\.ts$' },
    },
    {
      name: 'decisions-do-not-touch-reads',
      severity: 'error',
      comment: 'Decisions never import a projection or a query: what they need of the outside is handed to them.',
      from: { path: inContext('commands/.*\\.(decide|http)\\.ts$') },
      to: { path: inContext('(projections|queries)/') },
    },
    {
      name: 'only-the-catalogue-names-kinds',
      severity: 'error',
      comment: 'A kind of record is known by its entry in the catalogue (ADR 0016): nothing else imports its folder.',
      from: { path: CTX, pathNot: [KIND, '/src/(index|kinds/[^/]+\\.(rule|wiring))\\.ts$', TEST] },
      to: { path: KIND },
    },
    {
      name: 'kinds-do-not-meet',
      severity: 'error',
      comment: 'A kind of record never imports another: what they share stands in rules/ and ports/ (ADR 0016).',
      from: { path: '^(libs/contexts/[^/]+/src/kinds/[^/]+/)', pathNot: TEST },
      to: { path: KIND, pathNot: '^$1' },
    },
    {
      name: 'ports-not-adapters',
      severity: 'error',
      comment: 'Only apps and the store know which event store is in use.',
      from: {
        path: '^libs/(law|contexts|platform/(backup|cqrs|calendar|http|identity|sealing))/',
        pathNot: [TEST, '^libs/platform/backup/src/testing/'],
      },
      to: { path: `^libs/platform/event-store/src/(in-memory|postgres|eventstoredb)/|${NPM}(@eventstore|@kurrent)/` },
    },
    {
      name: 'typeorm-stays-in-reads',
      severity: 'error',
      comment: 'TypeORM is for read tables and migrations.',
      from: {
        path: '^libs/',
        pathNot: [
          '/projections/',
          '^libs/contexts/disclosure/src/ports/(disclosure-columns|kept-rules)\\.ts$',
          '^libs/contexts/enterprises/src/ports/kept-steps\\.ts$',
          '\\.migration\\.ts$',
          '^libs/platform/(cqrs|database|event-store|sealing|testing)/',
          TEST,
        ],
      },
      to: { path: `${NPM}typeorm/` },
    },
    {
      name: 'telemetry-libraries-stay',
      severity: 'error',
      comment: 'Only libs/platform/telemetry knows how measures and traces leave; others give or take plain callbacks.',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/telemetry/', TEST] },
      to: { path: `${NPM}(prom-client|@opentelemetry)/` },
    },
    {
      name: 'libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'platform-does-not-import-contexts',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/contexts/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-tests', severity: 'error', from: { pathNot: TEST }, to: { path: '\\.spec\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: 'test/architecture/probes' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
