import { writeDataSchema } from '../../metadata/data-schema.ts';
import { currentArchive, textFile } from '../../build/handover.ts';
import { dataIndexView } from '../../views/data-views.ts';

export function GET(): Response {
  const { schema } = dataIndexView(currentArchive().context);
  return textFile(writeDataSchema(schema), 'application/schema+json');
}
