/** Who does an action: in words, with the names of the body offered, since whoever has one of them is reminded. Props: names, and those of a text input. */
import { type MeetingState, personsOn } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import { TextInput, type TextInputProps } from '../../ui/text-input.js';

export interface OwnerInputProps extends Omit<TextInputProps, 'label' | 'hint' | 'list'> {
  readonly names: readonly string[];
}

/** Shows the field. */
export function OwnerInput({ names, ...input }: OwnerInputProps): ReactNode {
  const listId = useId();
  return (
    <>
      <TextInput
        label="Owner"
        hint="Somebody of the body, by their name, is reminded before it is due"
        maxLength={120}
        autoComplete="off"
        list={listId}
        {...input}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The people of the body, each name once. */
export function ownersIn({ roster }: MeetingState): string[] {
  return roster === null ? [] : [...new Set(personsOn(roster).map(({ name }) => name))].toSorted();
}
