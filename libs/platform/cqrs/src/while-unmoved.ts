import type { ProjectionStatus } from './projection-status';

/**
 * What was read of some views, kept until one of them moves on: never older than the position an answer names, and never
 * than one somebody has waited for.
 */
export class WhileUnmoved<Value> {
  private at = '';
  private readonly kept = new Map<string, Promise<Value>>();

  constructor(
    private readonly status: Pick<ProjectionStatus, 'of'>,
    private readonly views: readonly string[],
    private readonly most = 10_000,
  ) {}

  /** The value under this key, read where it is not known. A failure is not kept. */
  async get(key: string, read: () => Promise<Value>): Promise<Value> {
    const reports = await Promise.all(this.views.map((view) => this.status.of(view)));
    const at = reports.map(({ position }) => position).join(' ');
    if (at !== this.at || this.kept.size >= this.most) this.kept.clear();
    this.at = at;
    return this.kept.get(key) ?? this.keep(key, read());
  }

  private keep(key: string, value: Promise<Value>): Promise<Value> {
    this.kept.set(key, value);
    value.catch(() => this.kept.get(key) === value && this.kept.delete(key));
    return value;
  }
}
