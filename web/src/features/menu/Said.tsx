import type { ReactNode } from 'react';
import { Kbd } from '@/design/Kbd';

interface Props {
  /** The key that does the same. */
  readonly keys?: string;
  readonly children: ReactNode;
}

/** What a line of a menu says, and the key for it at its end. */
export const Said = ({ keys, children }: Props) => (
  <>
    <span className="max-w-64 min-w-0 flex-1 truncate">{children}</span>
    {keys && (
      <span aria-hidden className="pl-4 pointer-coarse:hidden">
        <Kbd>{keys}</Kbd>
      </span>
    )}
  </>
);
