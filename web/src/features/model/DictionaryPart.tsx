import { Link } from '@tanstack/react-router';
import { Download, FileSpreadsheet, Printer, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Empty } from '@/design/Empty';
import { SearchBox } from '@/design/SearchBox';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { csvOf, type Entry, entriesOf, htmlOf, SENSITIVE, type Sensitive } from './dictionary';
import { SENSITIVITY_TONES } from './FieldTable';
import { useDictionaryWords } from './useDictionaryWords';
import { usePeriod } from './usePeriod';
import { useTypeText } from './useTypeText';

/** Every field with why it is kept and who answers for it; printed, or taken along as a table. */
export function DictionaryPart() {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useDictionaryWords();
  const objects = useSchema()
    .allGroups()
    .flatMap((group) => group.objects);
  const [object, setObject] = useState('');
  const [sensitive, setSensitive] = useState<Sensitive>('all');
  const [text, setText] = useState('');
  const entries = entriesOf(objects, { object, sensitive, text });
  const shown = objects.filter((each) => entries.some((entry) => entry.object === each));

  const download = (kind: 'csv' | 'html') => {
    const title = t('model.dictionary');
    const content = kind === 'csv' ? csvOf(entries, words) : htmlOf(entries, words, title, language);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: `text/${kind};charset=utf-8` }));
    link.download = `${title}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  return (
    <div className="flex flex-col gap-4 p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label={t('model.findField')} text={text} onText={setText} />
        <span className="w-40">
          <Select
            small
            label={t('model.object')}
            value={object}
            choices={[
              { value: '', label: t('model.everyObject') },
              ...objects.map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
            ]}
            onChange={setObject}
          />
        </span>
        <span className="w-40">
          <Select
            small
            label={t('model.sensitivity')}
            value={sensitive}
            choices={SENSITIVE.map((value) => ({
              value,
              label: value === 'all' ? t('model.everySensitivity') : t(`model.sensitivities.${value}`),
            }))}
            onChange={(value) => setSensitive(value as Sensitive)}
          />
        </span>
        <span className="ml-auto flex flex-wrap gap-2">
          <Button
            icon={<Printer aria-hidden className="size-3.5" />}
            disabled={entries.length === 0}
            onClick={() => download('html')}
          >
            {t('model.print')}
          </Button>
          <Button
            icon={<Download aria-hidden className="size-3.5" />}
            disabled={entries.length === 0}
            onClick={() => download('csv')}
          >
            {t('model.download')}
          </Button>
          <Button
            icon={<FileSpreadsheet aria-hidden className="size-3.5" />}
            onClick={() => window.location.assign(model.dictionary)}
          >
            {t('model.workbook')}
          </Button>
        </span>
      </div>
      <p aria-live="polite" className="text-ink-3">
        {t('model.fieldCount', { count: entries.length })}
      </p>
      {entries.length === 0 && (
        <Empty icon={<SearchX />} title={t('model.noField')} detail={t('model.noEntryDetail')} />
      )}
      {shown.map((each) => (
        <ObjectEntries
          key={each.name}
          object={each}
          entries={entries.filter((entry) => entry.object === each)}
        />
      ))}
    </div>
  );
}

function ObjectEntries(props: { readonly object: ObjectType; readonly entries: readonly Entry[] }) {
  const { object, entries } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const typeText = useTypeText();
  const period = usePeriod();
  return (
    <section aria-label={textOf(object.label, language)}>
      <h2 className="pb-1 weight-strong">
        <Link
          to="/settings/objects/$object"
          params={{ object: object.name }}
          search={{}}
          className="hover:underline"
        >
          {textOf(object.label, language)}
        </Link>
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {entries.map(({ field }) => (
          <li key={field.name} className="grid gap-x-4 gap-y-0.5 py-1.5 sm:grid-cols-[2fr_2fr_3fr_2fr]">
            <span className="min-w-0">
              <span className="block truncate">{textOf(field.label, language)}</span>
              <code className="block truncate text-xs text-ink-3">{field.name}</code>
            </span>
            <span className="min-w-0 text-ink-2">{typeText(field)}</span>
            <span className="min-w-0 text-ink-2">
              {field.sensitivity !== 'none' && (
                <span className="mr-1.5">
                  <Chip tone={SENSITIVITY_TONES[field.sensitivity]}>
                    {t(`model.sensitivities.${field.sensitivity}`)}
                  </Chip>
                </span>
              )}
              {field.purpose}
            </span>
            <span className="min-w-0 text-ink-3">
              {[field.owner, field.updateEvery && period(field.updateEvery)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
