import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { isAnswered } from './answered';

interface Reply {
  header(name: string, value: string): unknown;
}

/** Sends the body of an `Answered` alone, and its number in the query log as header `Zhixin-Log`. Global. */
@Injectable()
export class AnswersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isAnswered(answer)) return answer;
        if (answer.log !== undefined) context.switchToHttp().getResponse<Reply>().header('Zhixin-Log', answer.log);
        return answer.body;
      }),
    );
  }
}
