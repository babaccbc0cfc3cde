import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAgency } from '@contexts/agencies';
import type { AnsweringAgency } from '../rules/counted.rule';

/** Who must answer today: 市场监管 for what 质监 recorded. */
@Injectable()
export class AnsweringAgencies {
  constructor(private readonly queries: QueryBus) {}

  /** By the code of the agency that recorded; each is asked for once. */
  async of(recording: readonly string[]): Promise<ReadonlyMap<string, AnsweringAgency>> {
    const codes = [...new Set(recording)];
    return new Map(await Promise.all(codes.map(async (code) => [code, await this.one(code)] as const)));
  }

  private async one(code: string): Promise<AnsweringAgency> {
    const recording = await this.queries.execute(new GetAgency(code));
    const heir = recording?.heirs.at(-1);
    const today = heir === undefined ? recording : await this.queries.execute(new GetAgency(heir));
    return { uscc: heir ?? code, ...(today && { name: today.name }) };
  }
}
