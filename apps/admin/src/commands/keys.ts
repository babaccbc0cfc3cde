import { Erasures, KeyRotation } from '@platform/sealing';
import type { AdminCommand } from '../admin-command';

/** Which master keys there are, and what lies under each. */
export const keyStatus: AdminCommand = {
  name: 'status',
  description: '各主密钥的使用情况 / what lies under which master key',
  async run({ registry }) {
    const rotation = (await registry()).get(KeyRotation);
    const { current, all } = rotation.masters;
    const masters = (await rotation.uses()).map(({ id, keys, open }) => ({
      id,
      keys,
      state: id === current.id ? 'current' : open ? 'open' : 'closed',
      known: all.some((m) => m.id === id),
    }));
    return {
      status: 'done',
      zh: `当前主密钥为 ${current.id}。`,
      en: `The current master key is ${current.id}.`,
      result: { current: current.id, masters },
      lines: masters.map(
        (m) => `${m.id}  ${STATES[m.state]}  ${m.keys}${m.known ? '' : '  本程序没有 / not known here'}`,
      ),
    };
  },
};

const STATES: Readonly<Record<string, string>> = {
  current: '当前 current',
  open: '可用 open',
  closed: '已停用 closed',
};

/** Closes everything under a new master key, while registries run; what was cut short goes on. */
export const rotateKeys: AdminCommand = {
  name: 'rotate',
  description: '换用新的主密钥 / close all keys under a new master key',
  async run({ registry, progress }) {
    const rotation = (await registry()).get(KeyRotation);
    const done = await rotation.rotate((keys, of) => progress(`${keys}/${of}`));
    const { current } = rotation.masters;
    if (done === 0 && !rotation.changes)
      return {
        status: 'failed',
        zh: `全部密钥已由 ${current.id} 封装。如需轮换，请先按运维手册更换 ZHIXIN_MASTER_KEY。`,
        en: `All keys lie under ${current.id}. To rotate, change ZHIXIN_MASTER_KEY first, as the operator guide says.`,
      };
    return {
      status: 'done',
      zh: `${done} 个密钥改由主密钥 ${current.id} 封装。`,
      en: `${done} keys now lie under the master key ${current.id}.`,
      result: { current: current.id, keys: done },
    };
  },
};

/** Drops an old master key; refused while anything lies under it. */
export const retireKey: AdminCommand = {
  name: 'retire',
  arguments: '<id>',
  description: '弃用旧的主密钥 / drop an old master key',
  async run({ registry, args }) {
    const id = args[0] as string;
    const rotation = (await registry()).get(KeyRotation);
    const known = rotation.masters.all.some((m) => m.id === id);
    await rotation.retire(id);
    if (!known)
      return { status: 'failed', zh: `本程序没有主密钥 ${id}。`, en: `This program has no master key ${id}.` };
    return rotation.changes
      ? { status: 'done', zh: `已弃用主密钥 ${id}。`, en: `The master key ${id} is dropped.`, result: { id } }
      : {
          status: 'done',
          zh: `主密钥 ${id} 已不再使用，请从 ZHIXIN_OTHER_MASTER_KEYS 中删去。`,
          en: `Nothing lies under ${id} any more: take it out of ZHIXIN_OTHER_MASTER_KEYS.`,
          result: { id },
        };
  },
};

/** Writes the erasure journal again where all its copies are lost. */
export const rewriteJournal: AdminCommand = {
  name: 'journal',
  description: '核对遗忘日志，丢失时据数据库重写 / check the erasure journal; write it again where it is lost',
  async run({ registry }) {
    const journal = await (await registry()).get(Erasures).rewrite();
    const { count, hash } = journal.head();
    return {
      status: 'done',
      zh: `遗忘日志 ${journal.file} 完好，共 ${count} 次遗忘。`,
      en: `The erasure journal ${journal.file} is whole: ${count} erasures.`,
      result: { file: journal.file, count, hash },
    };
  },
};
