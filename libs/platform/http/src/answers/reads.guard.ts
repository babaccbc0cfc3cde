import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type ProjectionReport, ProjectionStatus } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import { positionToken, readPositionToken } from './position-token';
import { badPosition, notYet, storeChanged, unavailable } from './reads.problems';

export const READS = 'zhixin:reads';
/** How long a reader may wait for its own write. */
const LONGEST_WAIT_MS = 5_000;
/** From this age of the oldest fact not yet applied on, a projection counts as late. */
export const LATE_MS = 30_000;

interface Reply {
  header(name: string, value: string): unknown;
}

/** Freshness of an answer: see `@Reads`. */
@Injectable()
export class ReadsGuard implements CanActivate {
  private storeId: string | undefined;

  constructor(
    private readonly status: ProjectionStatus,
    private readonly store: EventStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const names = namesOf(context);
    const http = context.switchToHttp();
    this.storeId ??= await this.store.storeId();
    const { 'zhixin-at-least': atLeast } = http.getRequest<{ headers: Record<string, string | undefined> }>().headers;
    let reports = await this.fresh(names);
    if (atLeast !== undefined) {
      await this.wait(names, atLeast, this.storeId);
      reports = await this.fresh(names);
    }
    const reply = http.getResponse<Reply>();
    reply.header('Zhixin-Position', positionToken(this.storeId, this.least(reports)));
    reply.header('Zhixin-Lag-Ms', String(Math.round(Math.max(...reports.map((r) => r.lagMs)))));
    return true;
  }

  private async fresh(names: readonly string[]): Promise<ProjectionReport[]> {
    const reports = await Promise.all(names.map((name) => this.status.of(name)));
    for (const { name, state, lagMs } of reports) {
      if (state === 'stopped')
        throw unavailable(
          'PROJECTION_STOPPED',
          name,
          '已停止更新，须由运维人员处理',
          'has stopped and needs its operator',
          60,
        );
      if (state === 'catching-up')
        throw unavailable('PROJECTION_CATCHING_UP', name, '正在重建，请稍后再试', 'is being filled; try again soon', 2);
      if (lagMs > LATE_MS)
        throw unavailable('PROJECTION_LATE', name, '更新滞后，请稍后再试', 'is late; try again soon', 5);
    }
    return reports;
  }

  private async wait(names: readonly string[], token: string, storeId: string): Promise<void> {
    const asked = readPositionToken(token);
    if (!asked) throw badPosition();
    if (asked.storeId !== storeId) throw storeChanged();
    if (asked.position === undefined || (await this.reached(names, asked.position))) return;
    throw notYet();
  }

  private async reached(names: readonly string[], position: string): Promise<boolean> {
    try {
      this.store.comparePositions(position, position);
    } catch {
      throw badPosition();
    }
    return this.status.reached(names, position, LONGEST_WAIT_MS);
  }

  private least(reports: readonly ProjectionReport[]): string | undefined {
    return reports
      .map((r) => r.position)
      .reduce((a, b) =>
        a === undefined || b === undefined ? undefined : this.store.comparePositions(a, b) < 0 ? a : b,
      );
  }
}

const namesOf = (context: ExecutionContext): readonly string[] =>
  (Reflect.getMetadata(READS, context.getHandler()) ??
    Reflect.getMetadata(READS, context.getClass())) as readonly string[];
