/**
 * A button that names the act. It is never greyed out: press it and be told what is missing. Props: those of a button, and
 * tone ('primary' | 'quiet' | 'plain' | 'danger'), size ('normal' | 'large'), busy, busyLabel, isWide. ButtonLink: href, tone, size, isWide.
 */
import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';
import { joinClasses } from './join-classes.js';
import { TextLink } from './text-link.js';

interface ButtonLook {
  readonly tone?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly isWide?: boolean;
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className'>, ButtonLook {
  readonly busy?: boolean;
  readonly busyLabel?: string;
}

export interface ButtonLinkProps extends ButtonLook {
  readonly href: string;
  readonly children: ReactNode;
  readonly download?: boolean;
}

/** Shows a button; while busy it keeps its place and its focus, says so, and ignores further presses. */
export function Button(props: ButtonProps): ReactNode {
  const { tone, size, isWide, busy = false, busyLabel, onClick, type = 'button', children, ...rest } = props;
  // An Enter key held down would press again and again, and with it whatever the button has come to say since.
  const pressOnce = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    rest.onKeyDown?.(event);
  };
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={lookOf({ tone, size, isWide })}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onKeyDown={pressOnce}
      onClick={press}
    >
      {busy && busyLabel !== undefined ? busyLabel : children}
    </button>
  );
}

/** Shows a link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({ href, children, download = false, ...look }: ButtonLinkProps): ReactNode {
  return (
    <TextLink href={href} className={lookOf(look)} download={download}>
      {children}
    </TextLink>
  );
}

function lookOf({ tone = 'primary', size = 'normal', isWide = false }: Look): string {
  return joinClasses(styles.button, styles[tone], styles[size], isWide && styles.wide);
}

type Look = { readonly [key in keyof ButtonLook]?: ButtonLook[key] | undefined };
