import { DataSource } from 'typeorm';
import { emptyProjection } from '@platform/cqrs';
import { parts } from '../../../registry/src/contexts';
import type { AdminCommand } from '../admin-command';

const projections = () => parts.flatMap((part) => part.projections);

export const listProjections: AdminCommand = {
  name: 'list',
  description: '各视图的位置 / how far each view is',
  async run({ registry }) {
    const database = (await registry()).get(DataSource);
    const rows: { name: string; version: number; position: string | null; updated_at: string }[] = await database.query(
      `select name, version, position, updated_at from engine.checkpoint order by name`,
    );
    return {
      status: 'done',
      zh: `共 ${rows.length} 项。`,
      en: `${rows.length} in all.`,
      result: rows,
      lines: rows.map((r) => `${r.name}  v${r.version}  ${r.position ?? '–'}  ${r.updated_at}`),
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
    const done = await settle();
    return {
      status: done ? 'done' : 'partial',
      zh: `${projection.name} 已清空${done ? '并重算' : '，正在重算'}。`,
      en: `${projection.name} was emptied and ${done ? 'computed anew' : 'is being computed anew'}.`,
    };
  },
};
