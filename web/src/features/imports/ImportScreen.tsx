import { Link, useSearch } from '@tanstack/react-router';
import { ChevronRight, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { Empty } from '@/design/Empty';
import '@/features/operation/texts';
import { useReader } from '@/fields/kind';
import { useTitle } from '@/i18n/useTitle';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { SetSteps } from './SetSteps';
import { Steps } from './Steps';
import './texts';

/** Brings a file in: what it is, what its columns are, what would become of it, and then it is done. */
export function ImportScreen() {
  const { t, language } = useReader();
  const { object: name } = useSearch({ from: '/app/settings/imports/new' });
  const importable = useSchema()
    .creatable()
    .filter(({ can }) => can.import !== false);
  const object = importable.find((one) => one.name === name) ?? importable[0];
  const [several, setSeveral] = useState<{ readonly file: File; readonly taken: number } | null>(null);
  const takeSeveral = (file: File) => setSeveral({ file, taken: (several?.taken ?? 0) + 1 });
  useTitle(t('imports.title'));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-12 shrink-0 items-center gap-x-1.5 border-b border-line px-4 py-2">
        <Link to="/settings/imports" className="shrink-0 text-ink-2 hover:text-ink hover:underline">
          {t('imports.all')}
        </Link>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">
          {object && !several
            ? t('imports.titleOf', { objects: midSentence(object.plural, language) })
            : t('imports.title')}
        </h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {object ? (
          several ? (
            <SetSteps key={several.taken} file={several.file} importable={importable} onFile={takeSeveral} />
          ) : (
            <Steps key={object.name} object={object} importable={importable} onSeveral={takeSeveral} />
          )
        ) : (
          <Empty
            icon={<FileSpreadsheet />}
            title={t('imports.nothing')}
            detail={t('imports.nothingDetail')}
          />
        )}
      </div>
    </div>
  );
}
