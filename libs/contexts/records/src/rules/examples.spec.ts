import { usccProblem } from '@law';
import { partyExample, recordingExample } from './examples.rule';

it('tells of an invented firm and an invented agency', () => {
  for (const code of [partyExample.uscc, recordingExample.agency.uscc]) {
    expect(usccProblem(code)).toBeUndefined();
    expect(code).toContain('PDY');
  }
});
