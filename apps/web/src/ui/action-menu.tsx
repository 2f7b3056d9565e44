/** A button that opens a short list of acts or places, such as "who am I". Props: label, items ({label, href?, onSelect?}), heading. */
import { Menu } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './action-menu.module.css';

/** One line of the menu: a place (href) or an act (onSelect). */
export type MenuItem =
  | { readonly label: string; readonly href: string }
  | { readonly label: string; readonly onSelect: () => void };

export interface ActionMenuProps {
  readonly label: ReactNode;
  readonly heading?: ReactNode;
  readonly items: readonly MenuItem[];
}

/** Shows the menu; arrow keys move in it and Escape closes it. */
export function ActionMenu({ label, heading, items }: ActionMenuProps): ReactNode {
  const router = useRouter();
  return (
    <Menu
      position="bottom-end"
      offset={6}
      transitionProps={{ duration: 160, transition: 'fade' }}
      classNames={{ dropdown: styles.list, item: styles.item, label: styles.heading }}
    >
      <Menu.Target>
        <button type="button" className={styles.target}>
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {heading !== undefined && <Menu.Label>{heading}</Menu.Label>}
        {items.map((item) => (
          <Menu.Item
            key={item.label}
            onClick={'href' in item ? () => router.history.push(item.href) : item.onSelect}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
