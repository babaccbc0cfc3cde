import { Global, Module } from '@nestjs/common';
import { RULE_KINDS } from '@contexts/rules';
import { parts } from './contexts';

/** Tells the context of rules which kinds of rule files there are, and whose schema each must fit. */
@Global()
@Module({
  providers: [{ provide: RULE_KINDS, useValue: parts.flatMap((part) => part.ruleKinds ?? []) }],
  exports: [RULE_KINDS],
})
export class RuleKindsModule {}
