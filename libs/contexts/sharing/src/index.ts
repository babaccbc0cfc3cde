export { type File, fileSchema, GetFile } from './queries/get-file/get-file.query';
export { SharingModule } from './sharing.module';
