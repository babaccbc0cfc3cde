export { type File, fileSchema, GetFile } from './queries/get-file/get-file.query';
export { GetSubjectFacts, subjectFactsSchema } from './queries/get-subject-facts/get-subject-facts.query';
export { SharingModule } from './sharing.module';
