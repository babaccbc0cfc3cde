import { personsProblem } from './persons.rule';

const [first, second] = [{ name: '赵一', idNumber: '371502198001010011' }, { name: '钱二' }];
type Known = Parameters<typeof personsProblem>[2];

it.each<[string, object, Known, string | undefined]>([
  ['nobody', {}, { representative: first }, undefined],
  ['whom the entry has', { representative: { ...first, idType: undefined } }, { representative: first }, undefined],
  ['somebody who was forgotten', { representative: first }, { representative: 'forgotten' }, undefined],
  ['somebody else', { representative: second }, { representative: first }, 'representative'],
  [
    'somebody with another number',
    { representative: { ...first, idNumber: '1' } },
    { representative: first },
    'representative',
  ],
  ['one more person', { representative: first, controller: second }, { representative: first }, 'controller'],
])('the same decision that names %s', (_, given, known, field) => {
  const problem = personsProblem('entry-1', given, known);
  if (!field) return expect(problem).toBeUndefined();
  expect(problem).toMatchObject({ refusal: { code: 'PERSON_NOT_RECORDED', details: { id: 'entry-1', field } } });
  expect(JSON.stringify(problem)).not.toMatch(/赵一|钱二|371502198001010011/);
});
