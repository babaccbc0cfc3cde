import { Body, Controller, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ListField, usccOrFault } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { AskMany, MANY_VIEWS, manySchema, MOST_CODES, type Part, PARTS } from './ask-many.query';

class ManyBody {
  @ListField(() => 'text', {
    description: 'Unified social credit codes, also one several times; a wrong one is told so in its place.',
    example: ['91371502PDY00001XC', '91371502PDY000028C'],
    min: 1,
    max: MOST_CODES,
    // One is told in its place that it is no code, and neither kept nor logged.
    identityNumbers: true,
  })
  codes!: string[];

  @ListField(() => PARTS, {
    description: 'What of each; all where left out.',
    optional: true,
    min: 1,
    max: PARTS.length,
  })
  parts?: Part[];
}

@ApiTags('enterprises')
@Controller('enterprises')
export class AskManyController {
  constructor(private readonly queries: QueryBus) {}

  @Post('asked')
  @Access('public')
  @Discloses(...MANY_VIEWS)
  @ApiOperation({ summary: 'Identity, grade and list status of up to 1,000 enterprises at once' })
  @Answers(manySchema, {
    description:
      'In the order asked, each as for itself: by its own authorisation, and logged by itself. Nothing is recorded.',
  })
  ask(@Body() { codes, parts = [...PARTS] }: ManyBody, @By() by: Caller) {
    return this.queries.execute(new AskMany(codes.map(usccOrFault), parts, by));
  }
}
