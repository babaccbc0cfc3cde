import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { expireKeys, takeBackup } from '@platform/backup';
import { EventStore } from '@platform/event-store';
import { Erasures } from '@platform/sealing';
import { version } from '../../../registry/src/project';
import type { AdminCommand, AdminContext } from '../admin-command';
import { orFileProblem } from '../files/file-problem';
import { pathOf } from '../files/path-of';
import { barFor } from '../moving/bar';

/** Takes a backup, also while the registry runs, and takes expired keys out of the older ones beside it. */
export const backup: AdminCommand = {
  name: 'backup',
  arguments: '<folder>',
  description:
    '备份到文件夹中，运行中亦可；清除其中过期的密钥 / back up into the folder, running or not; expire keys there',
  options: [['--only-expire', '只清除过期的密钥 / only take out expired keys']],
  async run(context) {
    const { configuration, args, options } = context;
    const into = pathOf(args[0] as string);
    const onlyExpire = options['onlyExpire'] === true;
    // Also where the backup then fails: nothing is restored with keys that have expired.
    const expired =
      onlyExpire || existsSync(into)
        ? await expireKeys(into, configuration().keyBackupDays, Date.now()).catch(
            orFileProblem('FILE_NOT_WRITABLE', into),
          )
        : [];
    const taken = onlyExpire ? undefined : await take(context, into);
    const { facts, digest, folder } = taken ?? {};
    return {
      status: 'done',
      zh: `${taken ? `已备份 ${facts} 个事实到 ${folder}；` : ''}清除过期密钥 ${expired.length} 份。`,
      en: `${taken ? `${facts} facts are backed up; ` : ''}${expired.length} expired key files removed.`,
      result: { folder, facts, digest, keysExpireAt: taken?.keysExpireAt, expired },
    };
  },
};

const take = async ({ registry, configuration, progress }: AdminContext, into: string) => {
  const app = await registry();
  const database = app.get(DataSource);
  const { eventStore: kind, keyBackupDays: keyDays } = configuration();
  const source = { store: app.get(EventStore), url: (database.options as { url: string }).url };
  const { folder, manifest } = await takeBackup(source, {
    into,
    kind,
    keyDays,
    code: version,
    now: new Date().toISOString(),
    journalHead: async () => (await app.get(Erasures).journal()).head(),
    progress: barFor(progress),
  }).catch(orFileProblem('FILE_NOT_WRITABLE', into));
  const { count: facts, digest } = manifest.events;
  return { folder, facts, digest, keysExpireAt: manifest.keysExpireAt };
};
