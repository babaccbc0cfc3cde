export { AnswerChecker, type ApiDocument, type SeenAnswer } from './answer-checker';
export { type Asked, clientOf, type Got } from './client';
export { AGENCY, ENTERPRISE, TokenMint } from './token-mint';
