import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Backdrop } from './Backdrop';
import { IconButton } from './Button';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** Asked before Esc or a click beside it closes the dialog; answering false keeps it open. */
  readonly mayClose?: () => boolean;
}

/** Fills a phone's screen, floats on a larger one. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ open, onOpenChange, title, closeLabel, children, footer, wide, mayClose }: Props) {
  const guard = (event: Event) => {
    if (mayClose && !mayClose()) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={guard}
          onInteractOutside={guard}
          className={clsx(
            'anim-pop fixed inset-0 z-40 flex flex-col bg-raise shadow-pop outline-none',
            'sm:inset-auto sm:top-[8vh] sm:left-1/2 sm:max-h-[84vh] sm:w-[calc(100vw-32px)] sm:-translate-x-1/2',
            'sm:rounded-panel sm:border sm:border-line',
            wide ? 'sm:max-w-3xl' : 'sm:max-w-md',
          )}
        >
          <header className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
            <Radix.Title className="truncate text-title font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={closeLabel} icon={<X className="size-4" />} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4 focus-visible:outline-offset-[-2px]">
            {children}
          </div>
          {footer && (
            <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line p-3">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
