/**
 * Writes a new agenda item or changes one. What is typed stays when the server refuses it: when someone else changed the
 * agenda meanwhile, the writer sees the fresh agenda above and sends again. Props: state, item (null: a new one), onDone.
 */
import type { AgendaItem, MeetingState } from '@quorate/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './agenda-editor.module.css';
import { draftOf, emptyDraft, readDraft, type ItemErrors } from './item-draft.js';
import { ItemFields } from './item-fields.js';

export interface ItemFormProps {
  readonly state: MeetingState;
  readonly item: AgendaItem | null;
  readonly onDone: () => void;
}

/** Shows the form; a stale agenda is refused once, and the next press answers for the agenda as it is then. */
export function ItemForm({ state, item, onDone }: ItemFormProps): ReactNode {
  const { send, problem, busy } = useCommand(state.meetingId);
  const [draft, setDraft] = useState(() => (item === null ? emptyDraft : draftOf(item)));
  const [errors, setErrors] = useState<ItemErrors>({});
  const [place, setPlace] = useState('');
  const [openedAt] = useState(state.agendaRevision);
  const agendaRevision = problem?.code === 'agenda-changed' ? state.agendaRevision : openedAt;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(draft);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    const before = state.agenda.findIndex(({ itemId }) => itemId === place);
    const position = before === -1 ? state.agenda.length : before;
    const fields = { item: { ...read.item, namedPersons: [...read.item.namedPersons] }, agendaRevision };
    const sent =
      item === null
        ? send({ type: 'item.add', position, ...fields })
        : send({ type: 'item.amend', itemId: item.itemId, ...fields });
    // A refusal stands above the fields, in the words of the server.
    sent.then(onDone, () => undefined);
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={item === null ? 'New item' : item.title}
    >
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <ItemFields draft={draft} errors={errors} roster={state.roster} onChange={setDraft} />
      {item === null && (
        <Select
          label="Where on the agenda"
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          options={[
            { value: '', label: 'At the end' },
            ...state.agenda.map(({ itemId, number, title }) => ({
              value: itemId,
              label: `Before ${number}, ${title}`,
            })),
          ]}
        />
      )}
      <div className={styles.formButtons}>
        <Button type="submit" tone="quiet" busy={busy} busyLabel="Saving">
          {item === null ? 'Add to the agenda' : 'Save the item'}
        </Button>
        <Button tone="plain" onClick={onDone}>
          {item === null ? 'Do not add it' : 'Leave it as it was'}
        </Button>
      </div>
    </form>
  );
}
