import type { AdminCommand } from '../admin-command';
import { forget } from './forget';
import { listProjections, rebuildProjection } from './projections';
import { verify } from './verify';

export const groups: readonly { name: string; description: string; commands: readonly AdminCommand[] }[] = [
  { name: '', description: '', commands: [verify, forget] },
  { name: 'projections', description: '视图 / views', commands: [listProjections, rebuildProjection] },
];
