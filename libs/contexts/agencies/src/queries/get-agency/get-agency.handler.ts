import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import { agency } from '../../events/agency.state';
import { type Agency, type AgencyInChain, nameOn } from '../../rules/agency.rule';
import { GetAgency } from './get-agency.query';

/** No chain of successions is longer; a circle ends here too. */
const LONGEST_CHAIN = 50;

@QueryHandler(GetAgency)
export class GetAgencyHandler implements IQueryHandler<GetAgency> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly clock: Clock,
  ) {}

  async execute({ uscc }: GetAgency): Promise<AgencyInChain | undefined> {
    const { state, revision } = await this.commands.read(agency, uscc);
    const own = state.agency;
    if (!own) return undefined;
    const heirs = await this.heirsOf(own);
    const inCharge = heirs.at(-1) ?? own;
    const superior = inCharge.superior ?? own.superior;
    return {
      ...own,
      revision,
      name: nameOn(own, this.clock.today()),
      forebears: await this.forebearsOf(own),
      heirs: heirs.map((heir) => heir.uscc),
      superiors: superior === undefined ? [] : await this.withHeirs(superior),
      keyAuthority: await this.keyAuthorityOf(inCharge),
    };
  }

  private async load(uscc: string): Promise<Agency | undefined> {
    return (await this.commands.load(agency, uscc)).agency;
  }

  /** Nearest first; a circle ends. */
  private async forebearsOf(last: Agency): Promise<string[]> {
    const found = new Set<string>();
    for (let step = [...last.predecessors]; step.length > 0 && found.size < LONGEST_CHAIN;) {
      const fresh = step.filter((uscc) => uscc !== last.uscc && !found.has(uscc));
      for (const uscc of fresh) found.add(uscc);
      const loaded = await Promise.all(fresh.map((uscc) => this.load(uscc)));
      step = loaded.flatMap((agency) => agency?.predecessors ?? []);
    }
    return [...found];
  }

  private async heirsOf(first: Agency): Promise<Agency[]> {
    const heirs: Agency[] = [];
    for (
      let next = first.successor;
      next !== undefined && heirs.length < LONGEST_CHAIN;
      next = heirs.at(-1)?.successor
    ) {
      const heir = await this.load(next);
      if (!heir || heir.uscc === first.uscc || heirs.some((h) => h.uscc === next)) break;
      heirs.push(heir);
    }
    return heirs;
  }

  private async withHeirs(uscc: string): Promise<string[]> {
    const found = await this.load(uscc);
    return [uscc, ...(found ? await this.heirsOf(found) : []).map((heir) => heir.uscc)];
  }

  /** Back from the one in charge to the one formed by the last merger of several, else to the first. */
  private async keyAuthorityOf(inCharge: Agency): Promise<string> {
    let current = inCharge;
    for (let n = 0; n < LONGEST_CHAIN && current.predecessors.length === 1; n++) {
      const before = await this.load(current.predecessors[0] as string);
      if (!before) break;
      current = before;
    }
    return current.uscc;
  }
}
