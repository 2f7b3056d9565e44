/** Accession of a party, or its name, signifier and parent afterwards. Props: categories, party (null for a new one), onClose. */
import type { CategoryView, PartyView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, type FaultOf } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

export interface PartyDialogProps {
  readonly categories: readonly CategoryView[];
  readonly party: PartyView | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly signifier: string;
  readonly parent: string;
  readonly acceded: string;
  readonly categoryId: string;
}

/** Shows the form; a new party also gets its first category. */
export function PartyDialog({ categories, party, onClose }: PartyDialogProps): ReactNode {
  const change = useRegisterChange();
  const [draft, setDraft] = useState<Draft>({
    name: party?.name ?? '',
    signifier: party?.signifier ?? '',
    parent: party?.parent ?? '',
    acceded: party?.acceded ?? '',
    categoryId: '',
  });
  const send = (): Promise<void> => {
    const { categoryId, parent, ...rest } = draft;
    const body = { ...rest, name: draft.name.trim(), parent: parent.trim() || null };
    return party === null
      ? change('POST', '/api/parties', { ...body, categoryId })
      : change('PUT', `/api/parties/${party.partyId}`, body);
  };
  return (
    <FormDialog
      title={party === null ? 'Add a party' : `Amend ${party.name}`}
      confirmLabel={party === null ? 'Add the party' : 'Save the party'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <PartyFields draft={draft} onDraft={setDraft} faultOf={faultOf} />
          {party === null && (
            <Select
              label="Category"
              error={faultOf('categoryId')}
              value={draft.categoryId}
              onChange={(event) => setDraft({ ...draft, categoryId: event.target.value })}
              options={[
                { value: '', label: 'Choose the category' },
                ...categories.map(({ categoryId, name }) => ({ value: categoryId, label: name })),
              ]}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

interface PartyFieldsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly faultOf: FaultOf;
}

function PartyFields({ draft, onDraft, faultOf }: PartyFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Name"
        error={faultOf('name')}
        value={draft.name}
        onChange={(event) => onDraft({ ...draft, name: event.target.value })}
      />
      <TextInput
        label="Signifier"
        hint="2 to 12 capital letters or digits"
        error={faultOf('signifier')}
        value={draft.signifier}
        onChange={(event) => onDraft({ ...draft, signifier: event.target.value.toUpperCase() })}
      />
      <TextInput
        label="Parent"
        hint="The company at the top: parties with the same parent vote as one in each category"
        isOptional
        error={faultOf('parent')}
        value={draft.parent}
        onChange={(event) => onDraft({ ...draft, parent: event.target.value })}
      />
      <TextInput
        label="Acceded on"
        type="date"
        error={faultOf('acceded')}
        value={draft.acceded}
        onChange={(event) => onDraft({ ...draft, acceded: event.target.value })}
      />
    </>
  );
}
