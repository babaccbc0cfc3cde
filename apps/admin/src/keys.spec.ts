import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Desk, EXAMPLES, openDesk } from './testing/desk';

const PERSONS = ['371502198001010011', '371502198001010038', '371502198001010054'] as const;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const line of [
    ['city', 'init', '--office', '11371500PDY003050P'],
    ['regions', 'register', path.join(EXAMPLES, 'regions.json')],
    ['agencies', 'register', path.join(EXAMPLES, 'agencies.json')],
    ['import', await desk.file('penalties.csv', await withPersons()), '--result', await desk.file('result.csv', '')],
  ])
    expect([line[0], (await desk.call(line)).exit]).toEqual([line[0], 0]);
});
afterAll(() => desk.clear());

/** The first penalties of the example, of whose firms each is represented by one of the persons. */
const withPersons = async (): Promise<string> => {
  const [header, row = ''] = (await desk.read(path.join(EXAMPLES, 'penalties.csv'))).split(/\r?\n/);
  const rows = PERSONS.map((number, n) =>
    row.replace('（略）,,', `赵一,身份证,${number}`).replace(/(〔\d{4}〕)\d+号/, `$17${n}号`),
  );
  return `${[header, ...rows].join('\r\n')}\r\n`;
};
const forget = (person: string, ...more: string[]) =>
  desk.call(['forget', '--person', '--ground', '聊质申〔2026〕1号', ...more, '--json'], person);
const erasures = () =>
  desk.db.dataSource.query<{ data: { keys: string[] }; by: object; at: string; stream: string }[]>(
    `select data::jsonb as data, metadata::jsonb -> 'by' as by, stream from events.event where type = 'KeysDestroyed'
     order by position`,
  );
/** Runs it while the database refuses what `when` says. */
const refusing = async <T>(table: string, when: string, run: () => Promise<T>): Promise<T> => {
  await desk.db.dataSource.query(
    `create function refuse() returns trigger language plpgsql as 'begin raise ''cut short''; end'`,
  );
  await desk.db.dataSource.query(
    `create trigger refuse before ${when} execute function refuse()`.replace('TABLE', table),
  );
  try {
    return await run();
  } finally {
    await desk.db.dataSource.query(`drop function refuse cascade`);
  }
};

describe('forgetting', () => {
  it('is a fact: which keys of which records, by whom, on which ground; the auditor finds it with the firm', async () => {
    const told = await forget(PERSONS[0], '--agency', '11371500PDY003050P');
    const { erasure, keys, records } = told.json.result as { erasure: string; keys: string[]; records: string[] };
    expect([told.exit, keys.length, records]).toEqual([0, 2, [expect.stringMatching(/^records\.penalty-/)]]);
    expect(await erasures()).toEqual([
      {
        stream: `erasures.erasure-${erasure}`,
        data: { keys, records, ground: '聊质申〔2026〕1号' },
        by: { subject: 'command-line', role: 'system', agency: '11371500PDY003050P' },
      },
    ]);
    await desk.call(['projections', 'rebuild', 'subject-facts']);
    const found = await desk.db.dataSource.query(
      `select f.uscc = s.uscc as same from read.subject_fact f, read.subject_stream s where f.stream = $1 and s.stream = $2`,
      [`erasures.erasure-${erasure}`, records[0]],
    );
    expect(found).toEqual([{ same: true }]);
  });

  it('of what is forgotten already, or was never there, is said so', async () => {
    expect(await forget(PERSONS[0])).toMatchObject({
      exit: 1,
      json: { message: { zh: expect.stringContaining('或已销毁') } },
    });
    expect(await erasures()).toHaveLength(1);
  });

  it('on a ground that names the document is refused before anything is done', async () => {
    for (const ground of [`关于${PERSONS[1]}的申请`, 'G-１２345678']) {
      const told = await desk.call(
        ['forget', '--person', '--ground', ground, '--json'],
        ground.normalize('NFKC').slice(2),
      );
      expect(told).toMatchObject({ exit: 1, json: { result: { problems: [{ place: '--ground' }] } } });
    }
    expect(await erasures()).toHaveLength(1);
  });

  it('by the order of an agency that nobody knows is refused', async () => {
    for (const agency of ['11371500PDY0030', '11371500PDY009999F'])
      expect(await forget(PERSONS[1], '--agency', agency)).toMatchObject({ exit: 1 });
    expect(await erasures()).toHaveLength(1);
  });

  it('whose fact cannot be recorded is recorded by the next program', async () => {
    const told = await refusing('events.event', `insert on TABLE for each row when (new.type = 'KeysDestroyed')`, () =>
      forget(PERSONS[1]),
    );
    expect(told).toMatchObject({ exit: 2, json: { status: 'partial', result: { told: false } } });
    expect(await erasures()).toHaveLength(1);
    expect((await desk.call(['verify'])).exit).toBe(0);
    expect((await erasures()).map(({ data }) => data.keys)).toContainEqual(
      (told.json.result as { keys: string[] }).keys,
    );
    await desk.call(['verify']);
    expect(await erasures()).toHaveLength(2);
  });

  it('cut short before the keys are destroyed is finished when it is ordered again', async () => {
    const told = await refusing('sealing.data_key', 'update on TABLE for each row', () => forget(PERSONS[2]));
    expect(told).toMatchObject({ exit: 1 });
    expect(await erasures()).toHaveLength(2);
    expect(await forget(PERSONS[2])).toMatchObject({
      exit: 0,
      json: { message: { zh: expect.stringContaining('先前中断') } },
    });
    expect(await erasures()).toHaveLength(3);
    expect(await desk.call(['keys', 'journal', '--json'])).toMatchObject({ exit: 0, json: { result: { count: 3 } } });
  });
});

describe('the master key of the environment', () => {
  const keys = async (line: string) => desk.call(['keys', ...line.split(' '), '--json']);
  const masters = async () => ((await keys('status')).json.result as { masters: object[] }).masters;

  it('is named by what lies under it', async () => {
    expect(await masters()).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{8}$/), keys: 2, state: 'current', known: true },
    ]);
    expect(await keys('rotate')).toMatchObject({
      exit: 1,
      json: { message: { en: expect.stringContaining('ZHIXIN_MASTER_KEY') } },
    });
  });

  it('is changed by rotation, and retired when nothing lies under it', async () => {
    const [{ id: old }] = (await masters()) as [{ id: string }];
    desk.environment['ZHIXIN_OTHER_MASTER_KEYS'] = desk.environment['ZHIXIN_MASTER_KEY'];
    desk.environment['ZHIXIN_MASTER_KEY'] = randomBytes(32).toString('base64');
    expect(await keys(`retire ${old}`)).toMatchObject({ exit: 1, json: { result: { code: 'MASTER_KEY_IN_USE' } } });
    expect(await keys('rotate')).toMatchObject({ exit: 0, json: { result: { keys: 2 } } });
    expect(await keys(`retire ${old}`)).toMatchObject({ exit: 0 });
    expect(await masters()).toMatchObject([
      { keys: 2, state: 'current' },
      { id: old, keys: 0, state: 'closed' },
    ]);
    expect(await keys('retire 00000000')).toMatchObject({ exit: 1 });
    desk.environment['ZHIXIN_MASTER_KEY'] = desk.environment['ZHIXIN_OTHER_MASTER_KEYS'];
    delete desk.environment['ZHIXIN_OTHER_MASTER_KEYS'];
    expect(await keys('status')).toMatchObject({ exit: 1, json: { result: { code: 'MASTER_KEY_UNKNOWN' } } });
  });
});
