import { codeWarnings } from './warnings.rule';

it('warns of a wrong check sign inside the code', () => {
  expect(codeWarnings('91371502PDY003011B')).toMatchObject([{ code: 'ORGANISATION_CODE_CHECK' }]);
  expect(codeWarnings('91371502PDY00001XC')).toEqual([]);
});
