/** Adds a party category after those there are. Props: onClose. */
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

/** Shows the form. */
export function NewCategoryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const change = useRegisterChange();
  const { draft, field } = useDraft({ name: '', plural: '', categoryId: '' });
  const send = (): Promise<void> =>
    change('POST', '/api/party-categories', {
      ...draft,
      name: draft.name.trim(),
      plural: draft.plural.trim(),
    });
  return (
    <FormDialog
      title="Add a party category"
      confirmLabel="Add the category"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <TextInput label="Name" hint="For example “Large Supplier”" {...field('name', faultOf)} />
          <TextInput
            label="Name in the plural"
            hint="For example “Large Suppliers”"
            {...field('plural', faultOf)}
          />
          <TextInput
            label="Short name in files"
            hint="Small letters and digits with hyphens, for example large-supplier"
            {...field('categoryId', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
