import clsx from 'clsx';
import { File as FileIcon, Image as ImageIcon } from 'lucide-react';
import { useState } from 'react';
import { files } from '@/api/files';

interface Props {
  readonly id: string;
  readonly picture: boolean;
  /** Empty where the name stands beside it. */
  readonly alt: string;
  readonly size: 'line' | 'small' | 'large';
}

const looks = {
  line: 'size-5 rounded object-cover',
  small: 'size-10 rounded-control object-cover',
  large: 'max-h-96 max-w-full rounded-control object-contain',
} as const;

/** A small picture of a file; its sign where there is none. */
export function Thumbnail({ id, picture, alt, size }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  if (failed === id) {
    const Icon = picture ? ImageIcon : FileIcon;
    return (
      <Icon aria-hidden className={clsx('shrink-0 text-ink-3', size === 'line' ? 'size-3.5' : 'size-6')} />
    );
  }
  return (
    <img
      src={files.previewUrl(id, size === 'large' ? 960 : 240)}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setFailed(id)}
      className={clsx('shrink-0 border border-line bg-hover', looks[size])}
    />
  );
}
