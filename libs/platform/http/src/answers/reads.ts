import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { READS, ReadsGuard } from './reads.guard';

/** Extension of an OpenAPI operation that names the projections it reads. */
export const READS_EXTENSION = 'x-zhixin-reads';

/**
 * Names the projections a query route reads. The route answers 503 when one of them is stopped, late or being filled;
 * waits, at most five seconds, for the position in `Zhixin-At-Least`; and says in `Zhixin-Position` and
 * `Zhixin-Lag-Ms` how fresh its answer is.
 */
export const Reads = (first: string, ...more: string[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(READS, [first, ...more]),
    UseGuards(ReadsGuard),
    ApiExtension(READS_EXTENSION, [first, ...more]),
    ApiHeader({
      name: 'Zhixin-At-Least',
      required: false,
      description: 'Position token of a receipt: wait, at most five seconds, until the answer contains that fact.',
      schema: { type: 'string' },
    }),
  );
