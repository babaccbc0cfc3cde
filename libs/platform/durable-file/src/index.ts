export { makeFile, replaceFile } from './durable-file';
