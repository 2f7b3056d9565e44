/** Where the rules of a body are written: a new rule set, or the next version of one that it has. */
import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { newRules } from './rule-set-draft.js';
import { RuleSetForm } from './rule-set-form.js';
import styles from './rule-sets.module.css';
import { type BodyRuleSets, useMayEdit, useRuleSets } from './use-rule-sets.js';

/** The form for another rule set of the body of the address. */
export function NewRuleSetPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/new-rule-set' });
  return <Editor bodyId={bodyId} ruleSetId={null} />;
}

/** The form for the rule set of the address. */
export function RuleSetPage(): ReactNode {
  const { bodyId, ruleSetId } = useParams({ from: '/bodies/$bodyId/rule-sets/$ruleSetId' });
  return <Editor bodyId={bodyId} ruleSetId={ruleSetId} />;
}

interface EditorProps {
  readonly bodyId: string;
  readonly ruleSetId: string | null;
}

function Editor({ bodyId, ruleSetId }: EditorProps): ReactNode {
  const query = useRuleSets(bodyId);
  const title = ruleSetId === null ? 'Add a rule set' : 'Change a rule set';
  return (
    <SitePage title={title}>
      <p className={styles.back}>
        <TextLink href={`/bodies/${bodyId}/rule-sets`}>All rule sets of the body</TextLink>
      </p>
      <Question size="display">{title}</Question>
      <Reading
        query={query}
        label="Loading the rules"
        lines={8}
        missing={{
          title: 'There is no body at this address',
          advice: 'Check the address, or find the body in the list of all bodies.',
        }}
      >
        {(read) => <Writing read={read} ruleSetId={ruleSetId} />}
      </Reading>
    </SitePage>
  );
}

function Writing({
  read,
  ruleSetId,
}: {
  readonly read: BodyRuleSets;
  readonly ruleSetId: string | null;
}): ReactNode {
  const { body, ruleSets } = read;
  const client = useQueryClient();
  const router = useRouter();
  const mayEdit = useMayEdit(body.bodyId);
  const known = ruleSets.find(({ ruleSet }) => ruleSet.id === ruleSetId);
  if (ruleSetId !== null && known === undefined) {
    return (
      <EmptyState title={`${body.name} has no such rule set`}>
        Choose one in the list of all its rule sets.
      </EmptyState>
    );
  }
  if (!mayEdit) {
    return (
      <EmptyState title="Only a secretary of the body writes its rules">
        Sign in as the secretary of {body.name} or as an administrator. Anyone can read the rules.
      </EmptyState>
    );
  }
  const saved = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['bodies', body.bodyId] });
    router.history.push(`/bodies/${body.bodyId}/rule-sets`);
  };
  return (
    <>
      <p className={styles.lead}>
        {body.name}. Each part is said back beside it in the words that members will read.
      </p>
      <RuleSetForm
        key={known?.ruleSet.version}
        body={body}
        start={known?.ruleSet ?? newRules(body)}
        isNew={known === undefined}
        onSaved={() => void saved()}
      />
    </>
  );
}
