/** Remarks on a paragraph among the officers at work; they are never part of what is sent round. Props: line, blockKey, name, nameBlock (gives a paragraph that has no key one). */
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { Textarea } from '../../ui/textarea.js';
import { type Comment, commentsIn } from './comments-in.js';
import type { DocumentLine } from './document-line.js';
import styles from './workshop.module.css';

export interface CommentsProps {
  readonly line: DocumentLine;
  readonly blockKey: string | null;
  readonly name: string;
  readonly nameBlock: (key: string) => void;
}

const LONGEST = 1000;

export function Comments({ line, blockKey, name, nameBlock }: CommentsProps): ReactNode {
  const kept = commentsIn(line.document);
  const all = useSyncExternalStore(kept.subscribe, kept.snapshot);
  const [text, setText] = useState('');
  const here = all.filter(({ key }) => key === blockKey && blockKey !== null);
  const add = (): void => {
    const words = text.trim();
    if (words === '') return;
    const key = blockKey ?? `own/${crypto.randomUUID()}`;
    if (blockKey === null) nameBlock(key);
    kept.add({ id: crypto.randomUUID(), key, text: words, by: name, at: new Date().toISOString() });
    setText('');
  };
  return (
    <>
      {here.map((comment) => (
        <CommentText key={comment.id} comment={comment} settle={() => kept.settle(comment.id)} />
      ))}
      <Textarea
        label="Comment for the officers"
        isOptional
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button tone="quiet" onClick={add}>
        Add the comment
      </Button>
    </>
  );
}

function CommentText({
  comment,
  settle,
}: {
  readonly comment: Comment;
  readonly settle: () => void;
}): ReactNode {
  return (
    <div className={styles.comment}>
      <p>{comment.text}</p>
      <p className={styles.quiet}>
        {comment.by}, {formatDateTime(comment.at)}
      </p>
      <Button tone="plain" onClick={settle}>
        Settled
      </Button>
    </div>
  );
}
