import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ProjectionStatus } from '@platform/cqrs';
import { Access } from '@platform/identity';
import { Answers } from '../answers/answers';
import { LATE_MS } from '../answers/reads.guard';
import { ProblemException } from '../problems/problem-exception';
import { Readiness } from './readiness';

const liveSchema = z.strictObject({ status: z.literal('live') });
const readySchema = z.strictObject({ status: z.literal('ready'), checks: z.record(z.string(), z.boolean()) });
const healthSchema = z.strictObject({
  status: z.enum(['ok', 'degraded']).meta({ description: 'degraded when a projection is stopped or late.' }),
  ready: z.boolean(),
  checks: z.record(z.string(), z.boolean()),
  projections: z.array(
    z.strictObject({
      name: z.string(),
      version: z.int(),
      state: z.enum(['catching-up', 'live', 'stopped']),
      position: z.string().nullable(),
      lagMs: z.number().min(0),
      degraded: z.boolean(),
      stoppedByEvent: z.string().nullable().meta({ description: 'The fact it could not apply; the log says why.' }),
    }),
  ),
});

/** State and lag of this process. Numbers and states only: no content of any record. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly status: ProjectionStatus,
  ) {}

  @Get('live')
  @Access('public')
  @ApiOperation({ summary: 'The process runs' })
  @Answers(liveSchema, { description: 'It runs.', example: { status: 'live' } })
  live(): z.infer<typeof liveSchema> {
    return { status: 'live' };
  }

  @Get('ready')
  @Access('public')
  @ApiOperation({ summary: 'Requests may come: database reachable, migrated, first catch-up done' })
  @Answers(readySchema, { description: 'It is ready.', example: { status: 'ready', checks: { database: true } } })
  async ready(): Promise<z.infer<typeof readySchema>> {
    const { ready, checks } = await this.readiness.look();
    if (ready) return { status: 'ready', checks };
    throw new ProblemException({
      status: 503,
      code: 'NOT_READY',
      zh: '尚未就绪，请稍后再试。',
      en: 'Not ready yet; try again soon.',
      details: { checks },
      headers: { 'retry-after': '1' },
    });
  }

  @Get()
  @Access('operator')
  @ApiOperation({ summary: 'State and lag of each projection and process, for the operator' })
  @Answers(healthSchema, { description: 'How it is.' })
  async health(): Promise<z.infer<typeof healthSchema>> {
    const [{ ready, checks }, reports] = await Promise.all([this.readiness.look(), this.status.all()]);
    const projections = reports.map(({ name, version, state, position, lagMs, stoppedBy }) => ({
      name,
      version,
      state,
      position: position ?? null,
      lagMs,
      degraded: state === 'stopped' || lagMs > LATE_MS,
      stoppedByEvent: stoppedBy?.eventId || null,
    }));
    return { status: projections.some((p) => p.degraded) ? 'degraded' : 'ok', ready, checks, projections };
  }
}
