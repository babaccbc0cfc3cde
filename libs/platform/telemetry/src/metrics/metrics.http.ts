import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '@platform/identity';
import { Metrics } from './metrics';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** On the port of everything else and behind the operator's token: there is one door to guard, and it is locked. */
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Access('operator')
  @Header('content-type', TEXT)
  @ApiOperation({ summary: 'Metrics of this process for Prometheus, which fetches its token by `oauth2` or a file' })
  @ApiResponse({
    status: 200,
    description: 'Text format of Prometheus: times, counts and lags; no content of any record.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  text(): Promise<string> {
    return this.metrics.text();
  }
}
