/** Proposals of parties for modifications: sent in and followed by their people, taken into the register or sent back by its secretary. */
import type { ProposalView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { SendBackDialog, TakeDialog, WithdrawDialog, WordsDialog } from './proposal-dialogs.js';
import styles from './proposals.module.css';
import { type ProposalsReply, useProposals } from './use-proposals.js';

/** Shows those that the reader may see, and what they may do. */
export function ProposalsPage(): ReactNode {
  return <SignedInOnly>{() => <Page />}</SignedInOnly>;
}

function Page(): ReactNode {
  const query = useProposals();
  return (
    <SitePage title="Proposals of parties">
      <div className={styles.page}>
        <p>
          <TextLink href="/modifications">All modifications</TextLink>
        </p>
        <Question size="display">Proposals of parties</Question>
        <Reading query={query} label="Loading the proposals">
          {(reply) => <Proposals reply={reply} />}
        </Reading>
      </div>
    </SitePage>
  );
}

type Asking =
  | { readonly what: 'raise' }
  | { readonly what: 'again' | 'withdraw' | 'take' | 'back'; readonly proposal: ProposalView }
  | null;

function Proposals({ reply }: { readonly reply: ProposalsReply }): ReactNode {
  const [asking, setAsking] = useState<Asking>(null);
  const { party, keeps, proposals } = reply;
  return (
    <>
      <p className={styles.lead}>{leadOf(reply)}</p>
      {party !== null && (
        <div>
          <Button onClick={() => setAsking({ what: 'raise' })}>Propose a modification</Button>
        </div>
      )}
      {proposals.length === 0 && (party !== null || keeps) && (
        <EmptyState title="Nothing has been proposed yet">
          A proposal appears here once a party sends it in, with all that becomes of it.
        </EmptyState>
      )}
      {proposals.map((proposal) => (
        <Proposal key={proposal.proposalId} proposal={proposal} keeps={keeps} onAsk={setAsking} />
      ))}
      <Dialog asking={asking} onDone={() => setAsking(null)} />
    </>
  );
}

function leadOf({ party, keeps }: ProposalsReply): string {
  if (keeps)
    return 'What parties propose waits here until you take it into the register, under a number, or send it back with a reason.';
  return party === null
    ? 'A proposal is that of a party, and your account belongs to none. Ask an administrator to put you with yours.'
    : `Propose a change for ${party}. The secretary takes it into the register or sends it back with a reason, and you are told.`;
}

const tones = { 'sent-in': 'caution', 'sent-back': 'live', withdrawn: 'muted', taken: 'met' } as const;

interface ProposalProps {
  readonly proposal: ProposalView;
  readonly keeps: boolean;
  readonly onAsk: (asking: Asking) => void;
}

function Proposal({ proposal, keeps, onAsk }: ProposalProps): ReactNode {
  const { title, party, problem, solution, isUrgent, state, standing, number, steps } = proposal;
  return (
    <section className={styles.proposal} aria-label={title}>
      <Question level={2} size="title">
        {title}
      </Question>
      <p>
        {party}
        {isUrgent && ', urgent'}. <StateWord tone={tones[state]}>{standing}</StateWord>
        {number !== null && (
          <>
            {' '}
            <TextLink href={`/modifications/${number}`}>{number}</TextLink>
          </>
        )}
      </p>
      <Words label="Issue" text={problem} />
      {solution !== '' && <Words label="What is to change" text={solution} />}
      <ul className={styles.steps} aria-label="What became of it">
        {steps.map(({ at, by, says }) => (
          <li key={at}>
            {formatDateTime(at)}, {by}: {says}
          </li>
        ))}
      </ul>
      <Acts proposal={proposal} keeps={keeps} onAsk={onAsk} />
    </section>
  );
}

function Words({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <div>
      <RegionLabel level={3}>{label}</RegionLabel>
      <p className={styles.words}>{text}</p>
    </div>
  );
}

/** What the reader may do with it now; nothing once it is at its end. */
function Acts({ proposal, keeps, onAsk }: ProposalProps): ReactNode {
  const { state, isOurs, title } = proposal;
  const offers = [
    ['take', 'Take into the register', keeps && state === 'sent-in'],
    ['back', 'Send back', keeps && state === 'sent-in'],
    ['again', 'Change and send in again', isOurs && state === 'sent-back'],
    ['withdraw', 'Withdraw', isOurs && (state === 'sent-in' || state === 'sent-back')],
  ] as const;
  const open = offers.filter(([, , isOffered]) => isOffered);
  if (open.length === 0) return null;
  return (
    <div className={styles.acts}>
      {open.map(([what, label]) => (
        <Button
          key={what}
          tone="quiet"
          aria-label={`${label}: ${title}`}
          onClick={() => onAsk({ what, proposal })}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function Dialog({ asking, onDone }: { readonly asking: Asking; readonly onDone: () => void }): ReactNode {
  switch (asking?.what) {
    case undefined:
      return null;
    case 'raise':
      return <WordsDialog proposal={null} onDone={onDone} />;
    case 'again':
      return <WordsDialog proposal={asking.proposal} onDone={onDone} />;
    case 'withdraw':
      return <WithdrawDialog proposal={asking.proposal} onDone={onDone} />;
    case 'take':
      return <TakeDialog proposal={asking.proposal} onDone={onDone} />;
    case 'back':
      return <SendBackDialog proposal={asking.proposal} onDone={onDone} />;
  }
}
