import type { DataSource } from 'typeorm';
import type { Caller, Command, Fact, Process, ProcessContext } from '@platform/kernel';
import { type Checkpoints, processName } from './checkpoints';
import { CommandRefused } from './outcome';
import { type ApplyPage, FactNotApplied, type Log } from './consumer-loop';
import { BadEvent, type FactCodec } from './fact-codec';
import { type Tracing, untraced } from './tracing';

/** What a process needs of the buses. */
export interface Buses {
  execute(command: object): Promise<unknown>;
  ask(query: object): Promise<unknown>;
}

/**
 * Facts → commands. A command's id derives from the fact, so a fact handled twice changes nothing; a refusal is kept in
 * `engine.refused_command` for a person and does not stop the process.
 */
export const applyThrough =
  (
    process: Process,
    buses: Buses,
    codec: FactCodec,
    around: { database: DataSource; checkpoints: Checkpoints; log: Log; tracing?: Tracing | undefined },
  ): ApplyPage =>
  async (page, from) => {
    for (const event of page.events) {
      const react = process.on[event.type];
      if (!react) continue;
      const fact = decodeOrStop(codec, event);
      const { correlationId, commandId: after } = fact;
      const { tracing = untraced } = around;
      await tracing.within({ name: `process ${process.name}`, correlationId, after }, async () =>
        react(contextOf(process, fact, buses, around), fact),
      );
    }
    await around.database.transaction((tx) =>
      around.checkpoints.move(tx, { ...process, name: checkpointName(process) }, from, page.upTo as string),
    );
  };

export const checkpointName = (process: Process): string => processName(process.name);

const decodeOrStop = (codec: FactCodec, event: Parameters<FactCodec['decode']>[0]): Fact => {
  try {
    return codec.decode(event);
  } catch (error) {
    throw error instanceof BadEvent ? new FactNotApplied(event, error) : error;
  }
};

const contextOf = (
  process: Process,
  fact: Fact,
  buses: Buses,
  { database, log }: { database: DataSource; log: Log },
): ProcessContext => {
  let sent = 0;
  return {
    ask: <Answer>(query: object) => buses.ask(query) as Promise<Answer>,
    async send<Data>(command: new (data: Data, by: never) => Command<Data>, data: Data): Promise<void> {
      const by: Caller = {
        subject: `process:${process.name}`,
        role: 'system',
        idempotencyKey: `${fact.id}/${++sent}`,
        correlationId: fact.correlationId,
        causationId: fact.id,
      };
      try {
        await buses.execute(new command(data, by as never));
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        const { code, message } = error.refusal;
        log.warn({ process: process.name, eventId: fact.id, code }, 'a command of a process was refused');
        await database.query(
          `insert into engine.refused_command (process, event_id, code, message) values ($1, $2, $3, $4) on conflict do nothing`,
          [process.name, fact.id, code, message.zh],
        );
      }
    },
  };
};
