/** Where the next newsletter is written: begun, read, edited, gathered again, tried on oneself and sent. */
import type { DraftView } from '@quorate/contracts';
import { ukCalendarDate, ukDate } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { serverNow } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { useNewsletters } from '../newsletters/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { BeginDialog } from './begin-dialog.js';
import styles from './desk.module.css';
import { deskSections } from './draft-edits.js';
import { DropDialog, GatherDialog, SendDialog, TestDialog } from './draft-dialogs.js';
import { SectionDesk } from './section-desk.js';
import { DeskBody, useDraftPath, useNewsletterDraft } from './use-newsletter-draft.js';

/** Shows the draft, or how to begin one. */
export function NewsletterDeskPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="The next newsletter">
          <div className={styles.desk}>
            <Question>The next newsletter</Question>
            <Door />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

/** Open to whoever writes newsletters. */
function Door(): ReactNode {
  const query = useNewsletters();
  return (
    <Reading query={query} label="Loading the draft">
      {({ desk }) =>
        desk === null ? (
          <EmptyState title="This page is for whoever writes the newsletter">
            That is the secretary whom an administrator has named for it.{' '}
            <TextLink href="/newsletters">All newsletters</TextLink>
          </EmptyState>
        ) : (
          <DeskBody value={desk}>
            <Desk />
          </DeskBody>
        )
      }
    </Reading>
  );
}

function Desk(): ReactNode {
  const query = useNewsletterDraft();
  return (
    <Reading query={query} label="Loading the draft">
      {({ draft }) => (draft === null ? <NothingBegun /> : <Draft draft={draft} />)}
    </Reading>
  );
}

function NothingBegun(): ReactNode {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <p className={styles.lead}>
        Nobody has begun the next issue. It begins with what everybody may read: what happened since the last
        issue, and what is open or to come. Then it is yours to edit.
      </p>
      <div>
        <Button onClick={() => setAsks(true)}>Begin the next issue</Button>
      </div>
      {asks && (
        <BeginDialog
          today={ukCalendarDate(new Date(serverNow()).toISOString())}
          onDone={() => setAsks(false)}
        />
      )}
    </>
  );
}

const dialogs = { gather: GatherDialog, test: TestDialog, send: SendDialog, drop: DropDialog } as const;

function Draft({ draft }: { readonly draft: DraftView }): ReactNode {
  const [asks, setAsks] = useState<keyof typeof dialogs | null>(null);
  const path = useDraftPath();
  const Dialog = asks === null ? null : dialogs[asks];
  const sections = deskSections(draft);
  return (
    <>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Title', detail: `${draft.name} ${ukDate(draft.date).replace(/^\w+ /, '')}` },
          { term: 'Number', detail: String(draft.nextNumber) },
          { term: 'News since', detail: formatDateTime(draft.since) },
          { term: 'Gathered', detail: formatDateTime(draft.gatheredAt) },
          { term: 'Goes to', detail: plural(draft.recipients, 'subscriber', 'subscribers') },
        ]}
      />
      <div className={styles.acts}>
        <Button onClick={() => setAsks('send')}>Check and send</Button>
        <Button tone="quiet" onClick={() => setAsks('test')}>
          Mail it to me
        </Button>
        <Button tone="quiet" onClick={() => setAsks('gather')}>
          Gather again
        </Button>
        <Button tone="plain" onClick={() => setAsks('drop')}>
          Throw the draft away
        </Button>
        <a className={styles.preview} href={`${path}/page`} target="_blank" rel="noreferrer">
          See it as a mail, in a new tab
        </a>
      </div>
      <Outdated draft={draft} />
      {sections.map((section, index) => (
        <SectionDesk key={section.edits.id} section={section} index={index} count={sections.length} />
      ))}
      {Dialog !== null && <Dialog draft={draft} onDone={() => setAsks(null)} />}
      <p>
        <TextLink href="/newsletters">All newsletters</TextLink>
      </p>
    </>
  );
}

function Outdated({ draft: { outdated } }: { readonly draft: DraftView }): ReactNode {
  if (outdated.length === 0) return null;
  return (
    <Notice tone="caution" title="Read these again">
      <p>
        What you wrote stands in the place of something that has changed since:{' '}
        {outdated.map(({ title }) => `“${title}”`).join(', ')}. Open its words, compare, and save them again.
      </p>
    </Notice>
  );
}
