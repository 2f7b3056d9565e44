/** What a receipt says on paper: whose vote, on what, when, and how anyone checks it. Pure. */
import {
  type MeetingState,
  sayAnswer,
  sayMeeting,
  type SealedBallot,
  ukDate,
  ukTimeWithSeconds,
} from '@quorate/domain';
import { fingerprint, readCheckpoint } from '@quorate/ledger';
import type { StoredEntry } from '../../platform/journal/index.js';
import type { PaperFact, PaperText } from '../../platform/paper/index.js';
import { receiptCode } from '../meetings/index.js';

export interface PaperInput {
  readonly meeting: MeetingState;
  readonly stored: StoredEntry;
  /** The leaf hash of the entry, hex. */
  readonly leaf: string;
  /** The first checkpoint over the entry; null while none could be signed. */
  readonly checkpoint: string | null;
}

/** The words of the page. */
export function paperParts(input: PaperInput): PaperText {
  const { no, at } = input.stored.entry;
  const file = `receipt-${String(no)}.json`;
  return {
    title: 'Receipt for a vote',
    lead: 'The journal of this meeting holds the vote below. Whoever keeps this page can see later whether it is still there.',
    parts: [
      { facts: factsOf(input) },
      {
        heading: 'How to check it',
        paragraphs: [
          `Keep the receipt file ${file} with this page: the file holds the signature, and this page is for reading. Both can be fetched again from the result of the vote.`,
          `Run npx quorate-verify ${file} --key KEY on any computer, without a network. KEY is the public key that your organisation publishes.`,
          'After the result is declared, compare the entry number and the receipt code with the result file of the vote, and the fingerprint with the minutes and with what other people have.',
          'This page shows how you voted. Whoever you give it to can see that.',
        ],
      },
    ],
    at: new Date(at),
  };
}

function factsOf({ meeting, stored, leaf, checkpoint }: PaperInput): PaperFact[] {
  const { entry, sealed } = stored;
  const ballot = sealed as SealedBallot;
  const vote = meeting.votes.find(({ voteId }) => voteId === ballot.voteId);
  const signed = checkpoint === null ? null : readCheckpoint(checkpoint);
  const under =
    signed === null
      ? 'Not signed yet; fetch this page again.'
      : `${fingerprint(signed)}, over ${String(signed.size)} entries`;
  const { commitment = '' } = entry.data as { readonly commitment?: string };
  return [
    { term: 'Body', detail: meeting.bodyName },
    { term: 'Meeting', detail: sayMeeting(meeting) },
    { term: 'Vote', detail: vote?.question ?? '' },
    { term: 'Seat', detail: vote?.roll[ballot.place]?.label ?? '' },
    { term: 'Recorded as', detail: vote === undefined ? '' : sayAnswer(ballot.answer, vote) },
    {
      term: 'Recorded at',
      detail: `${ukDate(entry.at)}, ${ukTimeWithSeconds(entry.at)} UK time (${entry.at})`,
    },
    { term: 'Receipt code', detail: receiptCode(commitment) },
    { term: 'Journal entry', detail: String(entry.no) },
    { term: 'Leaf', detail: leaf, isCode: true },
    { term: 'Checkpoint', detail: under, isCode: true },
    { term: 'Meeting id', detail: meeting.meetingId, isCode: true },
  ];
}
