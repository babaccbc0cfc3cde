import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CountLateCases } from '@contexts/remedies';
import type { Metrics } from '@platform/telemetry';

/** That agencies answer disputes late is shown where the registry is watched, too. */
export const tellLateAnswers = (app: INestApplicationContext, metrics: Metrics): void =>
  metrics.tells(
    {
      name: 'zhixin_disputes_late',
      help: 'Disputes not answered by their last day, by the code of the agency that must answer.',
      label: 'agency',
    },
    () => app.get(QueryBus).execute(new CountLateCases()),
  );
