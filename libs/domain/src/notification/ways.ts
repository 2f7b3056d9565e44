/** By which ways a person is told of something: what they chose by body and kind, what is owed to them whatever they chose, and what waits for a digest. */
import { type Channels, newsKind, type NewsKind } from './news-kind.js';

export type MailWay = 'none' | 'now' | 'digest';

export interface Ways {
  readonly mail: MailWay;
  readonly inbox: boolean;
  readonly push: boolean;
}

export interface Recipient {
  /** For the body and the kind; null where they chose nothing. */
  readonly choice: Channels | null;
  readonly hasDigest: boolean;
  /** Without one there is no inbox to look into, and no browser that is theirs. */
  readonly hasAccount: boolean;
}

/** The ways for the kind that hold now; the mail of what is owed always stands. */
export function chosen(kind: NewsKind, choice: Channels | null): Channels {
  const { usual, owed } = newsKind(kind);
  const channels = choice ?? usual;
  return owed === null ? channels : { ...channels, mail: true };
}

/** By which ways the recipient is told of something of the kind. */
export function waysFor(kind: NewsKind, { choice, hasDigest, hasAccount }: Recipient): Ways {
  const { mail, inbox, push } = chosen(kind, choice);
  const waits = hasDigest && hasAccount && !newsKind(kind).isUrgent;
  return {
    mail: mail ? (waits ? 'digest' : 'now') : 'none',
    inbox: hasAccount && inbox,
    push: hasAccount && push,
  };
}

/** Whoever did it knows, and is told no more; nobody is told twice. */
export function toldOf(persons: readonly string[], doneBy: string | null): string[] {
  return [...new Set(persons)].filter((personId) => personId !== doneBy);
}
