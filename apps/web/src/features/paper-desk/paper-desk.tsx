/** The papers of an item as an officer keeps them: added, put in a new version, opened up, taken back. Props: state, itemId. */
import { itemOf, type MeetingState, type PaperNow } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { ReasonDialog } from '../acts/index.js';
import { PaperList } from '../papers/index.js';
import { NewPaperDialog, NewVersionDialog } from './file-dialogs.js';
import { OpenUpDialog } from './open-up-dialog.js';
import styles from './paper-desk.module.css';

type Doing =
  | { readonly what: 'adding' }
  | { readonly what: 'revising' | 'opening-up' | 'taking-back'; readonly paper: PaperNow }
  | null;

/** Shows the papers with their acts, and the button that adds one. */
export function PaperDesk({
  state,
  itemId,
}: {
  readonly state: MeetingState;
  readonly itemId: string;
}): ReactNode {
  const [doing, setDoing] = useState<Doing>(null);
  const item = itemOf(state, itemId);
  const done = (): void => setDoing(null);
  if (item === null) return null;
  return (
    <div className={styles.desk}>
      <PaperList
        state={state}
        itemId={itemId}
        acts={(paper) => <Acts paper={paper} onDo={(what) => setDoing({ what, paper })} />}
      />
      <Button tone="plain" onClick={() => setDoing({ what: 'adding' })}>
        Add a paper<VisuallyHidden> to {item.title}</VisuallyHidden>
      </Button>
      {doing?.what === 'adding' && <NewPaperDialog state={state} item={item} onDone={done} />}
      {doing?.what === 'revising' && <NewVersionDialog state={state} paper={doing.paper} onDone={done} />}
      {doing?.what === 'opening-up' && <OpenUpDialog state={state} paper={doing.paper} onDone={done} />}
      {doing?.what === 'taking-back' && (
        <ReasonDialog
          meetingId={state.meetingId}
          title={`Take back “${doing.paper.title}”?`}
          confirmLabel="Take it back"
          tone="danger"
          hint="Kept in the record of the meeting. Nobody can open the paper any more; its number is not used again."
          command={(reason) => ({ type: 'paper.withdraw', paperId: doing.paper.paperId, reason })}
          onDone={done}
        />
      )}
    </div>
  );
}

type Act = 'revising' | 'opening-up' | 'taking-back';

function Acts({ paper, onDo }: { readonly paper: PaperNow; readonly onDo: (act: Act) => void }): ReactNode {
  const acts: readonly (readonly [Act, string])[] = [
    ['revising', 'New version'],
    ...(paper.classification === 'WHITE' ? [] : ([['opening-up', 'Open up']] as const)),
    ['taking-back', 'Take back'],
  ];
  return (
    <div className={styles.acts}>
      {acts.map(([act, label]) => (
        <Button key={act} tone="plain" onClick={() => onDo(act)}>
          {label}
          <VisuallyHidden> {paper.title}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
}
