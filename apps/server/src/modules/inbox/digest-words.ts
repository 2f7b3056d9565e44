/** The mail of a digest: what came, by body, with where each is read. */
import { ukDateShort, ukTime } from '@quorate/domain';
import type { NewsRow } from './news.entity.js';

type ToldNews = Pick<NewsRow, 'bodyId' | 'bodyName' | 'title' | 'link' | 'at'>;

function lineOf({ title, link, at }: ToldNews, origin: string): string {
  const came = at.toISOString();
  return `    ${title}\n    ${ukDateShort(came)}, ${ukTime(came)} UK time: ${origin}${link}`;
}

/** Oldest first within each body. */
export function digestMail(
  news: readonly ToldNews[],
  name: string,
  origin: string,
): { readonly subject: string; readonly text: string } {
  const names = new Map(news.map(({ bodyId, bodyName }) => [bodyId, bodyName]));
  const bodies = [...names].map(([of, bodyName]) =>
    [`${bodyName}:`, ...news.filter(({ bodyId }) => bodyId === of).map((one) => lineOf(one, origin))].join(
      '\n\n',
    ),
  );
  const count = news.length === 1 ? 'one thing' : `${String(news.length)} things`;
  const text = [
    `Dear ${name},`,
    `This is what came since your last digest.`,
    ...bodies,
    `Choose what you are told, and when your digest comes: ${origin}/settings/notifications`,
  ];
  return { subject: `Your digest: ${count} to read`, text: `${text.join('\n\n')}\n` };
}
