/** Name, code and clocks of a body. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { actionWorkingDays, SAY_PAPER_NUMBERS } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput, type TextInputProps } from '../../ui/text-input.js';
import { type DraftField, FormDialog, useDraft } from '../form-dialog/index.js';
import { numberOf } from './body-draft.js';
import { useBodyChange } from './use-body-change.js';

export interface DetailsDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Shows them as they stand; meetings that are planned already keep what they were planned with. */
export function DetailsDialog({ body, onClose }: DetailsDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const { draft, setDraft, field } = useDraft(draftOf(body));
  const send = (): Promise<void> =>
    change('details', {
      name: draft.name.trim(),
      code: draft.code,
      noticeWorkingDays: numberOf(draft.noticeWorkingDays),
      paperWorkingDays: numberOf(draft.paperWorkingDays),
      paperNumbers: draft.paperNumbers.trim(),
      minutes: {
        headlineWorkingDays: numberOf(draft.headlineWorkingDays),
        minutesWorkingDays: numberOf(draft.minutesWorkingDays),
        chairApproves: draft.chairApproves === 'yes',
        actionWorkingDays: numberOf(draft.actionWorkingDays),
      },
    });
  return (
    <FormDialog
      title="Change name, code and clocks"
      confirmLabel="Save the changes"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            This holds for meetings planned from now on. Those that are planned already keep the name, the
            code and the clocks they were planned with.
          </p>
          <TextInput label="Name" maxLength={120} {...field('name', faultOf)} />
          <TextInput
            label="Code"
            hint="2 to 12 capital letters or digits; files of seats name the body by it"
            {...field('code', faultOf)}
            onChange={(event) => setDraft({ ...draft, code: event.target.value.toUpperCase() })}
          />
          <DaysInput label="Notice of a meeting" {...field('noticeWorkingDays', faultOf)} />
          <DaysInput label="Papers" {...field('paperWorkingDays', faultOf)} />
          <TextInput
            label="Numbers of papers"
            hint={SAY_PAPER_NUMBERS}
            maxLength={60}
            {...field('paperNumbers', faultOf)}
          />
          <MinutesFields
            headlines={field('headlineWorkingDays', faultOf)}
            minutes={field('minutesWorkingDays', faultOf)}
            actions={field('actionWorkingDays', faultOf)}
            chairApproves={draft.chairApproves === 'yes'}
            onChairApproves={(is) => setDraft({ ...draft, chairApproves: is ? 'yes' : '' })}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The details as they stand, in the fields of the form. */
function draftOf(body: BodyView) {
  return {
    name: body.name,
    code: body.code,
    noticeWorkingDays: String(body.noticeWorkingDays),
    paperWorkingDays: String(body.paperWorkingDays),
    paperNumbers: body.paperNumbers,
    headlineWorkingDays: String(body.minutes.headlineWorkingDays),
    minutesWorkingDays: String(body.minutes.minutesWorkingDays),
    chairApproves: body.minutes.chairApproves ? 'yes' : '',
    actionWorkingDays: String(actionWorkingDays(body.minutes)),
  };
}

function DaysInput(field: TextInputProps): ReactNode {
  return <TextInput hint="Working days before the meeting" type="number" min={0} {...field} />;
}

interface MinutesFieldsProps {
  readonly headlines: DraftField;
  readonly minutes: DraftField;
  readonly actions: DraftField;
  readonly chairApproves: boolean;
  readonly onChairApproves: (is: boolean) => void;
}

/** By when headlines and minutes are due, when owners of actions are reminded, and who may approve minutes. */
function MinutesFields({
  headlines,
  minutes,
  actions,
  chairApproves,
  onChairApproves,
}: MinutesFieldsProps): ReactNode {
  const days = { hint: 'Working days after the meeting', type: 'number', min: 0 } as const;
  return (
    <>
      <TextInput label="Headlines" {...days} {...headlines} />
      <TextInput label="Draft minutes" {...days} {...minutes} />
      <TextInput
        label="Reminder of an action"
        hint="Working days before it is due; also of actions given before"
        type="number"
        min={0}
        {...actions}
      />
      <Checkbox
        label="The Chair may approve minutes in writing, without a meeting"
        checked={chairApproves}
        onChange={(event) => onChairApproves(event.target.checked)}
      />
    </>
  );
}
