/** Where the newsletter is named, and a section of it written or removed. */
import type { BodySummary } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft, type FaultOf } from '../form-dialog/index.js';
import { newslettersKey } from '../newsletters/index.js';
import styles from './desk.module.css';
import { draftOf, type FillKind, fillNames, type SectionDraft, type SectionRules } from './section-rules.js';

const longestProse = 6000;

export interface SectionDialogProps {
  /** Null for a new one. */
  readonly section: SectionRules | null;
  /** Its place, by which the server names its fields. */
  readonly at: number;
  readonly save: (draft: SectionDraft) => Promise<void>;
  readonly onDone: () => void;
}

/** Heading, words and what fills it. */
export function SectionDialog({ section, at, save, onDone }: SectionDialogProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(section));
  const change = (part: Partial<SectionDraft>): void => setDraft({ ...draft, ...part });
  return (
    <FormDialog
      title={section === null ? 'Add a section' : 'Change the section'}
      confirmLabel="Save"
      send={() => save(draft)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <TextInput
            label="Heading"
            isOptional
            maxLength={200}
            value={draft.heading}
            error={faultOf(`sections.${String(at)}.heading`)}
            onChange={({ target }) => change({ heading: target.value })}
          />
          <Select
            label="What fills it"
            value={draft.kind}
            options={Object.entries(fillNames).map(([value, label]) => ({ value, label }))}
            onChange={({ target }) => change({ kind: target.value as FillKind })}
          />
          <FillFields draft={draft} at={at} change={change} faultOf={faultOf} />
          <Textarea
            label="Words before the entries"
            isOptional
            rows={7}
            maxLength={longestProse}
            hint="Plain text. A blank line begins a new paragraph. {Count} becomes the number of entries, as a word."
            value={draft.introduction}
            error={faultOf(`sections.${String(at)}.introduction`)}
            onChange={({ target }) => change({ introduction: target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}

interface FillFieldsProps {
  readonly draft: SectionDraft;
  readonly at: number;
  readonly change: (part: Partial<SectionDraft>) => void;
  readonly faultOf: FaultOf;
}

/** What is asked of meetings and of consultations; nothing of the others. */
function FillFields({ draft, at, change, faultOf }: FillFieldsProps): ReactNode {
  const fill = `sections.${String(at)}.fill`;
  if (draft.kind === 'consultations') {
    return (
      <Textarea
        label="Kinds of consultation"
        isOptional
        rows={3}
        hint="One on each line, as consultations name them. Leave it empty for the kinds that no other section has."
        value={draft.kinds}
        error={faultOf(`${fill}.kinds`)}
        onChange={({ target }) => change({ kinds: target.value })}
      />
    );
  }
  if (draft.kind !== 'meetings') return null;
  return (
    <>
      <TextInput
        label="Of which bodies"
        isOptional
        hint="Their codes with commas between them. Leave it empty for the meetings of all bodies."
        value={draft.bodies}
        error={faultOf(`${fill}.bodies`)}
        onChange={({ target }) => change({ bodies: target.value })}
      />
      <TextInput
        label="Days ahead"
        inputMode="numeric"
        value={draft.days}
        error={faultOf(`${fill}.days`)}
        onChange={({ target }) => change({ days: target.value })}
      />
      <Checkbox
        label="With their agendas, as far as everybody may read them"
        checked={draft.hasAgenda}
        onChange={({ target }) => change({ hasAgenda: target.checked })}
      />
    </>
  );
}

export interface RemoveDialogProps {
  readonly section: SectionRules;
  readonly remove: () => Promise<void>;
  readonly onDone: () => void;
}

/** Asked once more, since its words go with it. */
export function RemoveDialog({ section, remove, onDone }: RemoveDialogProps): ReactNode {
  return (
    <FormDialog
      title="Remove the section"
      confirmLabel="Remove it"
      tone="danger"
      send={remove}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <p>
          {section.heading === '' ? 'The section without a heading' : `“${section.heading}”`} and its words
          go. Issues that were sent keep it. To leave it out for a while, switch it off.
        </p>
      )}
    </FormDialog>
  );
}

export interface NameDialogProps {
  readonly name: string;
  readonly save: (name: string) => Promise<void>;
  readonly onDone: () => void;
}

export function NameDialog({ name, save, onDone }: NameDialogProps): ReactNode {
  const { draft, field } = useDraft({ name });
  return (
    <FormDialog
      title="Name of the newsletter"
      confirmLabel="Save"
      send={() => save(draft.name)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => <TextInput label="Name" maxLength={120} {...field('name', faultOf)} />}
    </FormDialog>
  );
}

/** For administrators, where there is no newsletter. */
export function BeginNewsletter(): ReactNode {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <p className={styles.lead}>
        There is no newsletter yet. Give it a name, and say which body’s secretary writes it; its sections are
        theirs.
      </p>
      <div>
        <Button onClick={() => setAsks(true)}>Set up the newsletter</Button>
      </div>
      {asks && <SetUpDialog onDone={() => setAsks(false)} />}
    </>
  );
}

const FIRST_SECTIONS: readonly SectionRules[] = [
  { id: 'news', heading: 'Decisions and headlines', introduction: '', isIn: true, fill: { kind: 'news' } },
  {
    ...{ id: 'meetings', heading: 'Meetings to come', introduction: '', isIn: true },
    fill: { kind: 'meetings', bodies: null, days: 31, hasAgenda: false },
  },
];

function SetUpDialog({ onDone }: { readonly onDone: () => void }): ReactNode {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  const bodies = data?.bodies ?? [];
  const { draft, field } = useDraft({ name: '', bodyId: '' });
  const send = async (): Promise<void> => {
    await sendJson('PUT', '/api/newsletters/rules', { ...draft, sections: FIRST_SECTIONS });
    await queries.invalidateQueries({ queryKey: newslettersKey });
  };
  return (
    <FormDialog
      title="Set up the newsletter"
      confirmLabel="Set it up"
      send={send}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <TextInput label="Name" maxLength={120} {...field('name', faultOf)} />
          <Select
            label="Body whose secretary writes it"
            {...field('bodyId', faultOf)}
            options={[
              { value: '', label: 'Choose a body' },
              ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
            ]}
          />
        </>
      )}
    </FormDialog>
  );
}
