import { useReader } from '@/fields/kind';

/** How much of the file is on its way. */
export function Sending({ part }: { readonly part: number | null }) {
  const { t } = useReader();
  if (part === null) return null;
  return (
    <p role="status" className="flex items-center gap-3 text-ink-2">
      {t('imports.sending')}
      <progress aria-label={t('imports.sending')} max={1} value={part} className="h-1.5 w-48" />
    </p>
  );
}
