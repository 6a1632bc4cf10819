import { absoluteBody } from '../build/body.ts';
import { currentArchive, textFile } from '../build/handover.ts';
import { fullText } from '../feeds/full-text.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';

export async function GET(): Promise<Response> {
  const feed = currentArchive().view<'json-feed'>({ kind: 'json-feed' });
  const json = await writeJsonFeed(feed, async (story) =>
    fullText(story, await absoluteBody(story)),
  );
  return textFile(json, 'application/feed+json');
}
