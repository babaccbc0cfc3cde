export { type Answered } from './answers/answered';
export { type AnswerOptions, Answers } from './answers/answers';
export { Reads } from './answers/reads';
export { type Recorded, recordedSchema, Receipts } from './answers/receipts';
export * from './fields';
export { type ProblemContent, ProblemException } from './problems/problem-exception';
