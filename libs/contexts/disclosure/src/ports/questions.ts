import { Injectable } from '@nestjs/common';
import { Clock } from '@platform/calendar';
import { canonicalJson, CommandRefused, ProjectionStatus } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import { type Answered, ProblemException, refusalLogged } from '@platform/http';
import type { Caller, Moment } from '@platform/kernel';
import { QueryLog, type Told } from '@platform/query-log';
import type { Reader } from '../rules/disclosed-to.rule';
import { asLogged, type Parts, partsOf, type ToldAs, toldOf } from '../rules/told.rule';
import { Readers } from './readers';

export interface Question {
  /** Short name of the question, such as `grade`. */
  readonly name: string;
  readonly by: Caller;
  /** USCC of the enterprise asked about, or how to find it where the question names something of it. */
  readonly subject?: string | (() => Promise<string | undefined>) | undefined;
  /** Projections read: their positions are logged. */
  readonly projections: readonly string[];
}

interface Asked {
  readonly question: Question;
  readonly reader: Reader;
  readonly positions: string;
  readonly moment: Moment;
}

/** The one way to an answer: who asks is worked out first, and what was told is logged before it leaves. */
@Injectable()
export class Questions {
  private storeId: string | undefined;

  constructor(
    private readonly readers: Readers,
    private readonly log: QueryLog,
    private readonly status: ProjectionStatus,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the answer and its log number; a refusal is logged too, then thrown on, and leaves with its number. What the
   * public asks without a token is not logged.
   * @param subjectsOf codes of the enterprises the answer tells of, where the question is not about one
   * @throws QueryLogUnavailable (503) where nothing can be logged: nothing is told then
   */
  async ask<T>(
    question: Question,
    give: (reader: Reader) => Promise<T | ToldAs<T>>,
    subjectsOf?: (answer: T) => readonly string[],
  ): Promise<Answered<T>> {
    const { by } = question;
    const moment = this.clock.moment();
    if (by.role === 'public') return { body: toldOf(await give(Readers.public(by, moment.today))).body };
    const subject = typeof question.subject === 'function' ? await question.subject() : question.subject;
    const [reader, positions] = await Promise.all([
      this.readers.of(by, subject, moment.today),
      this.positions(question.projections),
    ]);
    const asked: Asked = { question, reader, positions, moment };
    const told = toldOf(await this.given(asked, subject === undefined ? [] : [subject], () => give(reader)));
    const { body, audience = 'public' } = told;
    const subjects = subject === undefined ? (subjectsOf?.(body) ?? []) : [subject];
    const refused = audience === 'public' ? reader.refused : undefined;
    return { body, log: await this.keep(asked, partsOf(body, subjects), refused) };
  }

  /**
   * The same about many enterprises at once: each is a subject of its own in the log, with the right by which it was told.
   * @param subjects codes, each once
   * @param partOf what of the answer is about one of them
   */
  async askEach<T>(
    { subjects, ...question }: Omit<Question, 'subject'> & { readonly subjects: readonly string[] },
    give: (reader: Reader) => Promise<T>,
    partOf: (answer: T, subject: string) => unknown,
  ): Promise<Answered<T>> {
    const { by } = question;
    const moment = this.clock.moment();
    if (by.role === 'public') return { body: await give(Readers.public(by, moment.today)) };
    const [readers, anyway, positions] = await Promise.all([
      this.readers.ofEach(by, subjects, moment.today),
      this.readers.of(by, undefined, moment.today),
      this.positions(question.projections),
    ]);
    const each = [...readers.values()];
    const reader = {
      ...(each[0] ?? anyway),
      authorisedBy: each.flatMap(({ authorisation }) => authorisation?.uscc ?? []),
    };
    const asked: Asked = { question, reader: anyway, positions, moment };
    const body = await this.given(asked, subjects, () => give(reader));
    const told = subjects.map((subject) => {
      const { basis, authorisation, refused } = readers.get(subject) ?? reader;
      const right = { basis, authorisation: authorisation?.id, refused };
      return { subject, answer: canonicalJson(asLogged(partOf(body, subject))), right };
    });
    return { body, log: await (told.length > 0 ? this.write(asked, told) : this.keep(asked, partsOf(body, []))) };
  }

  /** The answer; what refused it is logged, then thrown on. */
  private async given<T>(asked: Asked, subjects: readonly string[], give: () => Promise<T>): Promise<T> {
    try {
      return await give();
    } catch (error) {
      const refused = codeOf(error);
      refusalLogged(error, await this.keep(asked, partsOf({ refused }, subjects), refused));
      throw error;
    }
  }

  private keep(asked: Asked, parts: Parts, refused?: string): Promise<string> {
    const told = [...parts].map(([subject, part]) => ({ subject, answer: canonicalJson(asLogged(part)) }));
    return this.write(asked, told, refused);
  }

  private write(
    { question, reader, positions, moment }: Asked,
    told: readonly Told[],
    refused?: string,
  ): Promise<string> {
    const { name, by } = question;
    return this.log.write({
      askedAt: moment.now,
      askedOn: moment.today,
      reader: by.subject,
      role: by.role,
      agency: by.agency,
      enterprise: by.enterprise,
      question: name,
      purpose: reader.purpose,
      basis: reader.basis,
      authorisation: reader.authorisation?.id,
      refused,
      positions,
      rules: reader.rules,
      told,
    });
  }

  /** Read before the rows, so that the answer holds at least these facts. */
  private async positions(names: readonly string[]): Promise<string> {
    this.storeId ??= await this.store.storeId();
    const at: Record<string, string> = {};
    for (const name of names) at[name] = `${this.storeId}.${(await this.status.of(name)).position ?? 'none'}`;
    return canonicalJson(at);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof CommandRefused
    ? error.refusal.code
    : error instanceof ProblemException
      ? error.content.code
      : 'ANSWER_FAILED';
