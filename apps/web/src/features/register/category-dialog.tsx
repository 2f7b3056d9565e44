/** A category of a party begins or ends on a date; what was stays in the history. Props: categories, party, onClose. */
import type { CategoryView, PartyView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

export interface CategoryDialogProps {
  readonly categories: readonly CategoryView[];
  readonly party: PartyView;
  readonly onClose: () => void;
}

/** Shows the form; choosing a category that the party has fills in its days, to end or correct it. */
export function CategoryDialog({ categories, party, onClose }: CategoryDialogProps): ReactNode {
  const change = useRegisterChange();
  const { draft, setDraft, field } = useDraft({ categoryId: '', from: '', until: '' });
  const choose = (categoryId: string): void => {
    const known = party.categories.findLast((period) => period.categoryId === categoryId);
    setDraft({ categoryId, from: known?.from ?? '', until: known?.until ?? '' });
  };
  const send = (): Promise<void> =>
    change('POST', `/api/parties/${party.partyId}/categories`, { ...draft, until: draft.until || null });
  return (
    <FormDialog
      title={`Categories of ${party.name}`}
      confirmLabel="Save the category"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <Select
            label="Category"
            hint="One it has, to end it, or another one, to begin it"
            {...field('categoryId', faultOf)}
            onChange={(event) => choose(event.target.value)}
            options={[
              { value: '', label: 'Choose the category' },
              ...categories.map(({ categoryId: value, name }) => ({ value, label: name })),
            ]}
          />
          <TextInput label="From" type="date" {...field('from', faultOf)} />
          <TextInput
            label="Until"
            hint="The last day; leave it empty while it goes on"
            type="date"
            isOptional
            {...field('until', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
