import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, DateField, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { SucceedRegion } from './succeed-region.decide';

class SuccessionBody {
  @TextField({ description: 'Code of the region it becomes, registered before.', example: '371503', max: 13 })
  successor!: string;
  @DateField({ description: 'First day on which it is the other one.', example: '2019-08-02' })
  on!: string;
}

@ApiTags('regions')
@Controller('regions')
export class SucceedRegionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':code/succeed')
  @ApiOperation({ summary: 'A region becomes another one 行政区划调整.' })
  @Access('city-office')
  @Answers(recordedSchema, { description: 'Succeeded.' })
  async succeed(@Param('code', IdPipe) code: string, @Body() body: SuccessionBody, @By() by: Caller) {
    const command = new SucceedRegion({ code, ...body }, by);
    return this.receipts.of(await this.commands.execute<SucceedRegion, Outcome>(command), { id: code });
  }
}
