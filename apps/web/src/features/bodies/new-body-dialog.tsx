/** Founds a body: what it is, who leads it, its seats, its rules and clocks. Props: onClose. */
import type { BodyView } from '@quorate/contracts';
import { asSentenceStart } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import { BODY_KINDS, type BodyDraft, type BodyFieldsProps, bodyRequest, emptyBody } from './body-draft.js';
import { ConstituencyFields } from './constituency-fields.js';
import { PeoplePicker } from './people-picker.js';
import { RuleFields } from './rule-fields.js';
import { usePeople } from './use-people.js';

/** Shows the form; the seats are vacant until somebody is put into them on the page of the body. */
export function NewBodyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const client = useQueryClient();
  const [draft, setDraft] = useState(emptyBody);
  const change = (part: Partial<BodyDraft>): void => setDraft({ ...draft, ...part });
  const send = async (): Promise<void> => {
    await sendJson<BodyView>('POST', '/api/bodies', bodyRequest(draft));
    await client.invalidateQueries({ queryKey: ['bodies'] });
  };
  return (
    <FormDialog
      title="Add a body"
      confirmLabel="Add the body"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <NameFields draft={draft} change={change} faultOf={faultOf} />
          <OfficerFields draft={draft} change={change} faultOf={faultOf} />
          <ConstituencyFields draft={draft} change={change} faultOf={faultOf} />
          <RuleFields draft={draft} change={change} faultOf={faultOf} />
        </>
      )}
    </FormDialog>
  );
}

function NameFields({ draft, change, faultOf }: BodyFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Name"
        error={faultOf('name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextInput
        label="Code"
        hint="2 to 12 capital letters or digits; files of seats name the body by it"
        error={faultOf('code')}
        value={draft.code}
        onChange={(event) => change({ code: event.target.value.toUpperCase() })}
      />
      <Select
        label="Kind"
        error={faultOf('kind')}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value })}
        options={BODY_KINDS.map((value) => ({ value, label: asSentenceStart(value) }))}
      />
    </>
  );
}

function OfficerFields({ draft, change, faultOf }: BodyFieldsProps): ReactNode {
  const people = usePeople(null);
  return (
    <>
      <PeoplePicker
        label="Secretaries"
        people={people}
        chosen={draft.secretaryIds}
        onChange={(secretaryIds) => change({ secretaryIds })}
        most={20}
        error={faultOf('secretaryIds')}
      />
      <Select
        label="Chair"
        error={faultOf('chairId')}
        value={draft.chairId}
        onChange={(event) => change({ chairId: event.target.value })}
        options={[
          { value: '', label: 'Vacant' },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
    </>
  );
}
