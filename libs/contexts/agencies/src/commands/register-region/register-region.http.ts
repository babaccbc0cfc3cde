import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, BooleanField, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { RegisterRegion } from './register-region.decide';

class RegionBody {
  @TextField({ description: 'National code (GB/T 2260), or a local one such as 3715-KFQ.', example: '371502', max: 13 })
  code!: string;
  @TextField({ example: '东昌府区', max: 100 })
  name!: string;
  @TextField({ description: 'Code of the region it lies in, registered before.', example: '371500', optional: true })
  within?: string;
  @BooleanField({ description: "The code is the city's own: the nation has none.", example: false })
  local!: boolean;
  @DateField({ description: 'First day.', example: '1997-08-29' })
  from!: string;
  @TextField({ description: 'The paper that made it.', optional: true })
  source?: string;
}

@ApiTags('regions')
@Controller('regions')
export class RegisterRegionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register a region 地区登记.' })
  @Access('city-office')
  @Answers(recordedSchema, { status: 201, description: 'Registered; the same again changes nothing.' })
  async register(@Body() body: RegionBody, @By() by: Caller) {
    const command = new RegisterRegion({ ...body }, by);
    return this.receipts.of(await this.commands.execute<RegisterRegion, Outcome>(command), { id: body.code });
  }
}
