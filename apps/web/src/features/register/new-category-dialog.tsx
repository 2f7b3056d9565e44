/** Adds a party category after those there are. Props: onClose. */
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import { useRegisterChange } from './use-register.js';

/** Shows the form. */
export function NewCategoryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const change = useRegisterChange();
  const [name, setName] = useState('');
  const [plural, setPlural] = useState('');
  const [categoryId, setCategoryId] = useState('');
  const send = (): Promise<void> =>
    change('POST', '/api/party-categories', { categoryId, name: name.trim(), plural: plural.trim() });
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
          <TextInput
            label="Name"
            hint="For example “Large Supplier”"
            error={faultOf('name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextInput
            label="Name in the plural"
            hint="For example “Large Suppliers”"
            error={faultOf('plural')}
            value={plural}
            onChange={(event) => setPlural(event.target.value)}
          />
          <TextInput
            label="Short name in files"
            hint="Small letters and digits with hyphens, for example large-supplier"
            error={faultOf('categoryId')}
            value={categoryId}
            onChange={(event) => setCategoryId(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
