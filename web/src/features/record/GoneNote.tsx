import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';

/** That a record which is still shown is not there any more, and where to go. */
export function GoneNote({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-warn-soft px-4 py-2 text-xs text-warn sm:px-6"
    >
      <SearchX aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1 basis-60">{t('record.goneMeanwhile')}</span>
      <Link to="/recycle-bin" search={{ object: object.name }} className="shrink-0 underline">
        {t('bin.lookThere')}
      </Link>
      <Link to="/o/$object" params={{ object: object.name }} className="shrink-0 underline">
        {t('record.toList')}
      </Link>
    </p>
  );
}
