/**
 * A link to another page of the app or to anywhere else. Props: href, children, className, current (marks where we are).
 * A plain click on an address of ours changes the page without loading the app again.
 */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

export interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean;
  readonly download?: boolean;
}

/** Renders an anchor; addresses under /api, other hosts, downloads and clicks with a modifier key are left to the browser. */
export function TextLink({
  href,
  children,
  className,
  isCurrent = false,
  download = false,
}: TextLinkProps): ReactNode {
  const router = useRouter();
  const follow = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const isOurs = href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
    if (!isPlain || !isOurs || download) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a
      href={href}
      className={className}
      onClick={follow}
      aria-current={isCurrent ? 'page' : undefined}
      download={download || undefined}
    >
      {children}
    </a>
  );
}
