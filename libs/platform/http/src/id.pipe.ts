import { Injectable, type PipeTransform } from '@nestjs/common';
import { holdsIdentityNumber } from '@law';
import { ProblemException } from './problems/problem-exception';
import { transportProblem } from './problems/transport-problems';

/** What all our ids, names of rules and codes of regions are made of. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/**
 * For an id in the path that is no code of an enterprise: `@Param('id', IdPipe) id: string`. What no id of ours looks like is
 * not there, and no store is asked.
 */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(given: unknown): string {
    if (typeof given === 'string' && ID.test(given) && !holdsIdentityNumber(given)) return given;
    throw new ProblemException({ ...transportProblem('', 404)! });
  }
}
