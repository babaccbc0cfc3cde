/** The two inline styles of the page that `@nestjs/swagger` serves; its spec tells when they change. */
const STYLE_BLOCKS: readonly string[] = [];
const STYLE_ATTRIBUTES: readonly string[] = [];

/** One policy for all answers: the API reference may run its own scripts and styles and talk to us, nothing else may. */
export const CONTENT_SECURITY_POLICY: Record<string, string[]> = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", ...STYLE_BLOCKS],
  styleSrcAttr: ["'unsafe-hashes'", ...STYLE_ATTRIBUTES],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};
