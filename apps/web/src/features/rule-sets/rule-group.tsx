/** A part of the form with the sentences that it makes beside it. Props: title, rules, parts, isWhole (false while a field of it is at fault), children. */
import { type RulePart, type RuleSet, sayRulePart } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import styles from './rule-sets.module.css';

export interface RuleGroupProps {
  readonly title: string;
  readonly rules: RuleSet;
  readonly parts: readonly RulePart[];
  readonly isWhole: boolean;
  /** Said where the parts say nothing. */
  readonly otherwise?: string;
  readonly children?: ReactNode;
}

/** Shows the fields, and at their side how the rules now read. */
export function RuleGroup({ title, rules, parts, isWhole, otherwise, children }: RuleGroupProps): ReactNode {
  const id = useId();
  const says = isWhole ? parts.flatMap((part) => [...sayRulePart(rules, part)]) : [];
  const shown = says.length === 0 && otherwise !== undefined && isWhole ? [otherwise] : says;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <div className={styles.fields}>{children}</div>
      <div className={styles.says} aria-label={`${title}, as the rules now read`} role="group">
        {shown.length === 0 && (
          <p className={styles.unsaid}>This is said back when the fields are filled in.</p>
        )}
        {shown.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
