/** The form of one act on a modification. Props: type, modification, code, onClose. */
import type { CodeRulesView, ModificationView } from '@quorate/contracts';
import { type ModificationActType, ukCalendarDate } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { serverNow, useAct } from '../../api/index.js';
import { FormDialog } from '../form-dialog/index.js';
import { commandOf, newDraft } from './act-draft.js';
import { ActFields } from './act-fields.js';
import { ACT_WORDS } from './act-words.js';
import { HappenedFields, NoteField } from './happened-fields.js';

export interface ActDialogProps {
  readonly type: ModificationActType;
  readonly modification: ModificationView;
  readonly code: CodeRulesView;
  readonly onClose: () => void;
}

const FINAL: readonly ModificationActType[] = ['modification.withdraw', 'modification.strike'];

/** Shows the form; what is refused stands at its field. */
export function ActDialog({ type, modification, code, onClose }: ActDialogProps): ReactNode {
  const today = ukCalendarDate(new Date(serverNow()).toISOString());
  const begun = newDraft(modification, today);
  const [draft, setDraft] = useState(type === 'modification.take-step' ? { ...begun, title: '' } : begun);
  const queries = useQueryClient();
  const act = useAct();
  const { label, says, note } = ACT_WORDS[type];
  const { number } = modification;
  const send = async (): Promise<void> => {
    const path = `/api/modifications/${encodeURIComponent(number)}/commands`;
    await act<ModificationView>(path, commandOf(type, draft));
    await queries.invalidateQueries({ queryKey: ['modifications'] });
  };
  return (
    <FormDialog
      title={`${number}: ${label}`}
      confirmLabel={label}
      tone={FINAL.includes(type) ? 'danger' : 'primary'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>{says}</p>
          <ActFields {...{ type, modification, code, draft, setDraft, faultOf }} />
          {type === 'modification.strike' ? (
            <NoteField {...{ draft, setDraft, faultOf, noteLabel: note }} />
          ) : (
            <HappenedFields {...{ draft, setDraft, faultOf, noteLabel: note }} />
          )}
        </>
      )}
    </FormDialog>
  );
}
