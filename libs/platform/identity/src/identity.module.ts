import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { TokenVerifier } from './token-verifier';
import type { TrustedIssuer } from './trusted-issuer';

/** Who is asking: verifies tokens and guards every route. */
@Module({})
export class IdentityModule {
  static forRoot({ issuers }: { issuers: readonly TrustedIssuer[] }): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      providers: [
        { provide: TokenVerifier, useValue: new TokenVerifier(issuers) },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [TokenVerifier],
    };
  }
}
