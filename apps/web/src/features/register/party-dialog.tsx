/** Accession of a party, or its name, signifier and parent afterwards. Props: categories, party (null for a new one), onClose. */
import type { CategoryView, PartyView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft, type DraftForm, type FaultOf } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

export interface PartyDialogProps {
  readonly categories: readonly CategoryView[];
  readonly party: PartyView | null;
  readonly onClose: () => void;
}

/** Shows the form; a new party also gets its first category. */
export function PartyDialog({ categories, party, onClose }: PartyDialogProps): ReactNode {
  const change = useRegisterChange();
  const form = useDraft({
    name: party?.name ?? '',
    signifier: party?.signifier ?? '',
    parent: party?.parent ?? '',
    acceded: party?.acceded ?? '',
    categoryId: '',
  });
  const { draft, field } = form;
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
          <PartyFields form={form} faultOf={faultOf} />
          {party === null && (
            <Select
              label="Category"
              {...field('categoryId', faultOf)}
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
  readonly form: DraftForm<Record<'name' | 'signifier' | 'parent' | 'acceded' | 'categoryId', string>>;
  readonly faultOf: FaultOf;
}

function PartyFields({ form: { draft, setDraft, field }, faultOf }: PartyFieldsProps): ReactNode {
  return (
    <>
      <TextInput label="Name" {...field('name', faultOf)} />
      <TextInput
        label="Signifier"
        hint="2 to 12 capital letters or digits"
        {...field('signifier', faultOf)}
        onChange={(event) => setDraft({ ...draft, signifier: event.target.value.toUpperCase() })}
      />
      <TextInput
        label="Parent"
        hint="The company at the top: parties with the same parent vote as one in each category"
        isOptional
        {...field('parent', faultOf)}
      />
      <TextInput label="Acceded on" type="date" {...field('acceded', faultOf)} />
    </>
  );
}
