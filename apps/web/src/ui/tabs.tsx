/**
 * Parts of a page of which one shows at a time. Props: label, tabs ({key, label, content, note?}), value and onChange
 * (leave both out and the tabs keep their own state, the first one first). Arrow keys move between tabs.
 */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly value?: string;
  readonly onChange?: (key: string) => void;
}

/** Shows the tabs and the content of the chosen one. */
export function Tabs({ label, tabs, value, onChange }: TabsProps): ReactNode {
  const id = useId();
  const [own, setOwn] = useState(tabs[0]?.key ?? '');
  const chosen = tabs.find((tab) => tab.key === (value ?? own)) ?? tabs[0];
  const choose = (key: string): void => {
    setOwn(key);
    onChange?.(key);
  };
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs.at((tabs.findIndex((tab) => tab.key === chosen?.key) + step) % tabs.length);
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  if (chosen === undefined) return null;
  return (
    <div>
      <div className={styles.list} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab === chosen}
            aria-controls={tab === chosen ? `${id}-panel` : undefined}
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => choose(tab.key)}
          >
            {tab.label}
            {tab.note !== undefined && <span className={styles.note}>{tab.note}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen.key}`}
        className={styles.panel}
      >
        {chosen.content}
      </div>
    </div>
  );
}
