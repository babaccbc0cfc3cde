import { CommandBus } from '@nestjs/cqrs';
import { CommandRefused, type Outcome as Recorded } from '@platform/cqrs';
import type { AdminContext } from '../admin-command';
import { byOperator } from '../by-operator';
import { linesOf } from '../failed';
import { pathOf } from '../files/path-of';
import { readEntries, type Section } from '../files/read-entries';
import type { Outcome } from '../outcome';

interface Refused {
  readonly place: string;
  readonly about: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Sends the entries of a file one after the other, since later ones may name earlier ones; what is known stays as it is. */
export const registerEntries = async (
  { registry, args, progress }: AdminContext,
  sections: readonly Section<never>[],
): Promise<Outcome> => {
  const entries = await readEntries(pathOf(args[0] as string), sections);
  const bus = (await registry()).get(CommandBus);
  const by = byOperator()();
  const refused: Refused[] = [];
  let recorded = 0;
  let known = 0;
  for (const [n, { place, about, command }] of entries.entries()) {
    try {
      const { repeated } = await bus.execute<never, Recorded>(command(by) as never);
      if (repeated) known++;
      else recorded++;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      const { code, message, details } = error.refusal;
      refused.push({ place, about, code, ...message, details });
    }
    progress(`${n + 1}/${entries.length}`);
  }
  const isPartial = recorded + known > 0;
  return {
    status: refused.length === 0 ? 'done' : isPartial ? 'partial' : 'failed',
    zh: `新登记 ${recorded} 项，先前已有 ${known} 项，未予登记 ${refused.length} 项。`,
    en: `${recorded} registered, ${known} known before, ${refused.length} refused.`,
    result: { registered: recorded, known, refused },
    lines: refused.map(lineOf),
  };
};

const lineOf = ({ place, about, code, zh, en, details = {} }: Refused): string =>
  [`${place} ${about} ${code}：${zh} ${en}`, ...linesOf(details)].join(' ');
