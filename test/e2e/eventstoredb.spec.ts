import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type GivenServer, givenServer } from '../../libs/platform/event-store/src/eventstoredb/given-server';
import { type City, openCity } from './city';

/** On a server of `ESDB_URL` that is empty, else on a double. */
describe('the whole product with its events in EventStoreDB', () => {
  let server: GivenServer;
  let city: City;
  beforeAll(async () => {
    server = await givenServer();
    city = await openCity({ EVENT_STORE: 'eventstoredb', ESDB_URL: server.url });
  }, 120_000);
  afterAll(async () => {
    await city?.close();
    await server.close();
  });

  it('the demo city is there, and no event of it is in PostgreSQL', async () => {
    expect(await city.query(`select count(*)::int as n from events.event`)).toEqual([{ n: 0 }]);
    expect(await city.query(`select count(*)::int as n from read.agency`)).not.toEqual([{ n: 0 }]);
  });

  it('a bank asks for a grade, and a regulator sees its own write', async () => {
    const [firm, other] = DEMO_FIRMS as unknown as [(typeof DEMO_FIRMS)[0], (typeof DEMO_FIRMS)[0]];
    const asked = await city.ask('bank', 'GET', `/v1/enterprises/${codeOfFirm(firm)}/grade`, {
      headers: { 'zhixin-purpose': 'credit-granting' },
    });
    expect([asked.status, asked.json['uscc'] ?? asked.text]).toEqual([200, codeOfFirm(firm)]);
    const year = new Date().getUTCFullYear();
    const receipt = await city.ask('regulator', 'POST', '/v1/records/penalties', {
      body: {
        ...{ uscc: codeOfFirm(other), partyName: other.name, partyCategory: '法人及非法人组织', field: 'market' },
        ...{
          number: `聊演市监罚〔${year}〕6601号`,
          measures: ['罚款'],
          fineFen: 500_000,
          dates: { decided: `${year}-01-05` },
        },
      },
    });
    expect(receipt.status).toBe(201);
    const seen = await city.ask('regulator', 'GET', `/v1/records/${String(receipt.json['id'])}`, {
      headers: { 'zhixin-at-least': String(receipt.json['position']) },
    });
    expect([seen.status, seen.text.includes(`〔${year}〕6601号`)]).toEqual([200, true]);
  });
});
