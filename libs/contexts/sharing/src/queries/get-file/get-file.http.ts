import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IntegerField, linkNextPage, Tagged, TextField, UsccPipe } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import { fileExample } from './file-example.query';
import { FILE_VIEWS, fileSchema, GetFile, LARGEST_PAGE, PAGE } from './get-file.query';

class PageQuery {
  @IntegerField({
    description: 'Records a page; 50 where left out.',
    min: 1,
    max: LARGEST_PAGE,
    optional: true,
    inQuery: true,
  })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 200 })
  after?: string;
}

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('enterprises')
@Controller('enterprises')
export class GetFileController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':uscc/file')
  @Access('public')
  @Discloses(...FILE_VIEWS)
  @Tagged()
  @ApiOperation({ summary: 'The whole file of an enterprise 质量档案, as far as the law lets you see it' })
  @Answers(fileSchema, {
    description:
      'Of an unknown code as of one of which there is nothing you may see. Records come page by page, the rest with each page; the header Link (rel="next") leads to the next one.',
    example: fileExample,
  })
  async file(
    @Param('uscc', UsccPipe) uscc: string,
    @Query() { limit = PAGE, after }: PageQuery,
    @By() by: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const answer = await this.queries.execute(new GetFile(uscc, { limit, after }, by));
    linkNextPage(reply, `/v1/enterprises/${uscc}/file`, { limit }, answer.body.next);
    return answer;
  }
}
