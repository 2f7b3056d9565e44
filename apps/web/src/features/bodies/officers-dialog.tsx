/** Chair, secretaries, observers and scrutineers of a body. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { FormDialog } from '../form-dialog/index.js';
import { PeoplePicker } from './people-picker.js';
import { useBodyChange } from './use-body-change.js';
import { usePeople } from './use-people.js';

export interface OfficersDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

const idsOf = (persons: readonly { readonly personId: string }[]): readonly string[] =>
  persons.map(({ personId }) => personId);

/** Shows the form for the officers. */
export function OfficersDialog({ body, onClose }: OfficersDialogProps): ReactNode {
  const people = usePeople(body);
  const change = useBodyChange(body.bodyId);
  const [chairId, setChairId] = useState(body.chair?.personId ?? '');
  const [secretaryIds, setSecretaryIds] = useState<readonly string[]>(idsOf(body.secretaries));
  const [observerIds, setObserverIds] = useState<readonly string[]>(idsOf(body.observers));
  const [scrutineerIds, setScrutineerIds] = useState<readonly string[]>(idsOf(body.scrutineers));
  return (
    <FormDialog
      title={`Change the officers of ${body.name}`}
      confirmLabel="Save the officers"
      send={() => change('officers', { chairId: chairId || null, secretaryIds, observerIds, scrutineerIds })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <LongSelect
            label="Chair"
            error={faultOf('chairId')}
            empty="Vacant"
            value={chairId}
            onChange={setChairId}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <PeoplePicker
            label="Secretaries"
            people={people}
            chosen={secretaryIds}
            onChange={setSecretaryIds}
            most={20}
            error={faultOf('secretaryIds')}
          />
          <PeoplePicker
            label="Observers"
            people={people}
            chosen={observerIds}
            onChange={setObserverIds}
            most={5_000}
            error={faultOf('observerIds')}
          />
          <PeoplePicker
            label="Scrutineers"
            people={people}
            chosen={scrutineerIds}
            onChange={setScrutineerIds}
            most={20}
            error={faultOf('scrutineerIds')}
          />
        </>
      )}
    </FormDialog>
  );
}
