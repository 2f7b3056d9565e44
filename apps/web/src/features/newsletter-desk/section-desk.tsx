/** One section of the draft: its words and entries, with what can be done to each. Props: section, index, count (of all). */
import { useState, type ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { MoveButtons } from '../../ui/move-buttons.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './desk.module.css';
import {
  type DeskSection,
  freeKey,
  type GatheredEntry,
  reworded,
  type SectionEdits,
  withMoved,
  withSection,
} from './draft-edits.js';
import { useDraftActs } from './use-newsletter-draft.js';
import { HeadDialog, WordsDialog } from './words-dialogs.js';

export interface SectionDeskProps {
  /** Of all sections. */
  readonly count: number;
  readonly section: DeskSection;
  readonly index: number;
}

/** What is changed, told from the section as it is by then. */
export type Change = (section: DeskSection) => Partial<SectionEdits>;

function withoutEntry({ edits }: DeskSection, key: string, isOut: boolean): Partial<SectionEdits> {
  const others = edits.leftOut.filter((one) => one !== key);
  return { leftOut: isOut ? [...others, key] : others };
}

/** What is being written: the head of the section, an entry by its key, or a new one. */
type Writing =
  | { readonly what: 'head' }
  | { readonly what: 'new' }
  | { readonly what: 'entry'; readonly key: string }
  | null;

export function SectionDesk({ count, section, index }: SectionDeskProps): ReactNode {
  const { edit } = useDraftActs();
  const [writing, setWriting] = useState<Writing>(null);
  const [error, setError] = useState<unknown>(null);
  const { edits, gathered, heading, introduction } = section;
  const name = heading === '' ? 'the beginning' : heading;
  const change = (more: Change): Promise<void> => edit((all) => withSection(all, edits.id, more));
  const act = (doing: Promise<void>): void => {
    doing.then(() => setError(null), setError);
  };
  return (
    <section className={styles.section} data-out={!edits.isIn} aria-label={name}>
      <div className={styles.head}>
        <Question level={2} size="title">
          {heading === '' ? 'Words at the beginning (no heading)' : heading}
        </Question>
        <MoveButtons
          item={name}
          index={index}
          count={count}
          onMove={(direction) => act(edit((all) => withMoved(all, edits.id, direction)))}
        />
      </div>
      {!edits.isIn && <StateWord tone="muted">Left out of this issue</StateWord>}
      {introduction !== '' && <p className={styles.words}>{introduction}</p>}
      {edits.isIn && <Entries section={section} change={(more) => act(change(more))} onWrite={setWriting} />}
      <div className={styles.acts}>
        {edits.isIn && (
          <>
            <Button tone="quiet" onClick={() => setWriting({ what: 'head' })}>
              Heading and words
            </Button>
            <Button tone="quiet" onClick={() => setWriting({ what: 'new' })}>
              Add an entry
            </Button>
          </>
        )}
        <Button tone="plain" onClick={() => act(change(() => ({ isIn: !edits.isIn })))}>
          {edits.isIn ? 'Leave the section out' : 'Put the section in'}
        </Button>
      </div>
      {error !== null && <ProblemNotice problem={problemOf(error)} />}
      <WritingDialog
        writing={writing}
        section={section}
        change={change}
        entries={gathered.entries}
        onDone={() => setWriting(null)}
      />
    </section>
  );
}

interface EntriesProps {
  readonly section: DeskSection;
  readonly change: (more: Change) => void;
  readonly onWrite: (writing: Writing) => void;
}

function Entries({ section: { gathered, edits }, change, onWrite }: EntriesProps): ReactNode {
  const { entries, isText } = gathered;
  if (entries.length + edits.added.length === 0) {
    return isText ? null : <p className={styles.small}>Nothing was found for it, so it is not shown.</p>;
  }
  const words = new Map(edits.reworded.map((one) => [one.key, one]));
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => {
        const { key, when } = entry;
        const { title, text } = words.get(key) ?? entry;
        const isOut = edits.leftOut.includes(key);
        return (
          <Entry key={key} title={title} when={when} text={isOut ? '' : text} isOut={isOut}>
            {!isOut && <WordsButton title={title} onPress={() => onWrite({ what: 'entry', key })} />}
            <Button
              tone="plain"
              aria-label={`${isOut ? 'Put back' : 'Leave out'}: ${title}`}
              onClick={() => change((now) => withoutEntry(now, key, !isOut))}
            >
              {isOut ? 'Put back' : 'Leave out'}
            </Button>
          </Entry>
        );
      })}
      {edits.added.map(({ key, title, text }) => (
        <Entry key={key} title={title} when="" text={text} isOut={false}>
          <WordsButton title={title} onPress={() => onWrite({ what: 'entry', key })} />
          <Button
            tone="plain"
            aria-label={`Remove: ${title}`}
            onClick={() => change((now) => ({ added: now.edits.added.filter((one) => one.key !== key) }))}
          >
            Remove
          </Button>
        </Entry>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly title: string;
  readonly when: string;
  readonly text: string;
  readonly isOut: boolean;
  readonly children: ReactNode;
}

function Entry({ title, when, text, isOut, children }: EntryProps): ReactNode {
  return (
    <li data-out={isOut}>
      <p className={styles.entryTitle}>{title}</p>
      {when !== '' && <p className={styles.small}>{when}</p>}
      {isOut && <StateWord tone="muted">Left out</StateWord>}
      {text !== '' && <p className={styles.words}>{text}</p>}
      <div className={styles.acts}>{children}</div>
    </li>
  );
}

function WordsButton({
  title,
  onPress,
}: {
  readonly title: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Button tone="plain" aria-label={`Change the words: ${title}`} onClick={onPress}>
      Change the words
    </Button>
  );
}

interface WritingDialogProps {
  readonly writing: Writing;
  readonly section: DeskSection;
  readonly change: (more: Change) => Promise<void>;
  readonly entries: readonly GatheredEntry[];
  readonly onDone: () => void;
}

function WritingDialog({ writing, section, change, entries, onDone }: WritingDialogProps): ReactNode {
  const { edits } = section;
  if (writing === null) return null;
  if (writing.what === 'head') return <HeadDialog section={section} change={change} onDone={onDone} />;
  if (writing.what === 'new') {
    return (
      <WordsDialog
        name="Add an entry"
        start={{ title: '', text: '' }}
        gathered={null}
        save={(words) => change((now) => ({ added: [...now.edits.added, { key: freeKey(now), ...words }] }))}
        onDone={onDone}
      />
    );
  }
  const { key } = writing;
  const entry = entries.find((one) => one.key === key);
  const own = edits.added.find((one) => one.key === key);
  const start = edits.reworded.find((one) => one.key === key) ?? entry ?? own;
  if (start === undefined) return null;
  return (
    <WordsDialog
      name="Change the words"
      start={start}
      gathered={entry ?? null}
      save={(words) =>
        change((now) =>
          entry === undefined
            ? { added: now.edits.added.map((one) => (one.key === key ? { key, ...words } : one)) }
            : reworded(now, entry, words),
        )
      }
      onDone={onDone}
    />
  );
}
