import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormDefinition, formKeys, forms } from '@/api/forms';
import type { Language } from '@/api/types';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';

/** Somebody who types is left alone for so long, in milliseconds. */
const PAUSE = 400;

/** The page that a form will have, as the server makes it. Nothing can be sent from there. */
export function Preview({ draft }: { readonly draft: FormDefinition }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language>();
  const said = useDeferredValue(useSettled(draft));
  const speaks = (one: Language | undefined) => one !== undefined && said.languages.includes(one);
  const language = [chosen, own].find(speaks) ?? said.languages[0] ?? own;
  const { data } = useQuery({
    queryKey: formKeys.preview(said, language),
    queryFn: ({ signal }) => forms.preview(said, language, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <aside
      aria-label={t('forms.preview')}
      className="flex min-h-[32rem] flex-col gap-2 border-t border-line bg-hover p-4 sm:p-6 lg:border-t-0 lg:border-l"
    >
      <div className="flex items-center justify-between gap-2">
        <h2 className="weight-strong">{t('forms.preview')}</h2>
        {said.languages.length > 1 && (
          <span className="w-28">
            <Select
              small
              label={t('forms.languages')}
              value={language}
              choices={said.languages.map((one) => ({ value: one, label: t(`forms.language.${one}`) }))}
              onChange={(one) => setChosen(said.languages.find((known) => known === one))}
            />
          </span>
        )}
      </div>
      <iframe
        title={t('forms.preview')}
        sandbox=""
        srcDoc={data?.html ?? ''}
        className="min-h-0 w-full flex-1 rounded-card border border-line"
      />
    </aside>
  );
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
