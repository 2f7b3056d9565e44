/** The notice of a meeting as it was given, to be read on any device: its words, its dates, its files and its fingerprint. */
import { sayMeeting, type GivenNotice } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMeeting, type LiveMeeting } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import styles from './notice.module.css';

/** Shows it to whoever may read it; a meeting that is moved has another one, which stands here then. */
export function NoticePage(): ReactNode {
  const { meetingId } = useParams({ from: '/meetings/$meetingId/notice' });
  const live = useMeeting(meetingId);
  const { notice } = live.state;
  return (
    <SitePage title={notice?.document.title ?? 'Notice of the meeting'}>
      {live.state.no > 0 && (
        <p className={styles.back}>
          <TextLink href={`/meetings/${meetingId}`}>{sayMeeting(live.state)}</TextLink>
        </p>
      )}
      {notice === null ? <NoNotice live={live} /> : <Notice live={live} notice={notice} />}
    </SitePage>
  );
}

function NoNotice({ live: { status, state } }: { readonly live: LiveMeeting }): ReactNode {
  return (
    <>
      <Question>Notice of the meeting</Question>
      {state.no === 0 && status !== 'missing' ? (
        <Loading label="Loading the notice" lines={8} />
      ) : (
        <EmptyState title="There is no notice here that you may read">
          It is given when a meeting under a rule of notice is called, to the holders, the officers and the
          observers of the company. If you act for a holder, sign in with the account that got it.
        </EmptyState>
      )}
    </>
  );
}

interface NoticeProps {
  readonly live: LiveMeeting;
  readonly notice: GivenNotice;
}

function Notice({ live: { state }, notice }: NoticeProps): ReactNode {
  const { title, lead, facts, resolutions, statements } = notice.document;
  const files = `/api/meetings/${state.meetingId}/notice`;
  return (
    <article className={styles.notice}>
      <header className={styles.part}>
        <Question size="display">{title}</Question>
        <p className={styles.lead}>{lead}</p>
        {state.stage === 'cancelled' && (
          <StateWord tone="live">The meeting was cancelled after this notice</StateWord>
        )}
        <div className={styles.acts} data-print="no">
          <ButtonLink href={`${files}.pdf`} tone="plain" download>
            Save as PDF
          </ButtonLink>
          <ButtonLink href={`${files}.txt`} tone="plain" download>
            Save as plain text
          </ButtonLink>
        </div>
      </header>
      <section className={styles.part} aria-labelledby="dates">
        <RegionLabel id="dates">When, where and until when</RegionLabel>
        <Facts facts={facts} isStrong={false} />
      </section>
      <section className={styles.part} aria-labelledby="resolutions">
        <RegionLabel id="resolutions">Resolutions</RegionLabel>
        {resolutions.length === 0 && <p className={styles.lead}>The notice has no resolution.</p>}
        {resolutions.map(({ heading, paragraphs }) => (
          <Words key={heading} heading={heading} paragraphs={paragraphs} />
        ))}
      </section>
      {statements.map(({ heading, text }) => (
        <section key={heading} className={styles.part}>
          <RegionLabel>{heading}</RegionLabel>
          <p className={styles.words}>{text}</p>
        </section>
      ))}
      <section className={styles.part} aria-labelledby="fingerprint">
        <RegionLabel id="fingerprint">Fingerprint</RegionLabel>
        <p className={styles.fingerprint}>{notice.fingerprint}</p>
        <p className={styles.small}>
          SHA-256 of the notice as plain text. It stands in journal entry {notice.no} of the meeting, so that
          the words cannot change unnoticed: save the plain text and compare.
        </p>
      </section>
    </article>
  );
}

function Words({
  heading,
  paragraphs,
}: {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}): ReactNode {
  return (
    <article className={styles.part}>
      <Question level={3} size="title">
        {heading}
      </Question>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.words}>
          {paragraph}
        </p>
      ))}
    </article>
  );
}
