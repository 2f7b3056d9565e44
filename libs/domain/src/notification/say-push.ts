/** What is shown on a locked screen: that something waits, and where; never what it says. */
import { newsKind, type NewsKind } from './news-kind.js';

export interface PushWords {
  readonly title: string;
  readonly body: string;
}

export function sayPush(kind: NewsKind, bodyName: string): PushWords {
  return { title: bodyName, body: `${newsKind(kind).title}. Open Quorate to read it.` };
}
