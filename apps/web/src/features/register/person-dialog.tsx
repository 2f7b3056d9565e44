/** Adds a person; with a first password they have an account. Props: onClose. */
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import { useParties, useRegisterChange } from './use-register.js';

/** Shows the form. */
export function PersonDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const change = useRegisterChange();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [partyId, setPartyId] = useState('');
  const [password, setPassword] = useState('');
  const send = (): Promise<void> =>
    change('POST', '/api/people', {
      name: name.trim(),
      email: email.trim(),
      partyId: partyId || null,
      password: password || null,
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
          <TextInput
            label="Name"
            error={faultOf('name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextInput
            label="E-mail"
            type="email"
            error={faultOf('email')}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <PartySelect partyId={partyId} onPartyId={setPartyId} error={faultOf('partyId')} />
          <TextInput
            label="First password"
            hint="At least 12 characters. Without one the person is registered and cannot sign in."
            type="password"
            autoComplete="new-password"
            isOptional
            error={faultOf('password')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

interface PartySelectProps {
  readonly partyId: string;
  readonly onPartyId: (partyId: string) => void;
  readonly error: string | undefined;
}

function PartySelect({ partyId, onPartyId, error }: PartySelectProps): ReactNode {
  const parties = useParties().data?.parties ?? [];
  return (
    <Select
      label="Party"
      isOptional
      error={error}
      value={partyId}
      onChange={(event) => onPartyId(event.target.value)}
      options={[
        { value: '', label: 'None' },
        ...parties.map((party) => ({ value: party.partyId, label: party.name })),
      ]}
    />
  );
}
