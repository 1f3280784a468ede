import { useTranslation } from 'react-i18next';
import { files } from '@/api/files';
import type { RecordRow } from '@/api/types';
import { FileView } from './FileView';
import { Thumbnail } from './Thumbnail';

/** On the page of a file: a look at it, and the ways to it. */
export function FilePanel({ row }: { readonly row: RecordRow }) {
  const { t } = useTranslation();
  const name = String(row.name ?? '');
  if (typeof row.sha256 !== 'string') return null; // described, but never uploaded
  return (
    <section className="flex min-w-0 flex-col items-start gap-3 rounded-card border border-line bg-panel p-3.5">
      <a href={files.contentUrl(row.id)} target="_blank" rel="noopener" tabIndex={-1}>
        <Thumbnail
          id={row.id}
          picture={String(row.mediaType).startsWith('image/')}
          alt={t('field.file.preview', { name })}
          size="large"
        />
      </a>
      <FileView file={{ id: row.id, label: name }} picture={false} bare />
    </section>
  );
}
