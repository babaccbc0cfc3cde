import { Injectable, type PipeTransform } from '@nestjs/common';
import { usccValue } from './fields/values';
import { fieldProblem } from './problems/fields.pipe';

/** For a code in the path: `@Param('uscc', UsccPipe) uscc: string`; normalised, its form checked. */
@Injectable()
export class UsccPipe implements PipeTransform<unknown, string> {
  transform(given: unknown): string {
    const value = usccValue.tidy?.(given);
    if (!usccValue.check(value)) throw fieldProblem([{ field: 'uscc', ...usccValue.message }]);
    return value as string;
  }
}
