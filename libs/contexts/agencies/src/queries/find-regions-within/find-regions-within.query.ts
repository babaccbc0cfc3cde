import { Query } from '@nestjs/cqrs';

/**
 * Codes of a region, of all that lie in it, and of all whose place these took: what is kept under an old code is found under
 * the new one. None where nobody knows the code.
 */
export class FindRegionsWithin extends Query<readonly string[]> {
  constructor(readonly code: string) {
    super();
  }
}
