/** Where the words of a section and of an entry are written. */
import { useState, type ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog } from '../form-dialog/index.js';
import styles from './desk.module.css';
import type { DeskSection, GatheredEntry, SectionEdits } from './draft-edits.js';

const longestProse = 6000;

export interface HeadDialogProps {
  readonly section: DeskSection;
  readonly change: (more: () => Partial<SectionEdits>) => Promise<void>;
  readonly onDone: () => void;
}

/** The heading of a section and the words below it. */
export function HeadDialog({ section, change, onDone }: HeadDialogProps): ReactNode {
  const { gathered } = section;
  const [heading, setHeading] = useState(section.heading);
  const [introduction, setIntroduction] = useState(section.introduction);
  const save = (): Promise<void> =>
    change(() => ({
      heading: heading.trim() === gathered.heading ? null : heading.trim(),
      introduction: introduction.trim() === gathered.introduction ? null : introduction.trim(),
    }));
  return (
    <FormDialog title="Heading and words" confirmLabel="Save" send={save} onDone={onDone} onCancel={onDone}>
      {() => (
        <>
          <TextInput
            label="Heading"
            isOptional
            maxLength={200}
            value={heading}
            onChange={({ target }) => setHeading(target.value)}
          />
          <Textarea
            label="Words before the entries"
            isOptional
            rows={8}
            maxLength={longestProse}
            hint="Plain text. A blank line begins a new paragraph."
            value={introduction}
            onChange={({ target }) => setIntroduction(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

export interface WordsDialogProps {
  readonly name: string;
  readonly start: { readonly title: string; readonly text: string };
  /** What was gathered, where the entry is not one's own. */
  readonly gathered: GatheredEntry | null;
  readonly save: (words: { readonly title: string; readonly text: string }) => Promise<void>;
  readonly onDone: () => void;
}

/** The title and the text of an entry. */
export function WordsDialog({ name, start, gathered, save, onDone }: WordsDialogProps): ReactNode {
  const [title, setTitle] = useState(start.title);
  const [text, setText] = useState(start.text);
  const isChanged = gathered !== null && (gathered.title !== title || gathered.text !== text);
  return (
    <FormDialog
      title={name}
      confirmLabel="Save"
      send={() => save({ title: title.trim(), text: text.trim() })}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <>
          <TextInput
            label="Title"
            maxLength={300}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          {gathered !== null && gathered.when !== '' && (
            <p className={styles.small}>{gathered.when}. This is always told as it is gathered.</p>
          )}
          <Textarea
            label="Text"
            isOptional
            rows={8}
            maxLength={longestProse}
            hint="Plain text. A blank line begins a new paragraph."
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {isChanged && (
            <details>
              <summary>What was gathered</summary>
              <p className={styles.words}>{`${gathered.title}\n${gathered.text}`}</p>
            </details>
          )}
        </>
      )}
    </FormDialog>
  );
}
