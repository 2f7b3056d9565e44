/** Every act of the moment in one list, opened with Ctrl and K (or Command and K). Props: acts ({label, run}). */
import { Modal } from '@mantine/core';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './command-palette.module.css';

const prompt = 'What do you want to do?';

export interface PaletteAct {
  readonly label: string;
  readonly run: () => void;
}

/** Listens for the keys and shows the list; typing narrows it, arrows move, Enter does it, Escape leaves. */
export function CommandPalette({ acts }: { readonly acts: readonly PaletteAct[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const close = (): void => setOpen(false);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: styles.overlay, content: styles.content, body: styles.body }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>
            <VisuallyHidden>{prompt}</VisuallyHidden>
          </Modal.Title>
          <Palette acts={acts} onDone={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette(props: { readonly acts: readonly PaletteAct[]; readonly onDone: () => void }): ReactNode {
  const { acts, onDone } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = acts.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const chosen = Math.min(at, found.length - 1);
  const run = (act: PaletteAct | undefined): void => {
    if (act === undefined) return;
    onDone();
    act.run();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.typed}
        role="combobox"
        aria-label={prompt}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder={prompt}
        value={typed}
        onChange={(event) => (setTyped(event.target.value), setAt(0))}
        onKeyDown={press}
        data-autofocus
      />
      <ul className={styles.list} id={`${id}-list`} role="listbox" aria-label="Acts">
        {found.map((act, index) => (
          <li
            key={act.label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseEnter={() => setAt(index)}
            onClick={() => run(act)}
          >
            {act.label}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>Nothing by that name can be done now.</p>}
    </>
  );
}
