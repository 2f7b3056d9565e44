/** The officers of a body, its code and its clocks. Props: body, onChange and onName (of the observers of a company), each only for those who may. */
import type { BodyView } from '@quorate/contracts';
import { lapseRuleOf, sayActionRule, sayFraction, sayList, sayMinutesRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './bodies.module.css';

export interface BodyFactsProps {
  readonly body: BodyView;
  readonly onChange: ((what: 'officers' | 'details' | 'notice' | 'resolutions') => void) | undefined;
  readonly onName: ((what: 'observer' | 'observer-out') => void) | undefined;
}

/** Shows who leads the body and how early its notice and papers go out. */
export function BodyFacts({ body, onChange, onName }: BodyFactsProps): ReactNode {
  const isCompany = body.ruleSet.electorate === 'shareholder';
  const names = (people: readonly { readonly name: string }[]): string =>
    people.length === 0 ? 'None' : sayList(people.map(({ name }) => name));
  return (
    <section className={styles.narrow} aria-labelledby="officers">
      <RegionLabel id="officers">Officers and clocks</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Code', detail: body.code },
          { term: 'Chair', detail: body.chair?.name ?? 'Vacant' },
          { term: 'Secretaries', detail: names(body.secretaries) },
          ...(isCompany && body.observers.length === 0
            ? []
            : [{ term: 'Observers', detail: names(body.observers) }]),
          { term: 'Scrutineers', detail: names(body.scrutineers) },
          {
            term: 'Notice of a meeting',
            detail: `${plural(body.noticeWorkingDays, 'working day', 'working days')} before`,
          },
          {
            term: 'Papers',
            detail: `${plural(body.paperWorkingDays, 'working day', 'working days')} before`,
          },
          { term: 'Numbers of papers', detail: body.paperNumbers },
          { term: 'After a meeting', detail: sayMinutesRule(body.minutes) },
          { term: 'Actions', detail: sayActionRule(body.minutes) },
          ...(body.notice === null ? [] : [{ term: 'Rule of notice', detail: sayNotice(body.notice) }]),
        ]}
      />
      {isCompany && onName !== undefined && <ObserverActs body={body} onName={onName} />}
      {onChange !== undefined && (
        <p className={styles.action}>
          <Button tone="quiet" onClick={() => onChange('officers')}>
            Change the officers
          </Button>
          <Button tone="quiet" onClick={() => onChange('details')}>
            Change name, code and clocks
          </Button>
          {isCompany && (
            <>
              <Button tone="quiet" onClick={() => onChange('notice')}>
                Set the rule of notice
              </Button>
              <Button tone="quiet" onClick={() => onChange('resolutions')}>
                Set what resolutions need
              </Button>
            </>
          )}
        </p>
      )}
    </section>
  );
}

interface ObserverActsProps {
  readonly body: BodyView;
  readonly onName: NonNullable<BodyFactsProps['onName']>;
}

function ObserverActs({ body, onName }: ObserverActsProps): ReactNode {
  return (
    <p className={styles.action}>
      <Button tone="quiet" onClick={() => onName('observer')}>
        Name an observer
      </Button>
      {body.observers.length > 0 && (
        <Button tone="quiet" onClick={() => onName('observer-out')}>
          Take an observer out
        </Button>
      )}
    </p>
  );
}

function sayNotice(rule: NonNullable<BodyView['notice']>): string {
  const { clearDays, specialNoticeDays, shortNotice } = rule;
  const days = `${clearDays} clear days, ${specialNoticeDays} where special notice is due`;
  return `${days}; fewer if a majority of the holders with ${sayFraction(shortNotice)} of the shares agree. A resolution in writing lapses after ${plural(lapseRuleOf(rule).days, 'day', 'days')}`;
}
