/** Observers of a company: names somebody whom it does not know yet, so that a holder can make them a proxy, and takes one out. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { LongSelect } from '../../ui/long-select.js';
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
            observes. A mail tells them so, and how to sign in; where they have no password yet, an
            administrator sends them a link.
          </p>
          <TextInput label="Name" autoComplete="off" {...field('name', faultOf)} />
          <TextInput label="E-mail address" type="email" autoComplete="off" {...field('email', faultOf)} />
        </>
      )}
    </FormDialog>
  );
}

/** Asks who is needed no more. */
export function ObserverOutDialog({ body, onClose }: ObserverDialogProps): ReactNode {
  const client = useQueryClient();
  const [personId, setPersonId] = useState(body.observers[0]?.personId ?? '');
  const send = async (): Promise<void> => {
    const changed = await sendJson<BodyView>('DELETE', `/api/bodies/${body.bodyId}/observers/${personId}`);
    client.setQueryData(['bodies', body.bodyId], changed);
  };
  return (
    <FormDialog
      title={`Take an observer of ${body.name} out`}
      confirmLabel="Take the observer out"
      send={() => (personId === '' ? null : send())}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            Holders cannot appoint this person any more. Whoever holds proxies in a meeting that is to come or
            under way stays until it is over or they are revoked.
          </p>
          <LongSelect
            label="Observer"
            error={faultOf('observerIds')}
            empty="Nobody"
            value={personId}
            onChange={setPersonId}
            options={body.observers.map((one) => ({ value: one.personId, label: one.name }))}
          />
        </>
      )}
    </FormDialog>
  );
}
