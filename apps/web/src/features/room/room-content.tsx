/** What stands under the headline of each card of the room screen. Props: state, card. */
import type { MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { RoomAgenda } from './room-agenda.js';
import type { RoomCard } from './room-card.js';
import { RoomClosing } from './room-closing.js';
import { RoomQuestion } from './room-question.js';
import { RoomResult } from './room-result.js';
import { RoomVoting } from './room-voting.js';
import styles from './room.module.css';

/** Shows the content of the card; some cards have none. */
export function RoomContent({
  state,
  card,
}: {
  readonly state: MeetingState;
  readonly card: RoomCard;
}): ReactNode {
  switch (card.kind) {
    case 'welcome':
      return <RoomAgenda agenda={state.agenda} />;
    case 'voting':
      return <RoomVoting state={state} vote={card.vote} />;
    case 'result':
      return <RoomResult state={state} vote={card.vote} outcome={card.outcome} />;
    case 'closed':
      return <RoomClosing state={state} />;
    case 'item':
      return (
        <p className={styles.tags}>
          <ClassificationTag classification={card.item.classification} />
          <span>
            For {card.item.purpose} · {card.item.owner}
          </span>
        </p>
      );
    case 'question':
      return <RoomQuestion question={card.question} />;
    case 'message':
    case 'between':
    case 'private':
    case 'counted':
      return null;
  }
}
