import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeDocument } from './complete-document';

export const DOCS_PATH = '/api/docs';

const DESCRIPTION = `质量信用登记平台：谁可以调用每个接口，见 \`x-zhixin-access\`（\`public\` 无需令牌）。

Who may call a route stands in \`x-zhixin-access\` (\`public\` needs no token). Answers say how fresh they are
(\`Zhixin-Position\`, \`Zhixin-Lag-Ms\`); send \`Zhixin-At-Least\` to read your own write. What goes wrong is a problem document
(RFC 9457) with a stable \`code\`. Points are hundredths, money is fen (1/100 yuan), dates are days in Shanghai, periods are
half-open.`;

/** The OpenAPI 3.1 document of all routes. */
export const openApiDocument = (app: INestApplication, version: string): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zhixin 质信')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  return completeDocument(SwaggerModule.createDocument(app, outline));
};

/** Serves the document at `/api/docs-json` and a page to read and try it at `/api/docs`; built at the first request. */
export const serveDocument = (app: INestApplication, version: string): void => {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup(DOCS_PATH, app, () => (document ??= openApiDocument(app, version)), {
    raw: ['json'],
    customSiteTitle: 'Zhixin 质信 API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true, docExpansion: 'list' },
  });
};
