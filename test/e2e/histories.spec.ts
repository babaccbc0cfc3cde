import fc from 'fast-check';
import { SystemClock } from '@platform/calendar';
import { type City, openCity } from './city';
import { type Act, histories } from './histories/lives';
import { play, restOn, told } from './histories/played';

const RUNS = 12;
const today = new SystemClock().today();
const annulment: Act['body'] = {
  ...{ ground: 'authority', reason: '记录有误' },
  paper: { number: `聊演撤〔${today.slice(0, 4)}〕99号`, date: today },
};

describe('whatever becomes of the records of a firm', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  it('in whatever order the papers of several records arrive, every reader is told the same', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ lives, first, second }) => {
        const one = await play(city, lives, first);
        const other = await play(city, lives, second);
        expect(other.statuses).toEqual(one.statuses);
        await city.settled();
        expect(await told(city, other)).toEqual(await told(city, one));
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it('a record that is annulled, and what rests on it, is as if never recorded, for everyone but the auditor', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ lives, first, fallen }) => {
        const annulled = await play(city, lives, first);
        const { opening, kind } = lives[fallen]!;
        const isEntry = kind === 'entry';
        if (!isEntry) await restOn(city, annulled, fallen);
        const record = `${isEntry ? opening.target : '/v1/records'}/${annulled.ids[fallen]}`;
        const { status } = await city.ask(opening.as, 'POST', `${record}/annul`, {
          body: annulment,
          headers: { 'idempotency-key': `fall of ${record}` },
        });
        expect([200, 409]).toContain(status);
        const without = lives.filter((_, n) => n !== fallen);
        const kept = first.filter((n) => n !== fallen);
        const never = await play(
          city,
          without,
          kept.map((n) => (n > fallen ? n - 1 : n)),
        );
        await city.settled();
        const names = without.map((_, n) => (n >= fallen ? n + 1 : n));
        expect(await told(city, annulled)).toEqual(await told(city, never, names));
        const { text } = await city.ask('auditor', 'GET', `/v1/audit/subjects/${annulled.uscc}/facts`);
        expect(text).toContain(annulled.ids[fallen]);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
