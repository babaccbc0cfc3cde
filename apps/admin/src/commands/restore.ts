import { type Arrival, OpenedBackup, restoreBackup } from '@platform/backup';
import { masterKeysOf } from '@platform/config';
import { AesKeyring, ErasureJournal, MasterKeys, PostgresKeyStore } from '@platform/sealing';
import { historyWriterOf } from '../../../registry/src/event-store-of';
import type { AdminCommand, AdminContext } from '../admin-command';
import { pathOf } from '../files/path-of';
import { barFor } from '../moving/bar';
import { mapFileOf } from '../moving/map-file';
import { inPlace } from '../moving/open-place';
import { verify } from './verify';

/** Puts a backup into an empty registry, fills its views and verifies all of it; cut short, the same command goes on. */
export const restore: AdminCommand = {
  name: 'restore',
  arguments: '<backup>',
  description:
    '恢复到空的登记平台；中断后再次执行即继续 / restore into an empty registry; again after a cut, it goes on',
  options: [
    [
      '--without-keys',
      '不恢复密钥：个人信息将永远无法读出 / leave the keys out: what tells of persons stays closed for good',
    ],
    ['--map <file>', '新旧位置对照表，位置改变时写 / where old and new positions go, if they differ'],
  ],
  async run(context) {
    const arrival = await put(context);
    const settled = await context.settle();
    const verified = await verify.run(context);
    const { facts, positionsKept, map } = arrival;
    if (verified.status === 'failed') return verified;
    return {
      status: settled ? 'done' : 'partial',
      zh: `已恢复 ${facts} 个事实，与备份逐条相同，核验无误${settled ? '' : '；视图仍在重算'}。`,
      en: `${facts} facts are restored, each as in the backup, and verified${settled ? '' : '; views are still being filled'}.`,
      result: { ...arrival, verified: verified.result },
      lines: positionsKept ? [] : [`位置对照表 / positions, old and new: ${map}`],
    };
  },
};

const put = async ({ configuration, args, options, progress }: AdminContext): Promise<Arrival> => {
  const configured = configuration();
  const journal = ErasureJournal.existing(configured.erasureJournal);
  const bar = barFor(progress);
  const backup = await OpenedBackup.open(pathOf(args[0] as string), {
    keyDays: configured.keyBackupDays,
    now: Date.now(),
    withoutKeys: options['withoutKeys'] === true,
    progress: bar,
  });
  return inPlace(configured, async ({ url, exclusive, database, store }) => {
    const writer = historyWriterOf(configured, url);
    const openKeys = async (): Promise<void> => {
      await AesKeyring.open(new PostgresKeyStore(database), new MasterKeys(masterKeysOf(configured).read));
    };
    try {
      const given = { journal, openKeys, mapFile: mapFileOf(options), progress: bar };
      return await restoreBackup(backup, { exclusive, store, writer }, given);
    } finally {
      await writer.close();
    }
  });
};
