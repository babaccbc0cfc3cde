import { FixedClock } from '@platform/calendar';
import { callerOf } from '@platform/testing';
import { Questions } from '@contexts/disclosure';
import { GetGradeHandler } from './get-grade.handler';
import { GetGrade } from './get-grade.query';

it('refuses a day to come before it reads anything', async () => {
  const clock = new FixedClock('2026-06-01T15:59:59.000Z');
  // What the public asks needs the clock alone.
  const questions = new Questions(
    ...([undefined, undefined, undefined, undefined, clock] as never as [never, never, never, never, FixedClock]),
  );
  const handler = new GetGradeHandler(questions, undefined as never);
  const asking = handler.execute(new GetGrade({ uscc: '91371502PDY00001XC', on: '2026-06-02' }, callerOf('public')));
  await expect(asking).rejects.toMatchObject({
    refusal: { code: 'DAY_IN_FUTURE', kind: 'invalid', details: { today: '2026-06-01' } },
  });
});
