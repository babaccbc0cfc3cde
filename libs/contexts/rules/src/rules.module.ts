import { Module } from '@nestjs/common';
import { calendarSchema } from '@platform/calendar';
import type { ContextPart } from '@platform/cqrs';
import { AdoptRulesHandler } from './commands/adopt-rules/adopt-rules.handler';
import { AdoptRulesController } from './commands/adopt-rules/adopt-rules.http';
import { ruleEvents } from './events/rules.events';
import { AdoptedRules } from './projections/adopted-rules/adopted-rules.entity';
import { CreateAdoptedRules1764000001001 } from './projections/adopted-rules/adopted-rules.migration';
import { adoptedRules } from './projections/adopted-rules/adopted-rules.projection';
import { GetCalendarHandler } from './queries/get-calendar/get-calendar.handler';
import { GetRulesHandler } from './queries/get-rules/get-rules.handler';
import { GetRulesController } from './queries/get-rules/get-rules.http';
import { ListRulesHandler } from './queries/list-rules/list-rules.handler';
import { ListRulesController } from './queries/list-rules/list-rules.http';

/** Rule data adopted as facts. The composition provides `RULE_KINDS`. */
@Module({
  controllers: [AdoptRulesController, ListRulesController, GetRulesController],
  providers: [AdoptRulesHandler, ListRulesHandler, GetRulesHandler, GetCalendarHandler],
})
export class RulesModule {
  static readonly part: ContextPart = {
    name: 'rules',
    catalogues: [ruleEvents],
    projections: [adoptedRules],
    processes: [],
    entities: [AdoptedRules],
    migrations: [CreateAdoptedRules1764000001001],
    // The State Council's calendar belongs to no context alone.
    ruleKinds: [{ kind: 'calendar', schema: calendarSchema }],
  };
}
