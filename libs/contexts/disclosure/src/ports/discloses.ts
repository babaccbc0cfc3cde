import { Reads } from '@platform/http';
import { authorisations } from '../projections/authorisations/authorisations.projection';
import { disclosureRules } from '../projections/disclosure-rules/disclosure-rules.projection';

/**
 * `Reads` for a route that asks through `Questions`: what it may tell rests on matrix and authorisations too, so a
 * withdrawal the reader has seen acknowledged holds, and nothing is told where these are stopped or late.
 */
export const Discloses = (first: string, ...more: string[]): MethodDecorator & ClassDecorator =>
  Reads(first, ...more, authorisations.name, disclosureRules.name);
