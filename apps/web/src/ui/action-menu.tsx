/**
 * A button that opens a short list of places and acts, such as "who am I". Props: label, heading, items ({label, href} or
 * {label, onSelect}), opensFrom. Our own and small, because it stands in the header of pages that must load fast.
 */
import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import styles from './action-menu.module.css';
import { TextLink } from './text-link.js';

/** One line of the menu: a place (href) or an act (onSelect). */
export type MenuItem =
  | { readonly label: string; readonly href: string; readonly isCurrent?: boolean }
  | { readonly label: string; readonly onSelect: () => void };

export interface ActionMenuProps {
  readonly label: ReactNode;
  readonly heading?: ReactNode;
  readonly items: readonly MenuItem[];
  /** On which side of the button the list begins. */
  readonly opensFrom?: 'start' | 'end';
}

/** Shows the list below its button; Escape, a press elsewhere and leaving with Tab close it. */
export function ActionMenu({ label, heading, items, opensFrom = 'end' }: ActionMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressElsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressElsewhere);
    return () => document.removeEventListener('pointerdown', pressElsewhere);
  }, [isOpen]);
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={whole} className={styles.menu} onBlur={leave} onKeyDown={escape}>
      <button
        ref={button}
        type="button"
        className={styles.target}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div className={styles.list} id={id} data-from={opensFrom} onClick={() => setOpen(false)}>
          {heading !== undefined && <p className={styles.heading}>{heading}</p>}
          <ul>
            {items.map((item) => (
              <li key={item.label}>{itemOf(item)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function itemOf(item: MenuItem): ReactNode {
  if ('href' in item) {
    return (
      <TextLink href={item.href} className={styles.item} isCurrent={item.isCurrent ?? false}>
        {item.label}
      </TextLink>
    );
  }
  return (
    <button type="button" className={styles.item} onClick={item.onSelect}>
      {item.label}
    </button>
  );
}
