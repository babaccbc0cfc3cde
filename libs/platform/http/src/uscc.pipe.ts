import { Injectable, type PipeTransform } from '@nestjs/common';
import { usccValue } from './fields/uscc-value';
import { fieldProblem } from './problems/fields.pipe';

/** For a code in the path: `@Param('uscc', UsccPipe) uscc: string`; normalised, every sign checked. */
@Injectable()
export class UsccPipe implements PipeTransform<unknown, string> {
  transform(given: unknown): string {
    const value = usccValue.tidy?.(given);
    const fault = usccValue.faultOf(value);
    if (fault) throw fieldProblem([{ field: 'uscc', ...fault }]);
    return value as string;
  }
}

/** The code as the pipe gives it; undefined for what it refuses. */
export const usccOf = (given: unknown): string | undefined => {
  const value = usccValue.tidy?.(given);
  return usccValue.faultOf(value) ? undefined : (value as string);
};
