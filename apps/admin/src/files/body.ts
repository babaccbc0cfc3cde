import type { Type } from '@nestjs/common';
import { ProblemException } from '@platform/http';
import { FieldsPipe } from '../../../../libs/platform/http/src/problems/fields.pipe';
import type { PlaceProblem } from './file-problem';

/** The class of the body that a route takes: what it says of its fields holds for an entry of a file too. */
export const bodyOf = (controller: Type, route: string): Type<object> => {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, route) as Type<object>[];
  return types.find((type) => ![String, Object].includes(type as never)) as Type<object>;
};

const pipe = new FieldsPipe();

/** An entry checked and tidied exactly as the body of a request; or what is wrong, with the place. */
export const readBody = async <Body>(
  body: Type<object>,
  entry: unknown,
  place = '',
): Promise<{ ok: true; body: Body } | { ok: false; problems: readonly PlaceProblem[] }> => {
  try {
    return { ok: true, body: (await pipe.transform(entry, { type: 'body', metatype: body, data: undefined })) as Body };
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return { ok: false, problems: problemsOf(error, place) };
  }
};

const problemsOf = ({ content: { zh, en, details } }: ProblemException, place: string): readonly PlaceProblem[] => {
  const errors = details?.['errors'] as readonly { field: string; zh: string; en: string }[] | undefined;
  if (!errors) return [{ place, zh, en }];
  return errors.map(({ field, ...said }) => ({ ...said, place: place && field ? `${place}.${field}` : place + field }));
};
