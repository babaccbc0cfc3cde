/** Hashes of the inline styles of the page that `@nestjs/swagger` serves; its spec tells when they change. */
const STYLE_BLOCKS = [
  "'sha256-/jDKvbQ8cdux+c5epDIqkjHbXDaIY8RucT1PmAe8FG4='",
  "'sha256-eaPyLWVdqMc60xuz5bTp2yBRgVpQSoUggte1+40ONPU='",
];
const STYLE_ATTRIBUTE = "'sha256-ezdv1bOGcoOD7FKudKN0Y2Mb763O6qVtM8LT2mtanIU='";

/** One policy for all answers: the API reference may run its own scripts and styles and talk to us, nothing else may. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${STYLE_BLOCKS.join(' ')}`,
  `style-src-attr 'unsafe-hashes' ${STYLE_ATTRIBUTE}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
