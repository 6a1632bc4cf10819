import { writeDataSchema } from '../../metadata/data-schema.ts';
import { currentArchive, textFile } from '../../build/handover.ts';

export function GET(): Response {
  const { address } = currentArchive().view<'data-schema'>({ kind: 'data-schema' });
  return textFile(writeDataSchema(address), 'application/schema+json');
}
