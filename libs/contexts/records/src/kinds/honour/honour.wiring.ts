import type { KindWiring } from '../kind.wiring';
import { AWARD_PROGRAMMES, awardProgrammesSchema } from './award-programme.rule';
import { AnnulRevocationHandler } from './commands/annul-revocation/annul-revocation.handler';
import { AnnulRevocationController } from './commands/annul-revocation/annul-revocation.http';
import { DecideBarHandler } from './commands/decide-bar/decide-bar.handler';
import { DecideBarController } from './commands/decide-bar/decide-bar.http';
import { RecordHonourHandler } from './commands/record-honour/record-honour.handler';
import { RecordHonourController } from './commands/record-honour/record-honour.http';
import { RevokeHonourHandler } from './commands/revoke-honour/revoke-honour.handler';
import { RevokeHonourController } from './commands/revoke-honour/revoke-honour.http';
import { AwardBars } from './ports/award-bars';
import { AwardOffice } from './ports/award-office';
import { AwardProgrammeRules } from './ports/award-programmes';
import { HonourFactsOf } from './ports/honour-facts-of';
import { annulAGrantWhenItsHolderWasBarred } from './processes/annul-a-grant-when-its-holder-was-barred.process';
import { AwardBar, AwardBarDecision, AwardStep } from './projections/award-bars/award-bar.entity';
import { AwardGrant } from './projections/award-bars/award-grant.entity';
import { CreateAwardBars1764000005002 } from './projections/award-bars/award-bars.migration';
import { awardBars } from './projections/award-bars/award-bars.projection';
import { FindSlippedGrantHandler } from './queries/find-slipped-grant/find-slipped-grant.handler';
import { GetAwardEligibilityHandler } from './queries/get-award-eligibility/get-award-eligibility.handler';
import { GetAwardEligibilityController } from './queries/get-award-eligibility/get-award-eligibility.http';

export const honourWiring: KindWiring = {
  controllers: [
    RecordHonourController,
    RevokeHonourController,
    AnnulRevocationController,
    GetAwardEligibilityController,
    DecideBarController,
  ],
  providers: [
    RecordHonourHandler,
    RevokeHonourHandler,
    AnnulRevocationHandler,
    FindSlippedGrantHandler,
    GetAwardEligibilityHandler,
    DecideBarHandler,
    AwardBars,
    AwardOffice,
    AwardProgrammeRules,
    HonourFactsOf,
  ],
  facts: HonourFactsOf,
  projections: [awardBars],
  processes: [annulAGrantWhenItsHolderWasBarred],
  entities: [AwardGrant, AwardBar, AwardBarDecision, AwardStep],
  migrations: [CreateAwardBars1764000005002],
  ruleKinds: [{ kind: AWARD_PROGRAMMES.kind, schema: awardProgrammesSchema }],
};
