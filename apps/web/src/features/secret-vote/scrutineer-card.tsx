/** A scrutineer's part: the device, the key, the share, opening the box, and confirming what it held. Props: of, me. */
import { type OpenedGroup, type Scrutineer } from '@quorate/domain';
import { useId, useState, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import { FoundAnswers } from './found-answers.js';
import {
  confirmCount,
  giveShare,
  makeKey,
  openTheBox,
  readyDevice,
  type ScrutinyOf,
  takeShare,
} from './scrutiny.js';
import styles from './secret-vote.module.css';
import { ShareFile } from './share-file.js';
import { useAct } from './use-act.js';
import { useKeyCheck } from './use-key-check.js';

export interface ScrutineerCardProps {
  readonly of: ScrutinyOf;
  readonly me: Scrutineer;
}

/** Shows the one thing this scrutineer can do now. */
export function ScrutineerCard({ of, me }: ScrutineerCardProps): ReactNode {
  const id = useId();
  const acting = useAct();
  const wrongKey = useKeyCheck(of);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>You are a scrutineer of this vote</h2>
      {wrongKey !== null && <ProblemNotice problem={wrongKey} />}
      {of.vote.stage === 'prepared' || of.vote.stage === 'open' ? (
        <BeforeTheClose of={of} me={me} acting={acting} />
      ) : (
        <AfterTheClose of={of} me={me} acting={acting} />
      )}
      {acting.problem !== null && <ProblemNotice problem={acting.problem} />}
    </section>
  );
}

interface PartProps extends ScrutineerCardProps {
  readonly acting: ReturnType<typeof useAct>;
}

function BeforeTheClose({ of, me, acting }: PartProps): ReactNode {
  const { send } = useCommand(of.record.meetingId);
  const { busy, run } = acting;
  const { voteId } = of.vote;
  const { notice } = of.secret;
  if (me.hasShare) {
    return (
      <>
        <StateWord tone="met">This device holds your share of the key</StateWord>
        <p>
          Keep this browser, and save the share besides: without enough shares the box can never be opened.
        </p>
        <ShareFile of={of} />
      </>
    );
  }
  if (notice !== null) {
    return (
      <>
        <p>
          The key is made. Take your share: this device opens it and checks it against the published notice.
        </p>
        <Button
          busy={busy}
          busyLabel="Checking the share"
          onClick={() =>
            run(async () => {
              await takeShare(of);
              await send({ type: 'share.confirm', voteId });
            })
          }
        >
          Take my share
        </Button>
      </>
    );
  }
  return <BeforeTheKey of={of} me={me} acting={acting} />;
}

/** Every device is made ready; then one of them makes the key. */
function BeforeTheKey({ of, me, acting }: PartProps): ReactNode {
  const { send } = useCommand(of.record.meetingId);
  const { busy, run } = acting;
  const { voteId } = of.vote;
  const { scrutineers } = of.secret;
  if (me.deviceKey === null) {
    return (
      <>
        <p>
          Use the device and the browser with which you will open the box. Your share will be sealed to it.
        </p>
        <Button
          busy={busy}
          onClick={() =>
            run(async () => send({ type: 'scrutineer.ready', voteId, deviceKey: await readyDevice(of) }))
          }
        >
          Make this device ready
        </Button>
      </>
    );
  }
  const missing = scrutineers.filter(({ deviceKey }) => deviceKey === null);
  if (missing.length > 0) {
    return <p>This device is ready. Waiting for {missing.map(({ name }) => name).join(', ')}.</p>;
  }
  return (
    <>
      <p>
        All devices are ready. One of you makes the key; this device then forgets it and keeps only your
        share.
      </p>
      <Button busy={busy} busyLabel="Making the key" onClick={() => run(() => makeKey(of))}>
        Make the key
      </Button>
    </>
  );
}

function AfterTheClose({ of, me, acting }: PartProps): ReactNode {
  const [found, setFound] = useState<readonly OpenedGroup[] | null>(null);
  const { busy, run } = acting;
  const { scrutineers, threshold } = of.secret;
  if (of.secret.box === null || of.vote.stage === 'annulled') return <p>There is no box to open.</p>;
  if (me.hasConfirmed)
    return <StateWord tone="met">You have opened the box and confirmed its answers</StateWord>;
  if (of.vote.stage !== 'closed') return <p>The box was opened by enough scrutineers without you.</p>;
  if (!me.hasGiven) {
    return (
      <>
        <p>
          The box is closed and its root is in the record. Give your share to the others, so that the box can
          be opened.
        </p>
        <ShareFile of={of} />
        <Button busy={busy} busyLabel="Giving the share" onClick={() => run(() => giveShare(of))}>
          Give my share
        </Button>
      </>
    );
  }
  const given = scrutineers.filter(({ hasGiven }) => hasGiven).length;
  if (given < threshold) {
    return <p>{`You have given your share. ${given} of the ${threshold} shares needed are given.`}</p>;
  }
  if (found === null) {
    return (
      <>
        <p>Enough shares are given. Your device opens the box by itself and shows what it finds.</p>
        <Button
          busy={busy}
          busyLabel="Opening the box"
          onClick={() => run(async () => setFound(await openTheBox(of)))}
        >
          Open the box
        </Button>
      </>
    );
  }
  return (
    <>
      <FoundAnswers vote={of.vote} groups={found} />
      <p>The result stands once {threshold} scrutineers have confirmed the same answers.</p>
      <Button busy={busy} onClick={() => run(() => confirmCount(of, found))}>
        Confirm these answers
      </Button>
    </>
  );
}
