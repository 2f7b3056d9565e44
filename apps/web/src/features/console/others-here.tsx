/** Who is here without a seat, and in a meeting of members who holds proxies: the secretary marks them as here or gone. Props: desk. */
import { isCalled, isInForce, isPersonPresent, proxiesHeldBy, proxyHolders } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { FIRST_ROWS, useFind } from '../../ui/use-find.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';

interface Line {
  readonly personId: string;
  readonly name: string;
  readonly words: string;
  /** What the secretary may mark them as; null where that is theirs to say. */
  readonly mark: 'here' | 'gone' | null;
}

function linesOf({ state, roles }: Desk, now: string): Line[] {
  const holders = proxyHolders(state, now);
  const mayMark = roles.includes('secretary') && isCalled(state.stage);
  const isHolder = new Set(holders.map(({ personId }) => personId));
  const sayHeld = (personId: string): string => {
    const held = proxiesHeldBy(state, personId).filter((proxy) => isInForce(proxy, now)).length;
    return held === 0 || !isHolder.has(personId) ? '' : `, holds ${plural(held, 'proxy', 'proxies')}`;
  };
  const here = state.others.map(({ personId, name, role }): Line => {
    const words = `${role}, present${sayHeld(personId)}`;
    return { personId, name, words, mark: mayMark && isHolder.has(personId) ? 'gone' : null };
  });
  const away = holders
    .filter(({ personId }) => !isPersonPresent(state, personId))
    .map(({ personId, name }): Line => {
      const words = `not here${sayHeld(personId)}`;
      return { personId, name, words, mark: mayMark ? 'here' : null };
    });
  return [...here, ...away];
}

/** A general meeting may have thousands of proxies: they are searched by the name. */
export function OthersHere({ desk }: { readonly desk: Desk }): ReactNode {
  const now = useInstant(desk.state);
  const lines = linesOf(desk, now);
  const { field, words, shown, more } = useFind({ rows: lines, textOf: ({ name }) => name, hint: 'A name' });
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.group}>Without a seat</h3>
      {lines.length > FIRST_ROWS && field}
      <ul>
        {shown.map((line) => (
          <OtherLine key={line.personId} desk={desk} line={line} />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.small}>Nobody matches “{words}”.</p>}
      {more}
    </>
  );
}

function OtherLine({ desk, line }: { readonly desk: Desk; readonly line: Line }): ReactNode {
  const { personId, name, words, mark } = line;
  const isVoting = mark === 'gone' && desk.state.votes.some(({ stage }) => stage === 'open');
  return (
    <li className={styles.seat}>
      <div>
        <p>{name}</p>
        <p className={styles.small}>{words}</p>
      </div>
      {mark === 'here' && (
        <Button tone="plain" onClick={() => desk.act({ type: 'person.join', personId })}>
          Arrived<VisuallyHidden>: {name}, who holds a proxy</VisuallyHidden>
        </Button>
      )}
      {mark === 'gone' && !isVoting && (
        <Button tone="plain" onClick={() => desk.act({ type: 'person.leave', personId })}>
          Left<VisuallyHidden> the meeting: {name}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
