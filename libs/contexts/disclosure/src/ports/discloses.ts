import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { QUESTION_EXTENSION, Reads } from '@platform/http';
import { authorisations } from '../projections/authorisations/authorisations.projection';
import { disclosureRules } from '../projections/disclosure-rules/disclosure-rules.projection';

/**
 * `Reads` for a route that asks through `Questions`: what it may tell rests on matrix and authorisations too, so a
 * withdrawal the reader has seen acknowledged holds, and nothing is told where these are stopped or late. The reference
 * of the interface shows that a purpose may be stated and that the answer carries its log number.
 */
export const Discloses = (...views: string[]): MethodDecorator & ClassDecorator => {
  const [first = authorisations.name, ...more] = new Set([...views, authorisations.name, disclosureRules.name]);
  return applyDecorators(Reads(first, ...more), ApiExtension(QUESTION_EXTENSION, true));
};
