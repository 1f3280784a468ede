import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Spot } from '@/api/quality';
import type { FilterTree } from '@/api/types';
import { ALL } from '@/records/listState';

interface Props {
  readonly object: string;
  readonly spot: Spot;
  /** Finds the records behind the number; null where only the page of the number knows them. */
  readonly filter: FilterTree | null;
  readonly title: string;
  readonly children: ReactNode;
}

const LOOKED: ReadonlySet<string> = new Set(['validity', 'uniqueness']);
const look = 'text-brand hover:underline';

/** A number that leads to the records behind it; a number alone for whoever may not ask for them. */
export function BehindLink({ object, spot, filter, title, children }: Props) {
  if (filter) {
    return (
      <Link
        to="/o/$object"
        params={{ object }}
        search={{ view: ALL, where: [{ is: filter }] }}
        title={title}
        className={look}
      >
        {children}
      </Link>
    );
  }
  if (!LOOKED.has(spot.measure)) return <span>{children}</span>;
  return (
    <Link
      to="/quality"
      search={{ object, ...spot } as unknown as Record<string, never>}
      title={title}
      className={look}
    >
      {children}
    </Link>
  );
}
