/** The rule sets of a body: what each says, who wrote it, every version; those who may change them do it from here. */
import type { RuleSetView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { FormDialog } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './rule-sets.module.css';
import { type BodyRuleSets, useMayEdit, useRuleSets } from './use-rule-sets.js';
import { Versions } from './versions.js';

/** Shows those of the body of the address. */
export function RuleSetsPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/rule-sets' });
  const query = useRuleSets(bodyId);
  return (
    <SitePage title="Rule sets">
      <p className={styles.back}>
        <TextLink href={`/bodies/${bodyId}`}>{query.data?.body.name ?? 'The body'}</TextLink>
      </p>
      <Question size="display">Rule sets</Question>
      <Reading
        query={query}
        label="Loading the rules"
        lines={8}
        missing={{
          title: 'There is no body at this address',
          advice: 'Check the address, or find the body in the list of all bodies.',
        }}
      >
        {(read) => <RuleSets read={read} />}
      </Reading>
    </SitePage>
  );
}

function RuleSets({ read }: { readonly read: BodyRuleSets }): ReactNode {
  const { body, ruleSets } = read;
  const mayEdit = useMayEdit(body.bodyId);
  const [retiring, setRetiring] = useState<RuleSetView | null>(null);
  return (
    <>
      <p className={styles.lead}>
        What {body.name} can vote by. A vote keeps the version that it opened with.{' '}
        <TextLink href="/calculator">What would rules like these have decided?</TextLink>
      </p>
      {mayEdit && (
        <p className={styles.actions}>
          <ButtonLink href={`/bodies/${body.bodyId}/new-rule-set`}>Add a rule set</ButtonLink>
        </p>
      )}
      {ruleSets.map((one) => (
        <OneRuleSet
          key={one.ruleSet.id}
          bodyId={body.bodyId}
          one={one}
          onRetire={mayEdit ? () => setRetiring(one) : undefined}
        />
      ))}
      {retiring !== null && (
        <RetireDialog bodyId={body.bodyId} one={retiring} onClose={() => setRetiring(null)} />
      )}
    </>
  );
}

interface OneRuleSetProps {
  readonly bodyId: string;
  readonly one: RuleSetView;
  readonly onRetire: (() => void) | undefined;
}

function OneRuleSet({ bodyId, one, onRetire }: OneRuleSetProps): ReactNode {
  const { ruleSet, says, isDefault, isRetired, writtenAt, writtenBy } = one;
  const id = `rule-set-${ruleSet.id}`;
  const standing = isDefault ? 'The default: votes open under it unless they name another. ' : '';
  const retired = isRetired ? 'Retired: no vote opens under it any more. ' : '';
  return (
    <section className={styles.ruleSet} aria-labelledby={id} data-retired={isRetired}>
      <h2 className={styles.title} id={id}>
        {ruleSet.name}
      </h2>
      <p className={styles.hint}>
        {standing}
        {retired}Version {ruleSet.version}, {formatDateTime(writtenAt)}
        {writtenBy === null ? '' : `, by ${writtenBy}`}.
      </p>
      <ol className={styles.rules}>
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <Versions bodyId={bodyId} ruleSetId={ruleSet.id} />
      {onRetire !== undefined && (
        <p className={styles.actions}>
          <ButtonLink tone="quiet" href={`/bodies/${bodyId}/rule-sets/${ruleSet.id}`}>
            {isRetired ? 'Bring these rules back' : 'Change these rules'}
            <VisuallyHidden>: {ruleSet.name}</VisuallyHidden>
          </ButtonLink>
          {!isDefault && !isRetired && (
            <Button tone="plain" onClick={onRetire}>
              Retire these rules
              <VisuallyHidden>: {ruleSet.name}</VisuallyHidden>
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

interface RetireDialogProps {
  readonly bodyId: string;
  readonly one: RuleSetView;
  readonly onClose: () => void;
}

function RetireDialog({ bodyId, one, onClose }: RetireDialogProps): ReactNode {
  const client = useQueryClient();
  const send = async (): Promise<void> => {
    await sendJson<RuleSetView>('DELETE', `/api/bodies/${bodyId}/rule-sets/${one.ruleSet.id}`);
    await client.invalidateQueries({ queryKey: ['bodies', bodyId] });
  };
  return (
    <FormDialog
      title={`Retire ${one.ruleSet.name}?`}
      confirmLabel="Retire these rules"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {() => (
        <p>
          No vote opens under them any more. A vote that is open keeps them, every version stays on record,
          and they can be brought back.
        </p>
      )}
    </FormDialog>
  );
}
