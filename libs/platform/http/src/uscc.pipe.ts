import { Injectable, type PipeTransform } from '@nestjs/common';
import type { Message } from '@platform/kernel';
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

/** The code as the pipe gives it, or what is wrong with it: where one of many must not spoil the others. */
export const usccOrFault = (
  given: unknown,
): { readonly uscc: string } | { readonly problem: Message & { readonly code: string } } => {
  const value = usccValue.tidy?.(given);
  const fault = usccValue.faultOf(value);
  if (!fault) return { uscc: value as string };
  const { code = 'INVALID_FIELDS', zh, en } = fault;
  return { problem: { code, zh, en } };
};

/** The code as the pipe gives it; undefined for what it refuses. */
export const usccOf = (given: unknown): string | undefined => {
  const value = usccValue.tidy?.(given);
  return usccValue.faultOf(value) ? undefined : (value as string);
};
