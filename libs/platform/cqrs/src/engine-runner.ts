import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Log } from './consumer-loop';
import type { Engine } from './engine';
import type { KeptStatus } from './kept-status';
import type { Buses } from './run-process';
import { ReportWriter } from './turn/report-writer';
import type { Term } from './turn/term';
import { type Mover, Turn } from './turn/turn';

export interface RunnerParts {
  readonly engine: Engine;
  readonly kept: KeptStatus;
  readonly buses: Buses;
  /** Of the database with the checkpoints. */
  readonly url: string;
  readonly log: Log;
  /** Whether projections and processes run from the start. */
  readonly runs: boolean;
}

/** Runs the engine while it is this program's turn: from the start of the application or when told, until its end. */
export class EngineRunner implements OnApplicationBootstrap, OnApplicationShutdown, Mover {
  private readonly turn: Turn;
  private reports: ReportWriter | undefined;

  constructor(private readonly given: RunnerParts) {
    this.turn = new Turn(given.url, this, given.log);
  }

  /** Whether this program moves the views now. */
  get moves(): boolean {
    return this.turn.mine;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.given.runs) await this.start();
  }

  /** Moves the views, or stands by where another program does. */
  start(): Promise<void> {
    return this.turn.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.turn.stop();
    await this.given.kept.stop();
  }

  async begin(term: Term): Promise<void> {
    const { engine, buses, log } = this.given;
    const reports = (this.reports = new ReportWriter(() => engine.kept(), term, log));
    await engine.start(buses, () => reports.moved());
  }

  async beat(): Promise<void> {
    await this.reports?.beat();
  }

  async end(): Promise<void> {
    this.reports?.close();
    await this.given.engine.stop();
  }
}
