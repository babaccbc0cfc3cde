import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import { FindRegionsWithin, GetAgency } from '@contexts/agencies';
import type { FilterValue } from './register-reads';

type Stated = Readonly<Record<string, string | boolean | undefined>>;

/** What filters stand for: a district for all that lies or lay in it, an agency for those it took over from too. */
@Injectable()
export class RegisterFilters {
  constructor(private readonly queries: QueryBus) {}

  /** @throws CommandRefused `PERIOD_EMPTY` `REGION_UNKNOWN` `AGENCY_UNKNOWN` */
  async of(given: Stated): Promise<Readonly<Record<string, FilterValue>>> {
    const { district, agency, ...stated } = statedOf(given);
    const { from, to } = stated;
    if (typeof from === 'string' && typeof to === 'string' && from > to)
      refuse('PERIOD_EMPTY', '起始日期晚于截止日期。', 'It ends before it begins.', { kind: 'invalid' });
    return {
      ...stated,
      ...(typeof district === 'string' && { district: await this.districts(district) }),
      ...(typeof agency === 'string' && { agency: await this.agencies(agency) }),
    };
  }

  /** @throws CommandRefused a slip is called one: nothing found would look like nothing there */
  private async districts(code: string): Promise<readonly string[]> {
    const found = await this.queries.execute(new FindRegionsWithin(code));
    return found.length > 0
      ? found
      : refuse('REGION_UNKNOWN', '区划名录中没有该代码。', 'The register of regions does not know this code.', {
          kind: 'invalid',
        });
  }

  private async agencies(code: string): Promise<readonly string[]> {
    const found = await this.queries.execute(new GetAgency(code));
    return found
      ? [found.uscc, ...found.forebears]
      : refuse('AGENCY_UNKNOWN', '名录中没有该机关。', 'No such agency is on the register.', { kind: 'invalid' });
  }
}

/** What was stated of them. */
export const statedOf = (given: Stated): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
