import { type ProjectionReport, ProjectionStatus } from './projection-status';

/** The status by who knows it: this program while it moves the views, else what the one that does has kept. */
export class CurrentStatus extends ProjectionStatus {
  constructor(
    private readonly own: ProjectionStatus,
    private readonly kept: ProjectionStatus,
    private readonly mine: () => boolean,
  ) {
    super();
  }

  override of(name: string): Promise<ProjectionReport> {
    return this.by.of(name);
  }

  override all(): Promise<readonly ProjectionReport[]> {
    return this.by.all();
  }

  override reached(names: readonly string[], position: string, timeoutMs: number): Promise<boolean> {
    return this.by.reached(names, position, timeoutMs);
  }

  private get by(): ProjectionStatus {
    return this.mine() ? this.own : this.kept;
  }
}
