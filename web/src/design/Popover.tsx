import clsx from 'clsx';
import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The control that opens it. */
  readonly trigger?: ReactNode;
  /** Instead of a trigger: what it stands beside, which opens it in a way of its own. */
  readonly anchor?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

export function Popover({ open, onOpenChange, trigger, anchor, children, className, label }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      {anchor && (
        <Radix.Anchor asChild>
          <span className="inline-flex max-w-full min-w-0">{anchor}</span>
        </Radix.Anchor>
      )}
      <Radix.Portal>
        <Radix.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className={clsx(
            'anim-pop z-50 max-w-[calc(100vw-16px)] rounded-card border border-line bg-raise shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
