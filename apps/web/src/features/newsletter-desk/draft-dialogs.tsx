/** What is done with a draft as a whole, each asked once more. Props: draft, onDone. */
import type { DraftView } from '@quorate/contracts';
import { ukDate } from '@quorate/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import { useDraftActs } from './use-newsletter-draft.js';

export interface DraftDialogProps {
  readonly draft: DraftView;
  readonly onDone: () => void;
}

/** Takes in what happened since it was gathered. */
export function GatherDialog({ draft, onDone }: DraftDialogProps): ReactNode {
  const { gather } = useDraftActs();
  const [date, setDate] = useState(draft.date);
  return (
    <FormDialog
      title="Gather again"
      confirmLabel="Gather again"
      send={() => gather(draft, date)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>What you changed stays: order, words, entries of your own and what you left out.</p>
          <TextInput
            label="Date of the issue"
            type="date"
            value={date}
            error={faultOf('date')}
            onChange={({ target }) => setDate(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Shows in one's own mail program what subscribers will see. */
export function TestDialog({ onDone }: DraftDialogProps): ReactNode {
  const { test } = useDraftActs();
  return (
    <FormDialog
      title="Mail it to me"
      confirmLabel="Mail it to me"
      send={() => test().then(() => undefined)}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => <p>It goes to the address of your account alone, as it is now.</p>}
    </FormDialog>
  );
}

/** Check your answers: what goes out, to how many, under which date. */
export function SendDialog({ draft, onDone }: DraftDialogProps): ReactNode {
  const { send } = useDraftActs();
  const navigate = useNavigate();
  const { name, date, nextNumber, recipients, sections, today } = draft;
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  return (
    <FormDialog
      title="Check before you send"
      confirmLabel={`Send it to ${plural(recipients, 'subscriber', 'subscribers')}`}
      send={async () => {
        const number = await send(draft);
        await navigate({ to: '/newsletters/$number', params: { number: String(number) } });
      }}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <>
          <Facts
            facts={[
              { term: 'Newsletter', detail: `${name}, number ${nextNumber}` },
              { term: 'Date', detail: ukDate(date) },
              { term: 'Goes to', detail: plural(recipients, 'subscriber', 'subscribers') },
              {
                term: 'Says',
                detail: `${plural(sections.length, 'section', 'sections')}, ${plural(entries, 'entry', 'entries')}`,
              },
            ]}
          />
          {date !== today && (
            <Notice tone="caution">
              <p>Its date is not today, {ukDate(today)}. To change it, go back and gather again.</p>
            </Notice>
          )}
          <p>It is mailed at once, and stays on the site. It cannot be changed or taken back.</p>
        </>
      )}
    </FormDialog>
  );
}

/** Nothing of it is kept. */
export function DropDialog({ onDone }: DraftDialogProps): ReactNode {
  const { drop } = useDraftActs();
  return (
    <FormDialog
      title="Throw the draft away"
      confirmLabel="Throw it away"
      tone="danger"
      send={() => drop()}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => <p>Everything you changed in it is lost. What it was gathered from stays where it is.</p>}
    </FormDialog>
  );
}
