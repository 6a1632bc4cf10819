import { writeDataSchema } from '../../metadata/data-schema.ts';
import { currentArchive } from '../../build/handover.ts';
import { dataIndexView } from '../../views/data-views.ts';

export function GET(): Response {
  const { schema } = dataIndexView(currentArchive().context);
  return new Response(writeDataSchema(schema), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
