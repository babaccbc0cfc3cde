import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** What we use of an OpenAPI 3.1 document. */
export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: object | undefined;
}

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
}

export interface SeenAnswer {
  readonly method: string;
  /** Path of the request, without query. */
  readonly path: string;
  readonly status: number;
  /** Without parameters; absent where there was no body. */
  readonly contentType?: string | undefined;
  readonly body?: unknown;
  readonly headers?: { has(name: string): boolean } | undefined;
}

/** A header of ours that is there only for some callers: easily forgotten in the document. */
const LOG_HEADER = 'Zhixin-Log';

const ROOT = 'openapi';

/** Checks answers against an OpenAPI 3.1 document: the status must be documented and the body must fit its schema. */
export class AnswerChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly templates: readonly { template: string; pattern: RegExp }[];

  constructor(private readonly document: ApiDocument) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: ROOT, components: document.components ?? {} } as object);
    this.templates = Object.keys(document.paths)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '([^/]+)')}$`) }))
      .sort((a, b) => parameters(a.template) - parameters(b.template));
  }

  /** What does not fit, for people; empty where the answer is as documented. */
  faults({ method, path, status, contentType, body, headers }: SeenAnswer): string[] {
    const template = this.templates.find(({ pattern }) => pattern.test(path))?.template;
    const item = template && (this.document.paths[template] as Record<string, Operation | undefined>);
    const operation = item ? item[method.toLowerCase()] : undefined;
    if (!operation) return [`${method} ${path} is not in the document`];
    const where = `${method} ${template} ${status}`;
    const response = this.responseOf(operation, status);
    if (!response) return [`${where} is not documented`];
    if (headers?.has(LOG_HEADER) && !response.headers?.[LOG_HEADER])
      return [`${where} came with ${LOG_HEADER}, which is not documented`];
    const types = Object.entries(response.content ?? {});
    if (types.length === 0) return body === undefined ? [] : [`${where} is documented without a body`];
    const [, media] = types.find(([type]) => type === contentType) ?? [];
    if (!media)
      return [`${where} came as ${contentType ?? 'nothing'}, documented is ${types.map(([t]) => t).join(', ')}`];
    return media.schema ? this.check(where, media.schema, body) : [];
  }

  private responseOf(operation: Operation, status: number): Response | undefined {
    const response = operation.responses[status] ?? operation.responses['default'];
    const name = /^#\/components\/responses\/(.+)$/.exec(response?.$ref ?? '')?.[1];
    if (!name) return response;
    return (this.document.components as { responses?: Record<string, Response> }).responses?.[name];
  }

  private check(where: string, schema: object, body: unknown): string[] {
    let validate = this.compiled.get(where);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', `"${ROOT}#/components/`);
      this.compiled.set(where, (validate = this.ajv.compile(JSON.parse(text) as object)));
    }
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${where} ${instancePath || '/'} ${message}`);
  }
}

const parameters = (template: string): number => template.split('{').length;
