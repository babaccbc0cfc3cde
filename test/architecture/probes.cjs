// Each line breaks exactly one rule of .dependency-cruiser.cjs: [rule, file that breaks it, its content].
const ctx = 'libs/contexts/alpha/src';
module.exports = [
  ['resolvable', `${ctx}/commands/do-a/nowhere.handler.ts`, `import './does-not-exist';`],
  [
    'kernel-is-a-leaf',
    'libs/platform/kernel/src/leaky.ts',
    `import { randomUUID } from 'node:crypto'; export const x = randomUUID;`,
  ],
  ['law-is-pure', 'libs/law/src/reads.ts', `import { readFileSync } from 'node:fs'; export const x = readFileSync;`],
  [
    'pure-imports-pure',
    `${ctx}/commands/do-a/framework.decide.ts`,
    `import { Injectable } from '@nestjs/common'; export const x = Injectable;`,
  ],
  [
    'pure-imports-pure',
    `${ctx}/commands/do-a/typeonly.decide.ts`,
    `import type { Type } from '@nestjs/common'; export type X = Type;`,
  ],
  [
    'pure-imports-pure',
    `${ctx}/rules/node.rule.ts`,
    `import { readFileSync } from 'node:fs'; export const x = readFileSync;`,
  ],
  ['pure-imports-pure', `${ctx}/events/impure.state.ts`, `export * from '../commands/do-a/do-a.handler';`],
  ['contexts-meet-at-index', `${ctx}/processes/deep.process.ts`, `export * from '../../../beta/src/events/b.events';`],
  ['index-publishes-little', 'libs/contexts/gamma/src/index.ts', `export * from './commands/g.handler';`],
  [
    'reads-do-not-touch-commands',
    `${ctx}/queries/get-a/get-a.query.ts`,
    `export * from '../../commands/do-a/do-a.handler';`,
  ],
  [
    'projections-do-not-touch-states',
    `${ctx}/projections/a/folds.projection.ts`,
    `export * from '../../events/a.state';`,
  ],
  [
    'decisions-do-not-touch-reads',
    `${ctx}/commands/do-a/peeks.http.ts`,
    `export * from '../../projections/a/a.projection';`,
  ],
  ['only-the-catalogue-names-kinds', `${ctx}/rules/knows-a-kind.rule.ts`, `export * from '../kinds/lamp/lamp.events';`],
  ['kinds-do-not-meet', `${ctx}/kinds/torch/torch.kind.ts`, `export * from '../lamp/lamp.events';`],
  [
    'ports-not-adapters',
    `${ctx}/commands/do-a/adapter.handler.ts`,
    `export * from '../../../../../platform/event-store/src/in-memory/in-memory.event-store';`,
  ],
  [
    'ports-not-adapters',
    `${ctx}/commands/do-a/other-adapter.handler.ts`,
    `export * from '../../../../../platform/event-store/src/eventstoredb/eventstoredb.event-store';`,
  ],
  [
    'ports-not-adapters',
    'libs/platform/backup/src/adapter.ts',
    `export * from '../../event-store/src/in-memory/in-memory.event-store';`,
  ],
  [
    'typeorm-stays-in-reads',
    `${ctx}/commands/do-a/table.handler.ts`,
    `import { Entity } from 'typeorm'; export const x = Entity;`,
  ],
  [
    'telemetry-libraries-stay',
    'libs/platform/event-store/src/measures.ts',
    `import { Counter } from 'prom-client'; export const x = Counter;`,
  ],
  [
    'libs-do-not-import-apps',
    `${ctx}/commands/do-a/app.handler.ts`,
    `export * from '../../../../../../apps/api/src/main';`,
  ],
  ['platform-does-not-import-contexts', 'libs/platform/cqrs/src/knows.ts', `export * from '@contexts/beta';`],
  ['no-circles', `${ctx}/commands/do-a/ping.handler.ts`, `export * from './pong.handler';`],
  ['not-to-tests', `${ctx}/commands/do-a/uses-spec.handler.ts`, `export * from './do-a.spec';`],
];
// Files the probes need so that their imports resolve; these break nothing by themselves.
module.exports.scenery = {
  [`${ctx}/commands/do-a/do-a.handler.ts`]: 'export const h = 1;',
  [`${ctx}/commands/do-a/pong.handler.ts`]: `export * from './ping.handler';`,
  [`${ctx}/commands/do-a/do-a.spec.ts`]: 'export const s = 1;',
  [`${ctx}/events/a.state.ts`]: 'export const s = 1;',
  [`${ctx}/projections/a/a.projection.ts`]: 'export const p = 1;',
  'libs/contexts/beta/src/index.ts': 'export const b = 1;',
  'libs/contexts/beta/src/events/b.events.ts': 'export const b = 1;',
  'libs/contexts/gamma/src/commands/g.handler.ts': 'export const g = 1;',
  'libs/platform/event-store/src/in-memory/in-memory.event-store.ts': 'export const s = 1;',
  'libs/platform/event-store/src/eventstoredb/eventstoredb.event-store.ts': 'export const s = 1;',
  'apps/api/src/main.ts': 'export const m = 1;',
  'node_modules/prom-client/index.js': 'exports.Counter = 1;',
  'node_modules/prom-client/package.json': '{"name":"prom-client","version":"0.0.0","main":"index.js"}',
  'node_modules/typeorm/index.js': 'exports.Entity = 1;',
  'libs/contexts/alpha/src/kinds/lamp/lamp.events.ts': 'export const lamp = 1;',
  'node_modules/typeorm/package.json': '{"name":"typeorm","version":"0.0.0","main":"index.js"}',
  'node_modules/@nestjs/common/index.js': 'exports.Injectable = 1;',
  'node_modules/@nestjs/common/package.json': '{"name":"@nestjs/common","version":"0.0.0","main":"index.js"}',
};
