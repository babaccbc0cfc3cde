import type { ContextPart } from '@platform/cqrs';
import { writeSide } from '../../libs/platform/testing/src/engine';
import { type Declared, pathOf, versionsBefore } from './event-file';
import { eventProblems, storedProblems } from './event-problems';
import { eventText } from './event-text';
import type { Files, Golden } from './golden';

type Catalogues = Pick<ContextPart, 'name' | 'catalogues'>;

/** Every event of all catalogues, read as the program reads it. */
export const declaredEvents = async (parts: readonly Catalogues[], files: Files): Promise<Declared[]> => {
  const { codec } = await writeSide(parts.flatMap(({ catalogues }) => catalogues));
  return parts.flatMap(({ name: context, catalogues }) =>
    catalogues
      .flatMap((catalogue) => Object.values(catalogue))
      .map(({ type, definition }) => ({ context, type, definition, codec, files })),
  );
};

/** One file for every version up to today's. */
export const goldenEvents = (declared: readonly Declared[]): Golden[] =>
  declared.flatMap((of) => [
    ...versionsBefore(of).map((version) => ({
      path: pathOf(of, version),
      problems: (text: string) => storedProblems(of, text),
    })),
    {
      path: pathOf(of, of.definition.version),
      text: () => eventText(of),
      problems: (text: string) => eventProblems(of, text),
    },
  ]);
