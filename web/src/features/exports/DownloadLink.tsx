import { Download } from 'lucide-react';
import { type ExportRun, exports } from '@/api/exports';
import { formatBytes } from '@/features/operation/bytes';
import { useReader } from '@/fields/kind';

/** The file of an export. */
export function DownloadLink({ run }: { readonly run: ExportRun }) {
  const { t, language } = useReader();
  return (
    <a
      href={exports.content(run.id)}
      download
      className="inline-flex h-7 items-center gap-1.5 self-start rounded-control border border-line-2 bg-panel px-2.5 font-medium hover:bg-hover pointer-coarse:h-10"
    >
      <Download aria-hidden className="size-3.5" />
      {t('exports.download')}
      {run.size !== null && <span className="tnum text-ink-3">{formatBytes(run.size, language)}</span>}
    </a>
  );
}
