/** The comments that the shared document carries beside its text. */
import type * as Y from 'yjs';

export interface Comment {
  readonly id: string;
  /** Of the paragraph. */
  readonly key: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

interface KeptComments {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => readonly Comment[];
  readonly add: (comment: Comment) => void;
  /** Takes it out, once what it asks is done. */
  readonly settle: (id: string) => void;
}

const known = new WeakMap<Y.Doc, KeptComments>();

export function commentsIn(document: Y.Doc): KeptComments {
  const existing = known.get(document);
  if (existing !== undefined) return existing;
  const list = document.getArray<Comment>('comments');
  let now: readonly Comment[] = list.toArray();
  list.observe(() => {
    now = list.toArray();
  });
  const made: KeptComments = {
    subscribe: (listener) => {
      list.observe(listener);
      return () => list.unobserve(listener);
    },
    snapshot: () => now,
    add: (comment) => list.push([comment]),
    settle: (id) => {
      const at = list.toArray().findIndex((one) => one.id === id);
      if (at >= 0) list.delete(at);
    },
  };
  known.set(document, made);
  return made;
}
