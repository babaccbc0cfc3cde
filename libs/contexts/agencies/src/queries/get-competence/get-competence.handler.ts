import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { type AgencyInChain, nameOn } from '../../rules/agency.rule';
import { actingProblem, competenceProblem, notYoursProblem } from '../../rules/competence.rule';
import { GetAgency } from '../get-agency/get-agency.query';
import { GetRegion } from '../get-region/get-region.query';
import { type Competence, GetCompetence } from './get-competence.query';

@QueryHandler(GetCompetence)
export class GetCompetenceHandler implements IQueryHandler<GetCompetence> {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ by, act }: GetCompetence): Promise<Competence> {
    const code = act.agency ?? by.agency;
    const deciding = await this.agency(code);
    const acting = by.agency === code ? deciding : await this.agency(by.agency);
    const region = act.region === undefined ? undefined : await this.lineageOf(act.region);
    const incompetence =
      actingProblem(by, acting, this.clock.today()) ??
      competenceProblem(deciding, { field: act.field, region, on: act.on }) ??
      (deciding && notYoursProblem(deciding, by));
    return {
      agency: {
        uscc: deciding?.heirs.at(-1) ?? code ?? '',
        name: deciding ? nameOn(deciding, act.on) : '',
      },
      keyAuthority: deciding?.keyAuthority ?? code ?? '',
      deciding,
      confirms: (acting ?? deciding)?.confirmsBySecondPerson ?? false,
      ...(incompetence && { incompetence }),
    };
  }

  private async agency(uscc: string | undefined): Promise<AgencyInChain | undefined> {
    return uscc === undefined ? undefined : this.queries.execute(new GetAgency(uscc));
  }

  /** An unknown code lies in nothing: it stays alone. */
  private async lineageOf(code: string): Promise<readonly string[]> {
    return (await this.queries.execute(new GetRegion(code)))?.lineage ?? [code];
  }
}
