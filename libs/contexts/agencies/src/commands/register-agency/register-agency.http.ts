import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FIELDS } from '@law';
import type { Outcome } from '@platform/cqrs';
import {
  Answers,
  ChoiceField,
  DateField,
  ListField,
  Receipts,
  recordedSchema,
  TextField,
  UsccField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { AGENCY_KINDS, CAPACITIES, LEVELS } from '../../rules/agency.rule';
import { RegisterAgency, type Registration } from './register-agency.decide';

class AgencyBody {
  @UsccField({ description: 'Its unified social credit code.', example: '11371500PDY003018C' })
  uscc!: string;
  @TextField({ description: 'Full name as in its papers.', example: '聊城市市场监督管理局', max: 200 })
  name!: string;
  @ListField(() => 'text', {
    description: 'Short names 简称 that papers use.',
    example: ['聊城市市监局'],
    optional: true,
  })
  shortNames?: string[];
  @ChoiceField(AGENCY_KINDS, { description: 'What it is; the role its people act in.', example: 'regulator' })
  kind!: Registration['kind'];
  @ChoiceField(CAPACITIES, { description: 'A recorder records and reads; a reader only reads.', example: 'recorder' })
  capacity!: Registration['capacity'];
  @ChoiceField(LEVELS, { example: 'city' })
  level!: Registration['level'];
  @ListField(() => FIELDS, { description: 'Fields of law 领域 it is competent in.', example: ['market'] })
  fields!: Registration['fields'];
  @ListField(() => 'text', {
    description: 'Codes of registered regions it is competent in; none = everywhere.',
    example: ['371500'],
    optional: true,
  })
  regions?: string[];
  @UsccField({ description: 'Its one superior 上级机关, registered before.', optional: true })
  superior?: string;
  @DateField({ description: 'First day of the agency under this code.', example: '2019-01-10' })
  from!: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class RegisterAgencyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register an agency, bank or office 机关登记.' })
  @Access('city-office')
  @Answers(recordedSchema, { status: 201, description: 'Registered; the same again changes nothing.' })
  async register(@Body() { shortNames = [], regions = [], ...body }: AgencyBody, @By() by: Caller) {
    const command = new RegisterAgency({ ...body, shortNames, regions }, by);
    return this.receipts.of(await this.commands.execute<RegisterAgency, Outcome>(command), { id: body.uscc });
  }
}
