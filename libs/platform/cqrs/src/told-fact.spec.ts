import { toldFact, toldFactSchema } from './told-fact';

it('tells a fact as it is kept, persons sealed', () => {
  const told = toldFact(
    {
      id: 'e',
      type: 'PenaltyRecorded',
      version: 2,
      stream: 'records.penalty-1',
      revision: 0n,
      position: '7',
      recordedAt: '2026-05-12T01:00:00.000000Z',
      hash: 'h',
      data: '{"fineFen":1,"representative":{"sealed":"v1.x"}}',
    },
    { by: { subject: 's', role: 'regulator' }, heldOn: '2026-05-11', commandId: 'c', correlationId: 'k' },
  );
  expect(toldFactSchema.parse(told)).toMatchObject({
    version: 2,
    revision: 0,
    data: { fineFen: 1, representative: { sealed: 'v1.x' } },
  });
  expect(told).not.toHaveProperty('causationId');
});
