/** The form of one change of the register. Props: register, people, name (of the act), onClose. */
import type { ShareRegisterView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft, type DraftForm, type FaultOf } from '../form-dialog/index.js';
import {
  type ActDraft,
  type ActField,
  type RegisterAct,
  registerActs,
  type RegisterActName,
} from './register-acts.js';
import { useRegisterAct } from './use-share-register.js';

export interface Named {
  readonly personId: string;
  readonly name: string;
}

export interface ActDialogProps {
  readonly register: ShareRegisterView;
  readonly people: readonly Named[];
  readonly name: RegisterActName;
  readonly onClose: () => void;
}

/** Shows the fields that the act asks for; what the server refuses stands at its field. */
export function ActDialog({ register, people, name, onClose }: ActDialogProps): ReactNode {
  const act: RegisterAct = registerActs[name];
  const send = useRegisterAct(register.bodyId);
  const form = useDraft<ActDraft>({
    ...{ nominal: '1', currency: 'GBP', name: '', holderId: '', lot: '', shares: '', toHolderId: '' },
    ...{ toLot: '', personId: '', on: register.on, reason: '' },
  });
  return (
    <FormDialog
      title={act.title}
      confirmLabel={act.confirmLabel}
      send={() => send(act.command(form.draft))}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          {act.about !== undefined && <p>{act.about}</p>}
          {act.fields.map((field) => (
            <FieldOf key={field} {...{ field, form, faultOf, register, people }} />
          ))}
        </>
      )}
    </FormDialog>
  );
}

interface FieldOfProps {
  readonly field: ActField;
  readonly form: DraftForm<ActDraft>;
  readonly faultOf: FaultOf;
  readonly register: ShareRegisterView;
  readonly people: readonly Named[];
}

function FieldOf({ field, form, faultOf, register, people }: FieldOfProps): ReactNode {
  const props = form.field(field, (name) => faultOf(name) ?? faultOf(`terms.${name}`));
  const holders = register.holders.map(({ holderId, name }) => ({ value: holderId, label: name }));
  const choice = { ...props, onChange: (value: string) => form.setDraft({ ...form.draft, [field]: value }) };
  switch (field) {
    case 'nominal':
      return <TextInput label="Nominal value of a share" hint="Such as 1 or 0.25" {...props} />;
    case 'currency':
      return <TextInput label="Currency" hint="Its three letters, such as GBP" {...props} />;
    case 'name':
      return <TextInput label="Name" hint="As it stands in the register of members" {...props} />;
    case 'holderId':
      return <LongSelect label="Holder" empty="Choose the holder" options={holders} {...choice} />;
    case 'toHolderId':
      return <LongSelect label="New holder" empty="Choose the holder" options={holders} {...choice} />;
    case 'lot':
      return <TextInput label="Lot" hint="Its number in the list" inputMode="numeric" {...props} />;
    case 'toLot':
      return <TextInput label="Joined to lot" hint="Of the same holder" inputMode="numeric" {...props} />;
    case 'shares':
      return <TextInput label="Shares" hint="A whole number" inputMode="numeric" {...props} />;
    case 'personId': {
      const choices = people.map(({ personId, name }) => ({ value: personId, label: name }));
      return <LongSelect label="Person" empty="Choose the person" options={choices} {...choice} />;
    }
    case 'on':
      return <TextInput label="Day from which it holds" type="date" {...props} />;
    case 'reason':
      return (
        <TextInput label="Reason" hint="Needed where later days are entered already" isOptional {...props} />
      );
  }
}
