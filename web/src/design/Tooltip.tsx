import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

export const TooltipProvider = ({ children }: { readonly children: ReactNode }) => (
  <Radix.Provider delayDuration={350}>{children}</Radix.Provider>
);

interface Props {
  readonly text: ReactNode;
  readonly children: ReactElement;
}

export const Tooltip = ({ text, children }: Props) => (
  <Radix.Root>
    <Radix.Trigger asChild>{children}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-w-72 rounded-control bg-ink px-2 py-1 text-xs text-bg shadow-pop"
      >
        {text}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
