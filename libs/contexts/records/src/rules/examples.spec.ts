import { usccProblem } from '@law';
import { partyExample, recordedExample, recordingExample } from './examples.rule';

it('tells of an invented firm and an invented agency', () => {
  for (const code of [partyExample.uscc, recordingExample.agency.uscc]) {
    expect(usccProblem(code)).toBeUndefined();
    expect(code).toContain('PDY');
  }
});

it('a recording keeps what it was given beside what every record says of itself', () =>
  expect(recordedExample({ ...partyExample, year: 2025 })).toEqual({
    ...{ uscc: '91371502PDY00001XC', partyName: '聊城昌润食品有限公司', field: 'market', year: 2025 },
    ...{ agency: '11371500PDY009014B', agencyName: '聊城市市场监督管理局' },
    ...{ restsOn: [], sameActAs: [], pending: false },
  }));
