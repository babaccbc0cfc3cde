import { identityHash, Keyring } from '@platform/sealing';
import { parts } from '../../../registry/src/contexts';
import type { AdminCommand } from '../admin-command';

/** Streams a record may mean: its own name, or in each context the one its id gives. */
const recordsOf = (record: string): { record: string }[] =>
  record.includes('.') ? [{ record }] : parts.map(({ name }) => ({ record: `${name}.${record}` }));

/**
 * Destroys the keys of one record or one person; history keeps its bytes and its hashes. A person's document number is
 * read from standard input, so that it stands in no shell history and no process list.
 */
export const forget: AdminCommand = {
  name: 'forget',
  description: '销毁一条记录或一名自然人的密钥 / destroy the keys of one record or one person',
  options: [
    ['--record <id>', '记录编号或记录流的名称 / id of the record, or the name of its stream'],
    ['--person', '从标准输入读取证件号码 / read the number of the identity document from standard input'],
  ],
  async run({ registry, options, stdin }) {
    const { record, person } = options as { record?: string; person?: boolean };
    if ((record === undefined) === (person === undefined))
      return { status: 'failed', zh: '请给出 --record 或 --person 之一。', en: 'Give either --record or --person.' };
    const keyring = (await registry()).get(Keyring);
    const number = person ? (await stdin()).trim() : '';
    if (person && number === '')
      return { status: 'failed', zh: '标准输入中没有证件号码。', en: 'There is no number on standard input.' };
    const meant = record === undefined ? [{ person: identityHash(keyring, number) }] : recordsOf(record);
    const keys = (await Promise.all(meant.map((what) => keyring.forget(what)))).flat();
    return keys.length > 0
      ? {
          status: 'done',
          zh: `已销毁 ${keys.length} 个密钥，相应个人信息不可再读。`,
          en: `${keys.length} keys destroyed: what they sealed can no longer be read.`,
          result: { keys },
        }
      : {
          status: 'failed',
          zh: '没有可销毁的密钥，请核对名称或号码。',
          en: 'There is no key to destroy: check the name or the number.',
        };
  },
};
