import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, ListField, Receipts, recordedSchema, TextField, UsccField } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { RegisterEnterprise } from './register-enterprise.decide';

class EnterpriseBody {
  @UsccField({ description: 'Unified social credit code.', example: '91371502PDY000028C' })
  uscc!: string;
  @TextField({
    description: 'Name; of a sole trader 个体工商户 its trade name.',
    example: '聊城颂禾面业有限公司',
    max: 200,
  })
  name!: string;
  @TextField({ description: 'Code of a registered region.', example: '371502', optional: true, max: 13 })
  district?: string;
  @TextField({ description: 'GB/T 4754: a letter and up to four digits.', example: 'C1311', optional: true, max: 5 })
  trade?: string;
  @TextField({
    description:
      'Number of before the unified code 工商注册号 (GS 15-2006); of one that is registered already it is added.',
    example: '371500200001239',
    optional: true,
    max: 40,
  })
  registrationNumber?: string;
  @ListField(() => 'text', {
    description: 'Names it bore before 曾用名, their days unknown; of one that is registered already they are added.',
    example: ['聊城颂禾面粉厂'],
    optional: true,
    max: 50,
  })
  formerNames?: string[];
  @DateField({ description: 'First day of this name and district.', example: '2018-05-02', optional: true })
  from?: string;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class RegisterEnterpriseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register an enterprise, also one that so far was known from a paper only.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { status: 201, description: 'Registered; the same again changes nothing.' })
  async register(@Body() body: EnterpriseBody, @By() by: Caller) {
    const command = new RegisterEnterprise({ ...body }, by);
    return this.receipts.of(await this.commands.execute<RegisterEnterprise, Outcome>(command), { id: body.uscc });
  }
}
