import { Injectable } from '@nestjs/common';
import { KindFacts } from '../../../ports/facts-of-kinds';
import type { HonourItem } from '../honour-item.rule';
import type { HonourFacts } from '../honour.kind';
import { AwardBars } from './award-bars';
import { AwardProgrammeRules } from './award-programmes';

/** What the rules on honours need of the outside, current. */
@Injectable()
export class HonourFactsOf extends KindFacts {
  readonly kind = 'honour';

  constructor(
    private readonly programmes: AwardProgrammeRules,
    private readonly bars: AwardBars,
  ) {
    super();
  }

  async of({ id, uscc, programme }: HonourItem): Promise<HonourFacts> {
    return {
      programmes: await this.programmes.of(programme),
      ...(await this.bars.standing(uscc, programme, id)),
    };
  }
}
