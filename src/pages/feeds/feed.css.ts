import { textFile } from '../../build/handover.ts';
import { feedStyle } from '../../feeds/feed-style.ts';

export function GET(): Response {
  return textFile(feedStyle, 'text/css; charset=utf-8');
}
