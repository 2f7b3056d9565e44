/** How to vote on each resolution, one list for each. Props: state, items, kind, draft, isTried, onChange. */
import type { AgendaItemNow, DirectedChoice, MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { directionOptions, type DirectionsDraft } from './directions-draft.js';

export interface DirectionFieldsProps {
  readonly state: MeetingState;
  readonly items: readonly AgendaItemNow[];
  /** A proxy may be left to decide, an advance vote says all. */
  readonly kind: 'proxy' | 'advance';
  readonly draft: DirectionsDraft;
  readonly isTried: boolean;
  readonly onChange: (draft: DirectionsDraft) => void;
}

/** Shows the fields in the order of the agenda. */
export function DirectionFields(props: DirectionFieldsProps): ReactNode {
  const { state, items, kind, draft, isTried, onChange } = props;
  const options = directionOptions(state, kind);
  return items.map(({ itemId, number, title }) => (
    <Select
      key={itemId}
      label={`How to vote on item ${number}, ${title}`}
      options={options}
      value={draft[itemId] ?? options[0]?.value ?? ''}
      error={
        isTried && kind === 'advance' && draft[itemId] === undefined
          ? 'Choose how to vote on this.'
          : undefined
      }
      onChange={(event) => {
        const { [itemId]: _before, ...others } = draft;
        const { value } = event.target;
        onChange(value === '' ? others : { ...others, [itemId]: value as DirectedChoice });
      }}
    />
  ));
}
