/** Names somebody whom a company does not know yet, so that a holder can make them a proxy. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';

export interface ObserverDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Asks for the name and the address; everybody who has that address keeps the name they have. */
export function ObserverDialog({ body, onClose }: ObserverDialogProps): ReactNode {
  const client = useQueryClient();
  const { draft, field } = useDraft({ name: '', email: '' });
  const send = async (): Promise<void> => {
    const changed = await sendJson<BodyView>('POST', `/api/bodies/${body.bodyId}/observers`, draft);
    client.setQueryData(['bodies', body.bodyId], changed);
  };
  return (
    <FormDialog
      title={`Name an observer of ${body.name}`}
      confirmLabel="Name the observer"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            Holders can then appoint this person as their proxy, and everybody of the company reads who
            observes. They sign in with the address; where they have no password yet, an administrator sends
            them a link.
          </p>
          <TextInput label="Name" autoComplete="off" {...field('name', faultOf)} />
          <TextInput label="E-mail address" type="email" autoComplete="off" {...field('email', faultOf)} />
        </>
      )}
    </FormDialog>
  );
}
