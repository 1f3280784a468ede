import { File as FileIcon, Image as ImageIcon } from 'lucide-react';
import { Suspense } from 'react';
import type { Reference } from '@/api/types';
import { later } from '@/design/Later';
import { Thumbnail } from '@/files/Thumbnail';
import { type CellProps, kind } from '../kind';
import { forPresence } from '../operatorSets';
import { isReference } from './lookup';

// Lists show files; who changes one waits a moment for what uploads it.
const UploadInput = later(() => import('./UploadInput').then((it) => ({ default: it.UploadInput })));

const FileCell = ({ value }: CellProps<Reference>) => (
  <span className="inline-flex min-w-0 items-center gap-1.5">
    <FileIcon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    <span className="truncate">{value.label}</span>
  </span>
);

const ImageCell = ({ value }: CellProps<Reference>) => (
  <span className="inline-flex min-w-0 items-center gap-1.5">
    {value.id ? (
      <Thumbnail id={value.id} picture alt="" size="line" />
    ) : (
      <ImageIcon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    )}
    <span className="truncate">{value.label}</span>
  </span>
);

const base = {
  is: isReference,
  operators: forPresence,
  format: (value: Reference) => value.label,
  toWire: (value: Reference) => value.id,
};

export const file = kind<Reference>({
  ...base,
  Cell: FileCell,
  Input: (props) => (
    <Suspense>
      <UploadInput {...props} picture={false} />
    </Suspense>
  ),
});
export const image = kind<Reference>({
  ...base,
  Cell: ImageCell,
  Input: (props) => (
    <Suspense>
      <UploadInput {...props} picture />
    </Suspense>
  ),
});
