import { readdirSync } from 'node:fs';
import path from 'node:path';
import { recordKinds } from '../../libs/contexts/records/src/kinds/record-kinds.rule';
import { type City, openCity } from './city';
import { type Desk, deskOf } from './kinds/desk';

const folder = path.join(__dirname, 'kinds');
/** Kinds that have tests of their own beside this one: the first three are all over the other tests. */
const ELSEWHERE = ['penalty', 'check', 'honour'];

describe('kinds of records, over HTTP', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);
  const kinds = recordKinds.map(({ kind }) => kind).filter((kind) => !ELSEWHERE.includes(kind));

  it('each has a file here', () =>
    expect(readdirSync(folder).sort()).toEqual(['desk.ts', ...kinds.map((kind) => `${kind}.ts`)].sort()));

  describe.each(kinds)('%s', (kind) => {
    for (const tests of Object.values(require(path.join(folder, `${kind}.ts`)) as Record<string, (d: Desk) => void>))
      tests(desk);
  });
});
