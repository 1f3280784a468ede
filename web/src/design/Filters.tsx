import type { ComponentProps, ReactNode } from 'react';
import { Select } from './Select';

/** What is asked about a list, in a row below the head of its page; on a phone the choices stand in pairs. */
export const Filters = ({ children }: { readonly children: ReactNode }) => (
  <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
    {children}
  </div>
);

interface ChoiceProps extends Omit<ComponentProps<typeof Select>, 'small' | 'quiet'> {
  readonly label: string;
  /** The one that the others depend on: it has a line of its own on a phone. */
  readonly first?: boolean;
}

/** One of them, as a choice of a few. */
export const FilterChoice = ({ first = false, ...select }: ChoiceProps) => (
  <span className={first ? 'w-full sm:w-44' : 'w-[calc(50%-4px)] sm:w-36'}>
    <Select small {...select} />
  </span>
);

/** What can be done with all that is listed: at the end of the row. */
export const FilterActions = ({ children }: { readonly children: ReactNode }) => (
  <span className="flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full sm:ml-auto">{children}</span>
);
