import { hashOf } from '@platform/cqrs';
import { EventStore, type Verification, verifyEvents } from '@platform/event-store';
import type { AdminCommand } from '../admin-command';

/** Recomputes the SHA-256 of every event, and looks for gaps in streams, order and time. */
export const verify: AdminCommand = {
  name: 'verify',
  description: '重算每个事件的哈希，检查有无缺失 / recompute every hash and look for gaps',
  async run({ registry, progress }) {
    let last: Verification = { events: 0, streams: 0, upTo: undefined, faults: 0, firstFaults: [] };
    for await (last of verifyEvents((await registry()).get(EventStore), hashOf)) progress(`${last.events} …`);
    const { events, streams, faults, firstFaults } = last;
    return faults === 0
      ? {
          status: 'done',
          zh: `已核验 ${events} 个事件、${streams} 条记录流，全部无误。`,
          en: `${events} events in ${streams} streams verified: all is as it was recorded.`,
          result: last,
        }
      : {
          status: 'failed',
          zh: `发现 ${faults} 处不符，请保全数据库并联系审计。`,
          en: `${faults} faults found: keep the database as it is and call the auditor.`,
          result: last,
          lines: firstFaults.map((f) => `${f.fault} ${f.position} ${f.stream}#${f.revision} ${f.id}`),
        };
  },
};
