import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, BooleanField, IdPipe, NestedField, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody, PaperBody } from '../../../../ports/bodies';
import { RevokeHonour } from './revoke-honour.decide';

class RevokeHonourBody extends ChangeBody {
  @BooleanField({ description: 'Withdrawn because the holder cheated 弄虚作假.', example: true })
  forFraud!: boolean;
  @NestedField(() => PaperBody)
  paper!: PaperBody;
}

@ApiTags('records')
@Controller('records')
export class RevokeHonourController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/revoke')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Withdraw an honour; for fraud its holder may never apply again' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async revoke(@Param('id', IdPipe) id: string, @Body() body: RevokeHonourBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new RevokeHonour({ id, ...body }, by)), { id });
  }
}
