/** Helps a person who lost their passkey or telephone: all their second factors are removed. Props: person, onClose. */
import type { PersonView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { FormDialog } from '../form-dialog/index.js';

export interface LostFactorsDialogProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

/** Says what it does, and does it. */
export function LostFactorsDialog({ person, onClose }: LostFactorsDialogProps): ReactNode {
  const { personId, name } = person;
  return (
    <FormDialog
      title={`${name} has lost their second factors`}
      confirmLabel="Remove all of them"
      tone="danger"
      send={() => sendJson<undefined>('DELETE', `/api/people/${personId}/factors`)}
      onDone={onClose}
      onCancel={onClose}
    >
      {() => (
        <p>
          Make sure that it is {name} who asks. Their passkeys, authenticator app and recovery codes are
          removed, they are signed out everywhere and told by mail; the password alone lets them in until they
          add another.
        </p>
      )}
    </FormDialog>
  );
}
