import { type Caller, type Decide, reject } from '@platform/kernel';
import type { SampleState } from '../../events/sample-stream.state';

/** To be written: what it does, and what the law calls that. */
export class SampleCommand {
  constructor(
    readonly data: { readonly id: string; readonly reason: string },
    readonly by: Caller,
  ) {}
}

export const sampleCommand: Decide<SampleCommand, SampleState, string> = () =>
  reject(
    'NOT_WRITTEN',
    '该命令尚未编写。',
    'Write the decision in sample-command.decide.ts, and in its spec which facts it keeps.',
  );
