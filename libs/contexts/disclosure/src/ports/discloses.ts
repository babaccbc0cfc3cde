import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { QUESTION_EXTENSION, Reads } from '@platform/http';
import { VIEWS_OF_READERS } from './views-of-readers';

/**
 * `Reads` for a route that asks through `Questions`: what it may tell rests on matrix, authorisations and the register of
 * agencies too, so a withdrawal or the closing of an office that somebody has seen acknowledged holds, and nothing is told
 * where these are stopped or late. The reference of the interface shows that a purpose may be stated and that the answer
 * carries its log number.
 */
export const Discloses = (...views: string[]): MethodDecorator & ClassDecorator => {
  const [first = VIEWS_OF_READERS[0], ...more] = new Set([...views, ...VIEWS_OF_READERS]);
  return applyDecorators(Reads(first, ...more), ApiExtension(QUESTION_EXTENSION, true));
};
