import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger';

/** Nest's own messages in our log; its start-up chatter only where debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  verbose = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  log = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const about = {
      ...(texts.length > 0 && { context: texts.at(-1) }),
      ...(texts.length > 1 && { stack: texts[0] }),
      ...(message instanceof Error && {
        error: { name: message.name, message: message.message, stack: message.stack },
      }),
    };
    this.to[level](about, message instanceof Error ? message.message : String(message));
  }
}
