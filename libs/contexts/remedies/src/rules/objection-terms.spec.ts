import file from '../../data/objection-terms.shandong.json';
import { OBJECTION_TERMS, objectionTermsSchema } from './objection-terms.rule';

it('three working days, seven where another body must help, with its source', () => {
  expect(file).toMatchObject({ ...OBJECTION_TERMS, source: expect.stringContaining('第三十九条') });
  expect(objectionTermsSchema.parse(file.content)).toEqual({ workingDays: 3, workingDaysWithHelp: 7 });
});

it('help never makes a term shorter, and no term is none', () => {
  for (const content of [{ workingDays: 7, workingDaysWithHelp: 3 }, { workingDays: 0, workingDaysWithHelp: 7 }, {}])
    expect(objectionTermsSchema.safeParse(content).success).toBe(false);
});
