import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditQuery } from '@/api/audit';
import { Chip } from '@/design/Chip';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { kindChoices } from './kinds';

interface Props {
  readonly query: AuditQuery;
  readonly onAsk: (query: AuditQuery) => void;
}

/** What is looked for. People and records are chosen where they stand, by a click in the log itself. */
export function AuditFilters({ query, onAsk }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const set = (name: keyof AuditQuery, value: string) => {
    const { [name]: _, ...rest } = query;
    onAsk(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-y border-line px-4 py-2 sm:px-6">
      <span className="w-full sm:w-48">
        <Select
          small
          label={t('audit.kindOf')}
          value={query.kind ?? ''}
          choices={kindChoices(query.kind ?? '', t)}
          onChange={(kind) => set('kind', kind)}
        />
      </span>
      <span className="w-full sm:w-48">
        <Select
          small
          label={t('audit.object')}
          value={query.object ?? ''}
          choices={[
            { value: '', label: t('audit.everyObject') },
            ...schema.objects.map((object) => ({
              value: object.name,
              label: textOf(object.plural, language),
            })),
          ]}
          onChange={(object) => set('object', object)}
        />
      </span>
      <Day label={t('audit.from')} day={query.from} onDay={(day) => set('from', day)} />
      <Day label={t('audit.to')} day={query.to} onDay={(day) => set('to', day)} />
      {query.actor && (
        <Chip tone="brand" onRemove={{ label: t('audit.everybody'), remove: () => set('actor', '') }}>
          {t('audit.onePerson')}
        </Chip>
      )}
      {query.record && (
        <Chip tone="brand" onRemove={{ label: t('audit.everyRecord'), remove: () => set('record', '') }}>
          {t('audit.oneRecord')}
        </Chip>
      )}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
}

function Day({ label, day, onDay }: DayProps) {
  const id = useId();
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id} className="text-ink-3">
        {label}
      </label>
      <Input
        id={id}
        type="date"
        value={day ?? ''}
        onChange={(event) => onDay(event.target.value)}
        className="h-7! w-36"
      />
    </span>
  );
}
