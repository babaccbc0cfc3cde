import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/cqrs';
import { OwnFilings } from '../../../../ports/own-filings';
import { Papers } from '../../../../ports/papers';
import { itemIdOf } from '../../../../rules/opened.rule';
import { OfficersInOffice } from '../../ports/officers-in-office';
import { appointQualityOfficer, AppointQualityOfficer } from './appoint-quality-officer.decide';

@CommandHandler(AppointQualityOfficer)
export class AppointQualityOfficerHandler implements ICommandHandler<AppointQualityOfficer> {
  constructor(
    private readonly filings: OwnFilings,
    private readonly papers: Papers,
    private readonly officers: OfficersInOffice,
  ) {}

  async execute(command: AppointQualityOfficer): Promise<Outcome> {
    const outcome = await this.filings.run(command, {
      field: 'quality',
      keyOf: (uscc) => this.officers.keyOf(uscc, command.data.appointed),
      decide: appointQualityOfficer,
      more: async ({ uscc, id }) => ({ inOffice: await this.officers.of(uscc, id) }),
    });
    if (outcome.repeated) await this.papers.refuseOtherPersons(itemIdOf(outcome.stream), command.data);
    return outcome;
  }
}
