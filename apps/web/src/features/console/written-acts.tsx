/** What an officer can do about one question in writing. Props: desk, vote, onAsk (opens a dialog). */
import {
  awaitedOf,
  isAnnulledByOne,
  isAnnulledByTwo,
  isResolvedInWriting,
  mayDo,
  mayDrawLot,
  runOffOf,
  waitingFor,
  wasDeclared,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { useAnnounce } from '../../ui/status-region.js';
import type { Desk } from './desk.js';
import { laterCloses } from './later-closes.js';
import type { WrittenDialogName } from './written-dialog.js';
import styles from './written-desk.module.css';

export interface WrittenActsProps {
  readonly desk: Desk;
  readonly vote: Vote;
  readonly onAsk: (name: WrittenDialogName) => void;
}

/** The buttons of the stage the vote is at. */
export function WrittenActs({ desk, vote, onAsk }: WrittenActsProps): ReactNode {
  const { state, roles, busy, act } = desk;
  const { voteId } = vote;
  const { say } = useAnnounce();
  const now = useInstant(state);
  const remind = (): void => {
    act({ type: 'vote.remind', voteId });
    say('Those who have not voted are being reminded.');
  };
  if (vote.stage === 'declared') return <AfterDeclaration desk={desk} vote={vote} onAsk={onAsk} />;
  if (vote.stage === 'closed') {
    return (
      <div className={styles.acts}>
        <Settling desk={desk} vote={vote} onAsk={onAsk} />
        {mayDo('vote.annul', roles) && isAnnulledByOne(state.conduct, vote) && (
          <Button tone="quiet" onClick={() => onAsk('annul')}>
            Annul the vote
          </Button>
        )}
        <ProposingToAnnul desk={desk} vote={vote} onAsk={onAsk} />
      </div>
    );
  }
  if (vote.stage !== 'open') return null;
  const isWaiting = waitingFor(state, vote, now).length > 0;
  return (
    <div className={styles.acts}>
      {isWaiting && (
        <Button busy={busy} busyLabel="Reminding" onClick={remind}>
          Remind those who have not voted
        </Button>
      )}
      {!isResolvedInWriting(vote) && laterCloses(state, vote).length > 0 && (
        <Button tone="quiet" onClick={() => onAsk('extend')}>
          Put off the close
        </Button>
      )}
      {mayDo('ballot.record', roles) && vote.ruleSet?.electorate !== 'voting-group' && (
        <Button tone="quiet" onClick={() => onAsk('record')}>
          Record a vote for someone
        </Button>
      )}
      {!isWaiting && !isResolvedInWriting(vote) && (
        <Button tone="quiet" onClick={() => onAsk('close')}>
          Close early
        </Button>
      )}
      <ProposingToAnnul desk={desk} vote={vote} onAsk={onAsk} />
    </div>
  );
}

/** Of a declared outcome, and of what electors are asked: another person confirms it where it is shown above. */
function ProposingToAnnul({ desk, vote, onAsk }: WrittenActsProps): ReactNode {
  const { state, roles } = desk;
  if (vote.annulment !== null || !isAnnulledByTwo(state.conduct, vote)) return null;
  if (!mayDo('vote.propose-annulment', roles)) return null;
  return (
    <Button tone="quiet" onClick={() => onAsk('propose-annulment')}>
      Propose to annul the {wasDeclared(vote) ? 'outcome' : 'vote'}
    </Button>
  );
}

/** A tie is broken before the outcome can be declared: by the Chair, or by lot. */
function Settling({ desk, vote, onAsk }: WrittenActsProps): ReactNode {
  const { state, roles, busy, act } = desk;
  const chair = state.roster?.chair?.name;
  switch (awaitedOf(vote)) {
    case null:
      return (
        <Button busy={busy} onClick={() => act({ type: 'vote.declare', voteId: vote.voteId })}>
          Declare the outcome
        </Button>
      );
    case 'lot':
      return mayDrawLot(state, vote, roles) ? (
        <Button onClick={() => onAsk('lot')}>Draw the lot</Button>
      ) : (
        <p>The Chair draws the lot{chair === undefined ? '' : `: ${chair}`}.</p>
      );
    case 'casting-vote':
      return mayDo('vote.give-casting-vote', roles) ? (
        <Button onClick={() => onAsk('casting-vote')}>Give the casting vote</Button>
      ) : null;
  }
}

function AfterDeclaration({ desk, vote, onAsk }: WrittenActsProps): ReactNode {
  const isTied = vote.outcome !== null && runOffOf(vote.outcome) !== null;
  return (
    <>
      {isTied && <p>Its rules ask for a run-off: put the question again, in writing or in a meeting.</p>}
      <div className={styles.acts}>
        <ProposingToAnnul desk={desk} vote={vote} onAsk={onAsk} />
      </div>
    </>
  );
}
