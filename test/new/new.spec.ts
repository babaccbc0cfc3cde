import { naturalKey } from '@law';
import { copiedTree } from './copied-tree';

const COMMAND = 'libs/contexts/lists/src/commands/suspend-entry/suspend-entry';
const KIND = 'libs/contexts/records/src/kinds/warning-letter';
const E2E = 'test/e2e/kinds/warning-letter.ts';
const KEY = naturalKey('warning-letter', '11371500PDY009014B', '91371502PDY00001XC', '2026-05-11');

const filesIn = (told: string) => told.split('\n').flatMap((line) => /^ {2}(\S+\.ts)$/.exec(line)?.[1] ?? []);

describe('npm run new', () => {
  let tree: ReturnType<typeof copiedTree>;
  beforeAll(() => void (tree = copiedTree()));
  afterAll(() => tree.remove());

  it.each([
    [[], 'npm run new -- command <context> <verb-noun>'],
    [['command', 'lists'], 'npm run new -- command <context> <verb-noun>'],
    [['command', 'lists', 'suspend-entry', '--strem', 'x'], '--strem'],
    [['command', 'list', 'suspend-entry'], 'There are: agencies'],
    [['command', 'lists', 'suspend'], 'a verb and a noun'],
    [['command', 'lists', 'Suspend-Entry'], 'in lower case'],
    [['command', 'lists', 'use-helper'], 'says nothing of the field'],
    [['command', 'grading', 'set-grade'], 'decides nothing'],
    [['command', 'agencies', 'close-region'], '--stream: agency, region'],
    [['command', 'records/recal', 'end-recall'], 'recall'],
    [['command', 'lists', 'end-list-entry'], 'end-list-entry.decide.ts'],
    [['record', 'recall'], 'recall.events.ts'],
    [['record', 'paper'], 'take a more precise one'],
  ])('%j is refused with what to do', (args, words) => {
    const { status, out } = tree.new(...args);
    expect([status, out]).toEqual([2, expect.stringContaining(words)]);
  });

  it('makes a command and a kind of record that compile, and whose tests fail where something is to be written', () => {
    const told = [
      ['command', 'lists', 'suspend-entry'],
      ['command', 'records/recall', 'end-recall'],
      ['record', 'warning-letter'],
    ].map((args) => tree.new(...args));
    expect(told.map(({ status }) => status)).toEqual([0, 0, 0]);
    const files = told.flatMap(({ out }) => filesIn(out));
    expect(files).toEqual(expect.arrayContaining([`${COMMAND}.spec.ts`, `${KIND}/warning-letter.kind.ts`, E2E]));
    expect(tree.faults(files)).toEqual([]);
    const { failed } = tree.tests([COMMAND, 'recall/commands/end-recall', KIND, 'kinds/record-kinds.spec']);
    expect(failed.filter((name) => !/^to be written: /.test(name))).toEqual([
      'has a folder, a name of its own and a name in both languages',
    ]);
    expect(failed).toHaveLength(6);
  }, 300_000);

  it('written, they pass, and the kind is recorded, shown and graded over HTTP', () => {
    tree.edit(`${COMMAND}.decide.ts`, {
      "import { type Caller, type Decide, reject } from '@platform/kernel';":
        "import { accept, type Caller, type Decide } from '@platform/kernel';\nimport { listingEvents } from '../../events/listing.events';",
      [/reject\([^]*\);/.exec(tree.read(`${COMMAND}.decide.ts`))![0]]: 'accept(listingEvents.ListEntryConfirmed({}));',
    });
    tree.edit(`${COMMAND}.spec.ts`, { 'then()': "then({ type: 'ListEntryConfirmed', data: {} })" });
    tree.edit(`${KIND}/warning-letter.kind.ts`, { "zh: ''": "zh: '警示函'" });
    tree.edit(`${KIND}/warning-letter-item.rule.ts`, {
      "title: ''": "title: '警示函'",
      '(_: WarningLetter)': '({ dates }: WarningLetter)',
      'deeds: [] }': "deeds: [{ word: 'warning-letter', from: dates.decided }] }",
      '= []': "= ['warning-letter']",
    });
    tree.edit(`${KIND}/warning-letter-item.spec.ts`, {
      'adverse with a class, neutral, or watch: write what it is': 'neutral',
      'warning-letter.what: write what was done': 'warning-letter',
      'warning-letter.what: write every word of its deeds': 'warning-letter',
    });
    tree.edit(`${KIND}/warning-letter-key.spec.ts`, { '<frozen hash>': KEY });
    tree.edit('libs/contexts/grading/data/rulebook.city.json', {
      '["quality-report.late"]': '["quality-report.late", "warning-letter"]',
      '"check.passed",': '"check.passed", "warning-letter",',
    });
    tree.edit(E2E, {
      'write the title': '警示函',
      "grade: 'write the grade'": 'reasons: [expect.objectContaining({ record: json.id, pointsHundredths: -150 })]',
    });
    expect(tree.tests([COMMAND, KIND, 'kinds/record-kinds.spec', 'test/architecture/(layout|wiring)']).failed).toEqual(
      [],
    );
    expect(tree.tests(['test/e2e/kinds.spec'], 'warning-letter|each has a file')).toEqual({ failed: [], passed: 4 });
  }, 300_000);

  it('writes over nothing', () => {
    const { status, out } = tree.new('record', 'warning-letter');
    expect([status, out]).toEqual([2, expect.stringContaining('nothing was written')]);
    expect(tree.read(`${KIND}/warning-letter.kind.ts`)).toContain('警示函');
  });
});
