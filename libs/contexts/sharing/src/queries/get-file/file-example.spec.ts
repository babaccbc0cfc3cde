import { EnterprisesModule } from '@contexts/enterprises';
import { GradingModule } from '@contexts/grading';
import { ListsModule } from '@contexts/lists';
import { RecordsModule } from '@contexts/records';
import { fileExample } from './file-example.query';
import { FILE_VIEWS, fileSchema } from './get-file.query';

const views = [EnterprisesModule, GradingModule, ListsModule, RecordsModule].flatMap(({ part }) => part.projections);

it.each(FILE_VIEWS)('%s is a view of the contexts it is read from', (view) =>
  expect(views.map(({ name }) => name)).toContain(view),
);

it('the example in the reference is a file', () => expect(fileSchema.parse(fileExample)).toEqual(fileExample));
