export { ruleEvents } from './events/rules.events';
export { AdoptRules } from './commands/adopt-rules/adopt-rules.decide';
export { CALENDAR, calendarOf } from './rules/calendar.rule';
export { type RuleFile, ruleFileSchema, inForceOn } from './rules/rule-file.rule';
export { RULE_KINDS } from './ports/rule-kinds';
export { GetCalendar } from './queries/get-calendar/get-calendar.query';
export { GetRules, type Rules, rulesSchema } from './queries/get-rules/get-rules.query';
export { type ListedRules, listedRulesSchema, ListRules } from './queries/list-rules/list-rules.query';
export { RulesModule } from './rules.module';
