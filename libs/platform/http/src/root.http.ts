import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '@platform/identity';
import { DOCS_PATH } from './openapi/document';

/** `/` leads to the API reference. */
@ApiExcludeController()
@Controller()
export class RootController {
  @Get()
  @Access('public')
  @Redirect(DOCS_PATH, 302)
  root(): void {}
}
