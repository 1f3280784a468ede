import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import { MenuContent } from './Menu';

interface Props {
  /** Where on the screen, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  /** What it is called; read aloud. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu where somebody has pointed. What had the focus has it again afterwards. */
export function MenuAt({ at, label, onClose, children }: Props) {
  const before = useRef(document.activeElement);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && close()}>
      {createPortal(
        <Radix.Trigger asChild>
          <span aria-hidden className="fixed size-0 overflow-hidden" style={{ left: at.x, top: at.y }}>
            {label}
          </span>
        </Radix.Trigger>,
        document.body,
      )}
      {/* To the side of it there is the whole height of the page. */}
      <MenuContent side="right" align="start">
        {children}
      </MenuContent>
    </Radix.Root>
  );
}
