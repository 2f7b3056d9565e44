/** What the reader noted on a paper for themselves; it stays when the paper has a new version. Props: meetingId, paper. */
import type { PaperNote } from '@quorate/contracts';
import type { PaperNow } from '@quorate/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson, useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useAnnounce } from '../../ui/status-region.js';
import { Textarea } from '../../ui/textarea.js';
import styles from './papers.module.css';

export interface OwnNoteProps {
  readonly meetingId: string;
  readonly paper: PaperNow;
}

interface Notes {
  readonly notes: readonly PaperNote[];
}

/** Shows nothing to who is not signed in. */
export function OwnNote({ meetingId, paper }: OwnNoteProps): ReactNode {
  const { session } = useSession();
  const isSignedIn = (session?.person ?? null) !== null;
  const { data } = useQuery({
    queryKey: ['paper-notes', meetingId],
    queryFn: () => getJson<Notes>(`/api/meetings/${meetingId}/paper-notes`),
    enabled: isSignedIn,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!isSignedIn || data === undefined) return null;
  const note = data.notes.find(({ paperId }) => paperId === paper.paperId) ?? null;
  return (
    <details className={styles.older}>
      <summary>{note === null ? 'Add a private note' : sayNote(note, paper)}</summary>
      <NoteForm key={note?.at ?? 'none'} meetingId={meetingId} paper={paper} note={note} />
    </details>
  );
}

function sayNote({ version }: PaperNote, paper: PaperNow): string {
  return version === paper.version ? 'Your private note' : `Your private note, written on version ${version}`;
}

function NoteForm({ meetingId, paper, note }: OwnNoteProps & { readonly note: PaperNote | null }): ReactNode {
  const client = useQueryClient();
  const { say } = useAnnounce();
  const [text, setText] = useState(note?.text ?? '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const path = `/api/meetings/${meetingId}/papers/${paper.paperId}/note`;
      return sendJson<Notes>('PUT', path, { version: paper.version, text });
    },
    onSuccess: (notes) => {
      client.setQueryData(['paper-notes', meetingId], notes);
      say('Your note is saved.');
    },
  });
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <Textarea
        label={`Your note on ${paper.number}`}
        hint="Nobody else can read it, officers included. It stays when the paper has a new version."
        rows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <ProblemNotice problem={problemOf(error)} />}
      <div>
        <Button type="submit" tone="quiet" busy={isPending}>
          Save your note
        </Button>
      </div>
    </form>
  );
}
