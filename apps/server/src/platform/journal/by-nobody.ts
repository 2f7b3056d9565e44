/** Whose act an entry is that no person did: the clock, a vote, the page of a body. */
import type { Author } from './stream-kind.js';

/** `name` says what did it: "The clock". */
export function byNobody(name: string): Author {
  return { personId: '00000000-0000-0000-0000-000000000000', name, roles: [] };
}
