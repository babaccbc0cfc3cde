import { DataSource } from 'typeorm';
import { emptyProjection } from '@platform/cqrs';
import { parts } from '../../../registry/src/contexts';
import type { AdminCommand } from '../admin-command';
import { Views } from '../views';

const projections = () => parts.flatMap((part) => part.projections);

export const listProjections: AdminCommand = {
  name: 'list',
  description: '各视图的位置 / how far each view is',
  async run({ registry }) {
    const app = await registry();
    const kept: { name: string; version: number; position: string | null; updated_at: string }[] = await app
      .get(DataSource)
      .query(`select name, version, position, updated_at from engine.checkpoint order by name, version`);
    const behind = await new Views(app).behind(parts);
    const rows = kept.map((row) => ({ ...row, behind: behind.includes(row.name) }));
    return {
      status: 'done',
      zh: `共 ${rows.length} 项，${behind.length} 项尚未更新到最新。`,
      en: `${rows.length} in all, ${behind.length} behind.`,
      result: rows,
      lines: rows.map((r) => `${r.name}  v${r.version}  ${r.position ?? '–'}  ${r.updated_at}${r.behind ? '  …' : ''}`),
    };
  },
};

/** Empties a projection; the program that runs it computes it anew, at the latest when it starts. */
export const rebuildProjection: AdminCommand = {
  name: 'rebuild',
  arguments: '<name>',
  description: '清空并重算一个视图 / empty a view and compute it anew',
  async run({ registry, args, settle, progress }) {
    const projection = projections().find((p) => p.name === args[0]);
    if (!projection)
      return {
        status: 'failed',
        zh: `没有名为 ${args[0]} 的视图。`,
        en: `No view is called ${args[0]}.`,
        lines: projections().map((p) => p.name),
      };
    await emptyProjection((await registry()).get(DataSource), projection);
    progress(`${projection.name} …`);
    const done = await settle([{ projections: [projection], processes: [] }]);
    return {
      status: done ? 'done' : 'partial',
      zh: `${projection.name} 已清空${done ? '并重算' : '，正在重算'}。`,
      en: `${projection.name} was emptied and ${done ? 'computed anew' : 'is being computed anew'}.`,
    };
  },
};
