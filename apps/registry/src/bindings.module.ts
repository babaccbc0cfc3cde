import { Global, Module } from '@nestjs/common';
import { ReaderDirectory } from '@contexts/disclosure';
import { RULE_KINDS } from '@contexts/rules';
import { ruleKindsOf } from '@platform/cqrs';
import { RefusalLog } from '@platform/identity';
import { parts } from './contexts';
import { AgencyDirectory } from './reader-directory';
import { LoggedRefusals } from './refusals';

/** What one context or the platform needs of another without knowing it. */
@Global()
@Module({
  providers: [
    // Which kinds of rule files there are, and whose schema each must fit.
    { provide: RULE_KINDS, useValue: ruleKindsOf(parts) },
    { provide: ReaderDirectory, useClass: AgencyDirectory },
    { provide: RefusalLog, useClass: LoggedRefusals },
  ],
  exports: [RULE_KINDS, ReaderDirectory, RefusalLog],
})
export class BindingsModule {}
