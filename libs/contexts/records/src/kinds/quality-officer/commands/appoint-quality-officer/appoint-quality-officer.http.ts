import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, NestedField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { PersonBody } from '../../../../ports/bodies';
import { itemIdOf } from '../../../../rules/opened.rule';
import { qualityOfficerExample as example } from '../../quality-officer-example.rule';
import { AppointQualityOfficer } from './appoint-quality-officer.decide';

export class QualityOfficerBody {
  @DateField({ description: 'Day of the appointment 任命日.', example: example.appointed })
  appointed!: string;
  @NestedField(() => PersonBody, { description: '首席质量官; sealed before it is kept.' })
  officer!: PersonBody;
  @TextField({ description: '备注; name no natural person.', optional: true })
  remark?: string;
}

@ApiTags('records')
@Controller('records')
export class AppointQualityOfficerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('quality-officers')
  @Access('enterprise')
  @ApiOperation({ summary: 'Tell whom you have appointed chief quality officer 首席质量官' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async appoint(@Body() body: QualityOfficerBody, @By() by: Caller) {
    const outcome: Outcome = await this.commands.execute(new AppointQualityOfficer(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream) });
  }
}
