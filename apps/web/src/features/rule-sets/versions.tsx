/** Every version of a rule set with who wrote it, when, and what it changed. Props: bodyId, ruleSetId. */
import type { RuleSetView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { formatDateTime } from '../../ui/format.js';
import { Reading } from '../reading/index.js';
import styles from './rule-sets.module.css';
import { ruleSetsKey } from './use-rule-sets.js';
import { versionChanges } from './version-changes.js';

export interface VersionsProps {
  readonly bodyId: string;
  readonly ruleSetId: string;
}

/** A line to open, and below it the versions, the newest first. */
export function Versions({ bodyId, ruleSetId }: VersionsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Every version</summary>
      {isOpen && <VersionList bodyId={bodyId} ruleSetId={ruleSetId} />}
    </details>
  );
}

function VersionList({ bodyId, ruleSetId }: VersionsProps): ReactNode {
  const query = useQuery({
    queryKey: [...ruleSetsKey(bodyId), ruleSetId],
    queryFn: () =>
      getJson<{ versions: RuleSetView[] }>(`/api/bodies/${bodyId}/rule-sets/${ruleSetId}/versions`),
  });
  return (
    <Reading query={query} label="Loading the versions" lines={3}>
      {({ versions }) => (
        <ol className={styles.versionList}>
          {versions.map((version, index) => (
            <li key={version.ruleSet.version}>
              <Version version={version} before={versions[index + 1]} />
            </li>
          ))}
        </ol>
      )}
    </Reading>
  );
}

interface VersionProps {
  readonly version: RuleSetView;
  readonly before: RuleSetView | undefined;
}

function Version({ version, before }: VersionProps): ReactNode {
  const { ruleSet, says, isRetired, writtenBy, writtenAt } = version;
  const changes = before === undefined ? null : versionChanges(says, before.says);
  const name = before !== undefined && before.ruleSet.name !== ruleSet.name ? before.ruleSet.name : null;
  return (
    <>
      <p className={styles.versionHead}>
        Version {ruleSet.version}, {formatDateTime(writtenAt)}
        {writtenBy === null ? '' : `, by ${writtenBy}`}
      </p>
      {isRetired && <p>Retired: votes no longer open under these rules.</p>}
      {before?.isRetired === true && !isRetired && <p>Brought back.</p>}
      {name !== null && (
        <p>
          Called {ruleSet.name}; before, {name}.
        </p>
      )}
      {changes === null && <p>The first version.</p>}
      {changes !== null && <Sentences word="Now says" sentences={changes.says} />}
      {changes !== null && <Sentences word="No longer says" sentences={changes.saysNoMore} />}
    </>
  );
}

function Sentences({
  word,
  sentences,
}: {
  readonly word: string;
  readonly sentences: readonly string[];
}): ReactNode {
  if (sentences.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{word}:</p>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
