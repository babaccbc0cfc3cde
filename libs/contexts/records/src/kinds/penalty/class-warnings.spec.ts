import file from '../../../../disclosure/data/thresholds.city.json';
import type { Thresholds } from '@law';
import { penaltyExample } from './penalty-example.rule';
import { type ClassedFine, classWarnings } from './class-warnings.rule';

const dated = [{ validFrom: file.validFrom, thresholds: file.content as Thresholds }];
const fine: ClassedFine = { ...penaltyExample, measures: ['罚款'] };
const codes = (more: Partial<ClassedFine>) => classWarnings({ ...fine, ...more }, dated).map(({ code }) => code);
const DISAGREES = ['CLASS_CONTRADICTS_AMOUNT'];

it('says where the stated class is not that of the amount, in words of both languages', () => {
  const [warning] = classWarnings({ ...fine, statedClass: 'minor', fineFen: 500_000_000 }, dated);
  expect(warning).toEqual({
    code: 'CLASS_CONTRADICTS_AMOUNT',
    zh: expect.stringMatching(/“轻微”.*“严重”/),
    en: expect.stringMatching(/minor.*serious/),
  });
});

it.each<[Partial<ClassedFine>, string[]]>([
  [{ statedClass: 'serious', fineFen: 99_999_999 }, DISAGREES],
  [{ statedClass: 'serious', fineFen: 100_000_000 }, []],
  [{ statedClass: 'general', fineFen: 299_999 }, DISAGREES],
  [{ statedClass: 'general', fineFen: 300_000 }, []],
  [{ measures: ['罚款', '责令停产停业'], statedClass: 'minor', fineFen: 100_000_000 }, DISAGREES],
  [{ measures: ['警告'], statedClass: 'serious', fineFen: undefined }, []],
  [{ statedClass: undefined, fineFen: 100_000_000 }, []],
  [{ statedClass: 'minor', fineFen: undefined }, []],
  [{ statedClass: 'minor', fineFen: 100_000_000, dates: { decided: '2020-09-30' } }, []],
])('%j: %j', (more, expected) => expect(codes(more)).toEqual(expected));
