/** Who sits in a seat, for which term, who may stand in, what it weighs and whose group it votes for. Props: body, seat, onClose. */
import type { BodyView, SeatView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, type FaultOf } from '../form-dialog/index.js';
import { PeoplePicker } from './people-picker.js';
import { VoteFields, voteOfSeat, type SeatVote } from './vote-fields.js';
import { useBodyChange } from './use-body-change.js';
import { usePeople } from './use-people.js';

/** The register holds at most so many alternates for a seat. */
const mostAlternates = 5;

export interface SeatDialogProps {
  readonly body: BodyView;
  readonly seat: SeatView;
  readonly onClose: () => void;
}

/** Shows the form for one seat. */
export function SeatDialog({ body, seat, onClose }: SeatDialogProps): ReactNode {
  const people = usePeople(body);
  const change = useBodyChange(body.bodyId);
  const [memberId, setMemberId] = useState(seat.member?.personId ?? '');
  const [alternateIds, setAlternateIds] = useState<readonly string[]>(
    seat.alternates.map(({ personId }) => personId),
  );
  const [termFrom, setTermFrom] = useState(seat.termFrom ?? '');
  const [termUntil, setTermUntil] = useState(seat.termUntil ?? '');
  const [vote, setVote] = useState<SeatVote>({ weight: String(seat.weight), partyId: seat.partyId });
  const send = (): Promise<void> =>
    change(`seats/${seat.seatId}`, {
      memberId: memberId || null,
      alternateIds,
      termFrom: termFrom || null,
      termUntil: termUntil || null,
      ...voteOfSeat(vote),
    });
  return (
    <FormDialog
      title={`Change ${seat.label}`}
      confirmLabel="Save the seat"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <LongSelect
            label="Member"
            error={faultOf('memberId')}
            empty="Vacant"
            value={memberId}
            onChange={setMemberId}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <PeoplePicker
            label="Alternates"
            people={people}
            chosen={alternateIds}
            onChange={setAlternateIds}
            most={mostAlternates}
            error={faultOf('alternateIds')}
          />
          <TermFields
            faultOf={faultOf}
            from={termFrom}
            until={termUntil}
            onFrom={setTermFrom}
            onUntil={setTermUntil}
          />
          <VoteFields faultOf={faultOf} vote={vote} onChange={setVote} />
        </>
      )}
    </FormDialog>
  );
}

interface TermFieldsProps {
  readonly faultOf: FaultOf;
  readonly from: string;
  readonly until: string;
  readonly onFrom: (day: string) => void;
  readonly onUntil: (day: string) => void;
}

function TermFields({ faultOf, from, until, onFrom, onUntil }: TermFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Term from"
        type="date"
        isOptional
        error={faultOf('termFrom')}
        value={from}
        onChange={(event) => onFrom(event.target.value)}
      />
      <TextInput
        label="Term until"
        type="date"
        isOptional
        error={faultOf('termUntil')}
        value={until}
        onChange={(event) => onUntil(event.target.value)}
      />
    </>
  );
}
