import { ProblemException } from '../problems/problem-exception';

export const storeChanged = (): ProblemException =>
  new ProblemException({
    status: 409,
    code: 'STORE_CHANGED',
    zh: '该位置属于另一个事件库（可能已恢复或迁移），请去掉 Zhixin-At-Least 重新查询。',
    en: 'This position belongs to another event store (restored or moved since); ask again without Zhixin-At-Least.',
  });

export const notYet = (): ProblemException =>
  new ProblemException({
    status: 503,
    code: 'NOT_YET',
    zh: '所要求的位置在五秒内尚未到达，请稍后再试。',
    en: 'The position asked for was not reached within five seconds; try again soon.',
    headers: { 'retry-after': '1' },
  });

export const badPosition = (): ProblemException =>
  new ProblemException({
    status: 400,
    code: 'BAD_POSITION',
    zh: 'Zhixin-At-Least 请求头不是有效的位置标记，请原样使用先前答复中的 position。',
    en: 'The header Zhixin-At-Least is no position token; send the position of an earlier answer as it is.',
  });

/** A view that cannot be read now. */
export const unavailable = (
  code: string,
  projection: string,
  zh: string,
  en: string,
  seconds: number,
): ProblemException =>
  new ProblemException({
    status: 503,
    code,
    zh: `本次查询所依据的数据视图（${projection}）${zh}。`,
    en: `The view this question reads (${projection}) ${en}.`,
    details: { projection },
    headers: { 'retry-after': String(seconds) },
  });
