/** What stands in every newsletter: its sections in order, what fills each, and which of them a new issue begins with. */
import type { SectionsView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { problemOf, useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MoveButtons } from '../../ui/move-buttons.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { useNewsletters } from '../newsletters/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { BeginNewsletter, NameDialog, RemoveDialog, SectionDialog } from './section-dialogs.js';
import styles from './desk.module.css';
import { sayFill, type SectionRules, withDraft, without, withPlaced, withTurned } from './section-rules.js';
import { DeskBody } from './use-newsletter-draft.js';
import { useSectionActs, useSections } from './use-sections.js';

export function SectionsPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Sections of the newsletter">
          <div className={styles.desk}>
            <Question>Sections of the newsletter</Question>
            <Door />
            <p>
              <TextLink href="/newsletters">All newsletters</TextLink>
            </p>
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

/** Open to whoever writes newsletters; where there is none yet, an administrator begins it. */
function Door(): ReactNode {
  const query = useNewsletters();
  const { session } = useSession();
  return (
    <Reading query={query} label="Loading the sections">
      {({ desk }) => {
        if (desk !== null) {
          return (
            <DeskBody value={desk}>
              <Read />
            </DeskBody>
          );
        }
        return session?.administrator === true ? (
          <BeginNewsletter />
        ) : (
          <EmptyState title="This page is for whoever writes the newsletter">
            That is the secretary whom an administrator has named for it.
          </EmptyState>
        );
      }}
    </Reading>
  );
}

function Read(): ReactNode {
  const query = useSections();
  return (
    <Reading query={query} label="Loading the sections">
      {(read) => <Sections read={read} />}
    </Reading>
  );
}

/** What is being written: the name, a new section, one by its id, or whether one goes. */
type Writing =
  | { readonly what: 'name' }
  | { readonly what: 'new' }
  | { readonly what: 'section' | 'remove'; readonly section: SectionRules }
  | null;

function Sections({ read }: { readonly read: SectionsView }): ReactNode {
  const { alter } = useSectionActs(read);
  const [writing, setWriting] = useState<Writing>(null);
  const [error, setError] = useState<unknown>(null);
  const act = (change: Parameters<typeof alter>[0]): void => {
    alter(change).then(() => setError(null), setError);
  };
  const { name, sections } = read;
  return (
    <>
      <p className={styles.lead}>
        Every new issue of the {name} begins with these sections in this order. An issue that has been begun
        takes a change when it is gathered again; one that was sent stays as it was.
      </p>
      <div className={styles.acts}>
        <Button onClick={() => setWriting({ what: 'new' })}>Add a section</Button>
        <Button tone="quiet" onClick={() => setWriting({ what: 'name' })}>
          Name of the newsletter
        </Button>
      </div>
      {error !== null && <ProblemNotice problem={problemOf(error)} />}
      {sections.map((section, index) => (
        <Section
          key={section.id}
          section={section}
          index={index}
          count={sections.length}
          onWrite={setWriting}
          onMove={(direction) => act((now) => withPlaced(now, section.id, direction))}
          onTurn={() => act((now) => withTurned(now, section.id))}
        />
      ))}
      <WritingDialog read={read} writing={writing} onDone={() => setWriting(null)} />
    </>
  );
}

interface SectionProps {
  readonly section: SectionRules;
  readonly index: number;
  /** Of all sections. */
  readonly count: number;
  readonly onWrite: (writing: Writing) => void;
  readonly onMove: (direction: 'up' | 'down') => void;
  readonly onTurn: () => void;
}

function Section({ section, index, count, onWrite, onMove, onTurn }: SectionProps): ReactNode {
  const { heading, introduction, isIn, fill } = section;
  const name = heading === '' ? 'the words at the beginning' : heading;
  return (
    <section className={styles.section} data-out={!isIn} aria-label={name}>
      <div className={styles.head}>
        <Question level={2} size="title">
          {heading === '' ? 'Words without a heading' : heading}
        </Question>
        <MoveButtons item={name} index={index} count={count} onMove={onMove} />
      </div>
      <p className={styles.small}>Filled with: {sayFill(fill)}</p>
      {!isIn && <StateWord tone="muted">A new issue begins without it</StateWord>}
      {introduction !== '' && <p className={styles.words}>{introduction}</p>}
      <div className={styles.acts}>
        <Button
          tone="quiet"
          aria-label={`Change: ${name}`}
          onClick={() => onWrite({ what: 'section', section })}
        >
          Change
        </Button>
        <Button tone="plain" aria-label={`${isIn ? 'Switch off' : 'Switch on'}: ${name}`} onClick={onTurn}>
          {isIn ? 'Switch off' : 'Switch on'}
        </Button>
        <Button
          tone="plain"
          aria-label={`Remove: ${name}`}
          onClick={() => onWrite({ what: 'remove', section })}
        >
          Remove
        </Button>
      </div>
    </section>
  );
}

interface WritingDialogProps {
  readonly read: SectionsView;
  readonly writing: Writing;
  readonly onDone: () => void;
}

function WritingDialog({ read, writing, onDone }: WritingDialogProps): ReactNode {
  const { keep, rename } = useSectionActs(read);
  const { sections } = read;
  if (writing === null) return null;
  if (writing.what === 'name') return <NameDialog name={read.name} save={rename} onDone={onDone} />;
  if (writing.what === 'new') {
    const save = (draft: Parameters<typeof withDraft>[2]) => keep(withDraft(sections, null, draft));
    return <SectionDialog section={null} at={sections.length} save={save} onDone={onDone} />;
  }
  const { section } = writing;
  const { id } = section;
  if (writing.what === 'remove') {
    return <RemoveDialog section={section} remove={() => keep(without(sections, id))} onDone={onDone} />;
  }
  return (
    <SectionDialog
      section={section}
      at={sections.findIndex((one) => one.id === id)}
      save={(draft) => keep(withDraft(sections, id, draft))}
      onDone={onDone}
    />
  );
}
