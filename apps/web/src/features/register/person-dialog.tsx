/** Adds a person; with a first password they have an account. Props: onClose. */
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { useParties, useRegisterChange } from './use-register.js';

/** Shows the form. */
export function PersonDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const change = useRegisterChange();
  const parties = useParties().data?.parties ?? [];
  const { draft, field } = useDraft({ name: '', email: '', partyId: '', password: '' });
  const send = (): Promise<void> =>
    change('POST', '/api/people', {
      name: draft.name.trim(),
      email: draft.email.trim(),
      partyId: draft.partyId || null,
      password: draft.password || null,
    });
  return (
    <FormDialog
      title="Add a person"
      confirmLabel="Add the person"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <TextInput label="Name" {...field('name', faultOf)} />
          <TextInput label="E-mail" type="email" {...field('email', faultOf)} />
          <Select
            label="Party"
            isOptional
            {...field('partyId', faultOf)}
            options={[
              { value: '', label: 'None' },
              ...parties.map(({ partyId, name }) => ({ value: partyId, label: name })),
            ]}
          />
          <TextInput
            label="First password"
            hint="At least 12 characters. Better leave it empty and invite them: then they alone know it."
            type="password"
            autoComplete="new-password"
            isOptional
            {...field('password', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
