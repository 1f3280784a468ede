import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObjectType, RecordRow } from '@/api/types';
import { nameOf } from './useRecord';

interface Props {
  readonly object: ObjectType;
  readonly rows: readonly RecordRow[];
  /** What is told below the name of each. */
  readonly below?: (row: RecordRow) => ReactNode;
}

/** Records by their names, each leading to its page. */
export const RecordLinks = ({ object, rows, below }: Props) => (
  <ul className="divide-y divide-line rounded-card border border-line bg-panel">
    {rows.map((row) => (
      <li key={row.id} className="flex flex-col gap-0.5 px-3.5 py-2">
        <Link
          to="/o/$object/$id"
          params={{ object: object.name, id: row.id }}
          className="w-fit max-w-full truncate hover:text-brand hover:underline"
        >
          {nameOf(object, row)}
        </Link>
        {below?.(row)}
      </li>
    ))}
  </ul>
);
