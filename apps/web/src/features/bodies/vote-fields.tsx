/** What the vote of a seat weighs and for which party it is cast. Props: faultOf, vote, onChange. */
import type { PartyView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import type { FaultOf } from '../form-dialog/index.js';

export interface SeatVote {
  /** As typed. */
  readonly weight: string;
  readonly partyId: string | null;
}

/** What is sent: what is no whole number goes as it was typed, and the server says what is wrong with it. */
export function voteOfSeat({ weight, partyId }: SeatVote): {
  readonly weight: number | string;
  readonly partyId: string | null;
} {
  return { weight: /^\d{1,16}$/.test(weight) ? Number(weight) : weight, partyId };
}

export interface VoteFieldsProps {
  readonly faultOf: FaultOf;
  readonly vote: SeatVote;
  readonly onChange: (vote: SeatVote) => void;
}

/** Shows the two fields; most bodies leave them as they are. */
export function VoteFields({ faultOf, vote, onChange }: VoteFieldsProps): ReactNode {
  const { weight, partyId } = vote;
  const { data } = useQuery({
    queryKey: ['parties'],
    queryFn: () => getJson<{ readonly parties: readonly PartyView[] }>('/api/parties'),
  });
  const parties = (data?.parties ?? []).filter(
    ({ withdrawn, partyId: known }) => withdrawn === null || known === partyId,
  );
  return (
    <>
      <TextInput
        label="Weight"
        hint="What its vote counts where votes are weighed: the shares of a holder, say. 1 elsewhere."
        inputMode="numeric"
        error={faultOf('weight')}
        value={weight}
        onChange={(event) => onChange({ ...vote, weight: event.target.value.trim() })}
      />
      <Select
        label="Votes for the party"
        hint="Its voting group comes from the register of parties."
        error={faultOf('partyId')}
        value={partyId ?? ''}
        onChange={(event) =>
          onChange({ ...vote, partyId: event.target.value === '' ? null : event.target.value })
        }
        options={[
          { value: '', label: 'None' },
          ...parties.map(({ partyId: id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
