import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { files } from '@/api/files';
import type { Reference } from '@/api/types';
import { Thumbnail } from './Thumbnail';

interface Props {
  readonly file: Reference;
  readonly picture: boolean;
  /** Without the small picture, where a large one stands beside it. */
  readonly bare?: boolean;
}

/** A file where there is room for it: seen small, opened, saved. */
export function FileView({ file, picture, bare = false }: Props) {
  const { t } = useTranslation();
  const url = files.contentUrl(file.id);
  const name = file.label || file.id;
  return (
    <span className="flex min-w-0 items-center gap-2 before:-mr-2 before:content-['\200b']">
      {!bare && <Thumbnail id={file.id} picture={picture} alt="" size="small" />}
      <a
        href={url}
        target="_blank"
        rel="noopener"
        aria-label={t('field.file.open', { name })}
        onClick={(event) => event.stopPropagation()}
        className="min-w-0 truncate text-brand hover:underline"
      >
        {name}
      </a>
      <a
        href={url}
        download={name}
        aria-label={t('field.file.download', { name })}
        title={t('field.file.download', { name })}
        onClick={(event) => event.stopPropagation()}
        className="rounded p-1 text-ink-2 hover:bg-hover hover:text-ink"
      >
        <Download aria-hidden className="size-4" />
      </a>
    </span>
  );
}
