/** The sections of an issue as running text, the same that is mailed. Props: sections. */
import type { IssueSectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './newsletters.module.css';

type Entry = IssueSectionView['entries'][number];

/** Sets heading, words and entries one below the other. */
export function IssueSections({ sections }: { readonly sections: readonly IssueSectionView[] }): ReactNode {
  return sections.map(({ id, heading, introduction, entries }) => (
    <section key={id} className={styles.section}>
      {heading !== '' && (
        <Question level={2} size="title">
          {heading}
        </Question>
      )}
      <Words text={introduction} />
      {entries.map((entry) => (
        <IssueEntry key={entry.key} entry={entry} level={heading === '' ? 2 : 3} />
      ))}
    </section>
  ));
}

interface IssueEntryProps {
  readonly entry: Entry;
  readonly level: 2 | 3;
}

function IssueEntry({ entry: { title, when, text, path }, level }: IssueEntryProps): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <article className={styles.entry}>
      <Heading className={styles.entryTitle}>
        {path === null ? title : <TextLink href={path}>{title}</TextLink>}
      </Heading>
      {when !== '' && <p className={styles.small}>{when}</p>}
      <Words text={text} />
    </article>
  );
}

function Words({ text }: { readonly text: string }): ReactNode {
  return text === '' ? null : <p className={styles.words}>{text}</p>;
}
