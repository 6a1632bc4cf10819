import { feedStyle } from '../../feeds/feed-style.ts';

export function GET(): Response {
  return new Response(feedStyle, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
