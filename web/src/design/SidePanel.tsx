import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  /** Fills the screen and keeps the focus inside, as on a phone. */
  readonly modal: boolean;
  readonly onClose: () => void;
  /** What gets the focus when the panel goes while it is inside. */
  readonly home: () => HTMLElement | null | undefined;
  readonly children: ReactNode;
}

/** Keys that walk the list beside it; inside the panel they are the panel's own. */
const OF_THE_LIST: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', ' ', 'x', 'e', 'F2'],
]);

/**
 * A panel at the right edge of what it stands in, beside what is there already. Where both have no room, it lies over it; where it
 * is docked, whatever it stands in makes room for it (`has-data-peek`).
 */
export function SidePanel({ label, modal, onClose, home, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const where = useRef(home);
  where.current = home;
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement)) where.current()?.focus({ preventScroll: true });
    };
  }, []);

  if (modal) {
    return (
      <Radix.Root open onOpenChange={(open) => !open && onClose()}>
        <Radix.Portal>
          <Radix.Content
            aria-describedby={undefined}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              where.current()?.focus();
            }}
            className="anim-pop fixed inset-0 z-40 flex flex-col bg-bg outline-none"
          >
            <Radix.Title className="sr-only">{label}</Radix.Title>
            {children}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    );
  }
  const key = (event: KeyboardEvent) => {
    const inForm = event.target instanceof Element && event.target.closest('form') !== null;
    const isOurs = !event.altKey && (OF_THE_LIST.has(event.key) || (inForm && event.key === 'Escape'));
    if (isOurs) event.nativeEvent.stopPropagation();
  };
  return (
    <aside
      ref={panel}
      data-peek
      aria-label={label}
      onKeyDown={key}
      className="absolute inset-y-0 right-0 z-20 flex w-110 max-w-full flex-col border-l border-line bg-bg max-lg:shadow-pop"
    >
      {children}
    </aside>
  );
}
