/**
 * One of a list that may have thousands. A short one is the system's own list box; a long one is narrowed by typing.
 * Props: label, hint, error, empty (said where nothing is chosen), options ({value, label}), value ('' for none), onChange(value).
 */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Field, type FieldControl, type FieldText } from './field.js';
import { formatNumber } from './format.js';
import inputStyles from './input.module.css';
import styles from './long-select.module.css';
import { Select, type SelectOption } from './select.js';

/** More than that nobody scrolls through. */
const MOST_LISTED = 100;
const SHOWN = 20;

export interface LongSelectProps extends FieldText {
  readonly empty: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Shows a labelled list to choose from, or a line to type in what is looked for. */
export function LongSelect(props: LongSelectProps): ReactNode {
  const { empty, options, value, onChange, ...text } = props;
  if (options.length <= MOST_LISTED) {
    return (
      <Select
        {...text}
        options={[{ value: '', label: empty }, ...options]}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return <Field {...text}>{(control) => <Finder {...props} control={control} />}</Field>;
}

type FinderProps = Omit<LongSelectProps, keyof FieldText> & { readonly control: FieldControl };

function Finder({ empty, options, value, onChange, control }: FinderProps): ReactNode {
  const listId = useId();
  const { typed, shown, count, marked, open, type, press, choose, close } = useFinder(options, onChange);
  const isOpen = typed !== null;
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const idOf = (index: number): string => `${listId}-${index}`;
  return (
    <div className={styles.finder}>
      <input
        {...control}
        className={inputStyles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && shown.length > 0 ? idOf(marked) : undefined}
        // Escape closes the list and not the dialog around it.
        data-mantine-stop-propagation={isOpen}
        placeholder={`${empty}: type part of it`}
        value={typed ?? chosen}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onClick={open}
        onBlur={close}
      />
      {isOpen && (
        <ul className={styles.list} id={listId} role="listbox" aria-label={empty}>
          {shown.map((option, index) => (
            <Line
              key={option.value}
              id={idOf(index)}
              label={option.label}
              isMarked={index === marked}
              onChoose={() => choose(option)}
            />
          ))}
        </ul>
      )}
      <p className={styles.count} role="status">
        {isOpen ? sayCount(shown.length, count) : `${formatNumber(options.length)} to choose from`}
      </p>
    </div>
  );
}

/** What is typed (null while the list is closed), what that finds, and which line is marked: the arrows move the mark, Enter takes it, Escape leaves things as they were. */
function useFinder(options: readonly SelectOption[], onChange: (value: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const found = find(options, typed ?? '');
  const shown = found.slice(0, SHOWN);
  const show = (words: string | null): void => {
    setTyped(words);
    setMarked(0);
  };
  const open = (): void => {
    if (typed === null) show('');
  };
  const close = (): void => show(null);
  const type = (words: string): void => {
    show(words);
    // Who takes out what stands there chooses nothing.
    if (words === '') onChange('');
  };
  const choose = (option: SelectOption | undefined): void => {
    if (option !== undefined) onChange(option.value);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const takes = event.key === 'Enter' && typed !== null;
    if (step !== undefined || takes) event.preventDefault();
    if (takes) choose(shown[marked]);
    if (event.key === 'Escape') close();
    if (step === undefined) return;
    if (typed === null) open();
    else setMarked(Math.max(0, Math.min(shown.length - 1, marked + step)));
  };
  return { typed, shown, count: found.length, marked, open, type, press, choose, close };
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
}

function Line({ id, label, isMarked, onChoose }: LineProps): ReactNode {
  return (
    <li
      id={id}
      className={styles.line}
      role="option"
      aria-selected={isMarked}
      ref={isMarked ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
      // The line that is typed in keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {label}
    </li>
  );
}

/** Those that contain every word of what is typed, in capitals or not. */
function find(options: readonly SelectOption[], typed: string): readonly SelectOption[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return options;
  return options.filter(({ label }) => {
    const text = label.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function sayCount(shown: number, found: number): string {
  if (found === 0) return 'Nothing contains this. Type something else.';
  if (shown === found) return `${formatNumber(found)} shown`;
  return `${formatNumber(shown)} of ${formatNumber(found)} shown, type to narrow`;
}
