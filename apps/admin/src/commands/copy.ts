import { type Copied, copyRegistry, refuseUnfinished } from '@platform/backup';
import { type Configuration, masterKeysOf } from '@platform/config';
import { openSealing } from '@platform/sealing';
import { parts } from '../../../registry/src/contexts';
import { historyWriterOf } from '../../../registry/src/event-store-of';
import type { AdminCommand, AdminContext } from '../admin-command';
import { quiet } from '../attempt';
import { pathOf } from '../files/path-of';
import { barFor } from '../moving/bar';
import { mapFileOf } from '../moving/map-file';
import { inPlace } from '../moving/open-place';
import { targetConfiguration } from '../moving/target-configuration';
import { openRegistry } from '../opened';
import type { Outcome } from '../outcome';

/** Carries the registry over to another place: facts while it runs, everything once it stands still. */
export const copy: AdminCommand = {
  name: 'copy',
  arguments: '<target.env>',
  description:
    '迁移到另一处（目标的设置写在文件中）；运行中只复制事实 / copy to another place, set in a file; facts only while running',
  options: [['--map <file>', '新旧位置对照表，位置改变时写 / where old and new positions go, if they differ']],
  async run(context) {
    const source = context.configuration();
    const target = targetConfiguration(pathOf(context.args[0] as string), source);
    if (isSamePlace(source, target))
      return {
        status: 'failed',
        zh: '目标与原处是同一个数据库。',
        en: 'The target is the same database as the source.',
      };
    const copied = await carry(source, target, context);
    if (!('arrival' in copied)) return onlyFacts(copied);
    const { facts, positionsKept, map } = copied.arrival;
    const settled = await fillViews(target, context);
    return {
      status: settled ? 'done' : 'partial',
      zh: `已迁移 ${facts} 个事实及密钥、查询记录，逐条相同${settled ? '' : '；视图仍在重算'}。请以目标的设置启动，原处不再使用。`,
      en: `${facts} facts, keys and query log are copied, each as it was${settled ? '' : '; views are still being filled'}. Start with the target's settings; do not use the old place any more.`,
      result: copied.arrival,
      lines: positionsKept ? [] : [`位置对照表 / positions, old and new: ${map}`],
    };
  },
};

const isSamePlace = (a: Configuration, b: Configuration): boolean =>
  a.databaseUrl === b.databaseUrl && (a.databaseUrl !== undefined || a.dataDir === b.dataDir);

const carry = (source: Configuration, target: Configuration, { options, progress }: AdminContext): Promise<Copied> =>
  inPlace(source, async ({ url, exclusive: still, database, store }) => {
    await refuseUnfinished(database);
    const given = { database, masters: masterKeysOf(source), journal: source.erasureJournal };
    await (await openSealing(given)).erasures.journal();
    return inPlace(target, async ({ url: targetUrl, ...place }) => {
      const writer = historyWriterOf(target, targetUrl);
      try {
        const told = { mapFile: mapFileOf(options), progress: barFor(progress) };
        return await copyRegistry({ store, url }, still, { ...place, writer }, told);
      } finally {
        await writer.close();
      }
    });
  });

const fillViews = async (target: Configuration, { progress }: AdminContext): Promise<boolean> => {
  const opened = await openRegistry(target, quiet());
  try {
    return await opened.settled(parts, (behind) => progress(`${behind.join(', ')} …`));
  } finally {
    await opened.close();
  }
};

const onlyFacts = ({ facts, others }: { facts: number; others: readonly string[] }): Outcome => ({
  status: 'partial',
  zh: `已复制 ${facts} 个事实。原处仍在使用（${others.join('、')}）：请停止登记平台后再次执行同一命令以完成。`,
  en: `${facts} facts are copied. The old place is still in use (${others.join(', ')}): stop the registry, then run the same command again to complete.`,
  result: { facts, others },
});
