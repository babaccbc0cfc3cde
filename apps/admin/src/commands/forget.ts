import { QueryBus } from '@nestjs/cqrs';
import { GetAgency } from '@contexts/agencies';
import { Erasing } from '@contexts/erasures';
import { TextField, UsccField } from '@platform/http';
import { Erasures, type Forgettable, identityHash, Keyring, plainNumber } from '@platform/sealing';
import { parts } from '../../../registry/src/contexts';
import type { AdminCommand } from '../admin-command';
import { byOperator } from '../by-operator';
import { readBody } from '../files/body';
import { FileProblem } from '../files/file-problem';
import type { Outcome } from '../outcome';

/** Streams a record may mean: its own name, or in each context the one its id gives. */
const recordsOf = (record: string): string[] =>
  record.includes('.') ? [record] : parts.map(({ name }) => `${name}.${record}`);

class Order {
  @TextField({ max: 200 })
  ground!: string;

  @UsccField({ optional: true })
  agency?: string;
}

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
    [
      '--ground <text>',
      '依据或申请编号，不含姓名和证件号码 / law or number of the request; no person’s name or number',
      'required',
    ],
    ['--agency <USCC>', '作出决定的机关 / the agency that ordered it'],
  ],
  async run({ registry, options, stdin }) {
    const { record, person, ...order } = options as { record?: string; person?: boolean; ground: string };
    if ((record === undefined) === (person === undefined))
      return { status: 'failed', zh: '请给出 --record 或 --person 之一。', en: 'Give either --record or --person.' };
    const number = person ? (await stdin()).trim() : '';
    if (person && number === '')
      return { status: 'failed', zh: '标准输入中没有证件号码。', en: 'There is no number on standard input.' };
    const { ground, agency } = await checked(order, number);
    const app = await registry();
    if (agency !== undefined && !(await app.get(QueryBus).execute(new GetAgency(agency))))
      return {
        status: 'failed',
        zh: `机关名录中没有 ${agency}。`,
        en: `${agency} is not in the register of agencies.`,
      };
    const what: Forgettable =
      record === undefined ? { person: identityHash(app.get(Keyring), number) } : { records: recordsOf(record) };
    const gone = await app.get(Erasing).forget(what, ground, byOperator()(agency));
    if (!gone) return nothingLeft(app.get(Erasures).finished);
    const { id, keys, records } = gone.erasure;
    return {
      status: gone.told ? 'done' : 'partial',
      zh: `已销毁 ${records.length} 条记录的 ${keys.length} 个密钥，相应个人信息不可再读。${gone.told ? '' : LATER.zh}`,
      en: `${keys.length} keys of ${records.length} records destroyed: what they sealed can no longer be read.${gone.told ? '' : LATER.en}`,
      result: { erasure: id, keys, records, told: gone.told },
    };
  },
};

/** It stays for good, as a fact. @throws FileProblem */
const checked = async ({ ground, agency }: Partial<Order>, number: string): Promise<Order> => {
  const read = await readBody<Order>(Order, { ground, agency });
  if (read.ok && (number === '' || !plainNumber(read.body.ground).includes(plainNumber(number)))) return read.body;
  const said = {
    place: 'ground',
    zh: '依据中不得有证件号码。',
    en: 'The number of the document must not stand in it.',
  };
  const problems = (read.ok ? [said] : read.problems).map((problem) => ({
    ...problem,
    place: problem.place === 'agency' ? '--agency' : '--ground',
  }));
  throw new FileProblem('OPTIONS_NOT_VALID', '选项不符合要求。', 'The options are not as they must be.', problems);
};

const LATER = {
  zh: '该事实尚未能记录，任一程序下次启动时补记。',
  en: ' That fact could not be recorded yet; the next program that starts records it.',
};

const nothingLeft = (finished: number): Outcome =>
  finished > 0
    ? {
        status: 'done',
        zh: `先前中断的遗忘（${finished} 次）已完成，此外没有可销毁的密钥。`,
        en: `What was cut short before (${finished}) is finished; there is no other key to destroy.`,
      }
    : {
        status: 'failed',
        zh: '没有可销毁的密钥：或已销毁，或名称、号码有误。',
        en: 'There is no key to destroy: it is destroyed already, or the name or number is another one.',
      };
