import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Field, FIELDS } from '@law';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, ListField, Receipts, recordedSchema, UsccField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { ChangeCompetence } from './change-competence.decide';

class CompetenceBody {
  @ListField(() => FIELDS, { description: 'All fields of law 领域 from then on.', example: ['market'] })
  fields!: Field[];
  @ListField(() => 'text', { description: 'All regions from then on; none = everywhere.', optional: true })
  regions?: string[];
  @UsccField({ description: 'Its one superior from then on; none where left out.', optional: true })
  superior?: string;
  @DateField({ description: 'First day of the new competence.', example: '2026-01-01' })
  from!: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class ChangeCompetenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':uscc/competence')
  @ApiOperation({ summary: 'Fields, regions and superior from a day on 职权变更.' })
  @Access('city-office')
  @Answers(recordedSchema, { description: 'Changed.' })
  async change(@Param('uscc', UsccPipe) uscc: string, @Body() body: CompetenceBody, @By() by: Caller) {
    const command = new ChangeCompetence({ uscc, regions: [], ...body }, by);
    return this.receipts.of(await this.commands.execute<ChangeCompetence, Outcome>(command), { id: uscc });
  }
}
