import type { QueryBus } from '@nestjs/cqrs';
import { normaliseName } from '@law';
import { isWithin } from '@platform/calendar';
import { ListRegions } from '@contexts/agencies';
import { AWARD_PROGRAMMES, type AwardProgramme, awardProgrammesSchema } from '@contexts/records';
import { GetRules } from '@contexts/rules';

/** What the names in a file stand for: regions and awards, as the city has registered them. Asked once for a file. */
export class Registers {
  private regions: Promise<ReadonlyMap<string, string>> | undefined;
  private programmes: Promise<readonly AwardProgramme[]> | undefined;

  constructor(private readonly queries: QueryBus) {}

  /** Code of the region of this code or name; of several of one name, none. */
  async regionOf(text: string): Promise<string | undefined> {
    this.regions ??= this.queries.execute(new ListRegions()).then(({ regions }) => {
      const names = regions.map(({ name }) => normaliseName(name));
      return new Map(
        regions.flatMap(({ code }, i) => {
          const name = names[i] as string;
          const isOnly = names.indexOf(name) === names.lastIndexOf(name);
          return [[code, code] as const, ...(isOnly ? [[name, code] as const] : [])];
        }),
      );
    });
    return (await this.regions).get(normaliseName(text));
  }

  /** The award of exactly this name in force on a day; of several, none. */
  async programmeOf(name: string, on: string): Promise<AwardProgramme | undefined> {
    this.programmes ??= this.queries
      .execute(new GetRules(AWARD_PROGRAMMES.kind, AWARD_PROGRAMMES.name))
      .then((rules) => (rules ? awardProgrammesSchema.parse(rules.content).programmes : []));
    const found = (await this.programmes).filter(
      (row) => normaliseName(row.name.zh) === normaliseName(name) && isWithin(on, row.from, row.until),
    );
    return found.length === 1 ? found[0] : undefined;
  }
}
