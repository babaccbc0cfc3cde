import { Injectable } from '@nestjs/common';
import type { Reader } from '@contexts/disclosure';
import { type CountedCases, countedByAgency } from '../rules/counted.rule';
import { AnsweringAgencies } from './answering-agencies';
import { CaseReads } from './case-reads';

/** Open and late cases by who must answer them today. */
@Injectable()
export class CaseCounting {
  constructor(
    private readonly reads: CaseReads,
    private readonly agencies: AnsweringAgencies,
  ) {}

  async of(reader: Reader): Promise<CountedCases> {
    const counts = await this.reads.counts(reader);
    return countedByAgency(counts, await this.agencies.of(counts.map(({ agency }) => agency)));
  }
}
