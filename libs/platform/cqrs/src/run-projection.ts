import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Fact, Projection } from '@platform/kernel';
import type { Page, Position, StoredEvent } from '@platform/event-store';
import type { Checkpoints } from './checkpoints';
import { type ApplyPage, FactNotApplied } from './consumer-loop';
import { BadEvent, type FactCodec } from './fact-codec';
import { type Tracing, untraced } from './tracing';

/**
 * Rows and checkpoint move in one transaction. A page that fails is tried again fact by fact, so that everything before
 * the bad fact is applied and that fact is named.
 */
export const applyTo =
  (
    projection: Projection<EntityManager>,
    database: DataSource,
    codec: FactCodec,
    checkpoints: Checkpoints,
    tracing: Tracing = untraced,
  ): ApplyPage =>
  async (page, from) => {
    const step = (events: readonly StoredEvent[], after: Position | undefined, upTo: Position): Promise<void> =>
      database.transaction(async (tx) => {
        await checkpoints.move(tx, projection, after, upTo);
        const facts: Fact[] = [];
        for (const event of events) facts.push(...(await applied(projection, codec, tx, event, tracing)));
        const last = events.at(-1);
        if (last && facts.length > 0) await naming(last, async () => projection.afterAll?.(tx, facts));
      });
    try {
      await step(page.events, from, page.upTo as Position);
    } catch (error) {
      if (!(error instanceof FactNotApplied) || page.events.length <= 1) throw error;
      await oneByOne(page, from, step);
    }
  };

const oneByOne = async (
  page: Page,
  from: Position | undefined,
  step: (events: readonly StoredEvent[], after: Position | undefined, upTo: Position) => Promise<void>,
): Promise<void> => {
  let after = from;
  for (const [i, event] of page.events.entries()) {
    const upTo = i === page.events.length - 1 ? (page.upTo as Position) : event.position;
    await step([event], after, upTo);
    after = upTo;
  }
};

/** The fact, where the projection uses it. */
const applied = async (
  projection: Projection<EntityManager>,
  codec: FactCodec,
  tx: EntityManager,
  event: StoredEvent,
  tracing: Tracing,
): Promise<Fact[]> => {
  const react = projection.on[event.type];
  if (!react) return [];
  return naming(event, async () => {
    const fact = codec.decode(event);
    const { correlationId, commandId: after } = fact;
    await tracing.within({ name: `project ${projection.name}`, correlationId, after }, async () => react(tx, fact));
    return [fact];
  });
};

const naming = async <T>(event: StoredEvent, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isFaultOfFact(error) ? new FactNotApplied(event, error) : error;
  }
};

/** A lost connection, a deadlock or a full disk is no fault of the fact: those are tried again. */
const isFaultOfFact = (error: unknown): boolean => {
  if (error instanceof BadEvent) return true;
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof QueryFailedError) return typeof code === 'string' && /^(2[1-3]|42|P0)/.test(code);
  return (
    !(typeof code === 'string' && /^(E[A-Z]+|08|40|53|57)/.test(code)) &&
    !/Connection terminated|not connected|Driver not Connected/i.test(String(error))
  );
};
