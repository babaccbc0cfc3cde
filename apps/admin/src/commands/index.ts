import type { AdminCommand } from '../admin-command';
import { registerAgencies } from './agencies';
import { backup } from './backup';
import { initCity } from './city';
import { copy } from './copy';
import { forget } from './forget';
import { importTable } from './import';
import { keyStatus, retireKey, rewriteJournal, rotateKeys } from './keys';
import { listProjections, rebuildProjection } from './projections';
import { registerRegions } from './regions';
import { restore } from './restore';
import { adoptRuleFile } from './rules';
import { verify } from './verify';

export const groups: readonly { name: string; description: string; commands: readonly AdminCommand[] }[] = [
  { name: 'city', description: '建市 / the first day of a city', commands: [initCity] },
  { name: 'regions', description: '地区 / regions', commands: [registerRegions] },
  { name: 'agencies', description: '机关名录 / the register of agencies', commands: [registerAgencies] },
  { name: 'rules', description: '规则 / rule data', commands: [adoptRuleFile] },
  { name: '', description: '', commands: [importTable, verify, forget, backup, restore, copy] },
  {
    name: 'keys',
    description: '主密钥与遗忘日志 / master keys and erasure journal',
    commands: [keyStatus, rotateKeys, retireKey, rewriteJournal],
  },
  { name: 'projections', description: '视图 / views', commands: [listProjections, rebuildProjection] },
];
