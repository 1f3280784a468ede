import { useTranslation } from 'react-i18next';
import type { ModelChange } from '@/api/model';
import { Chip, type Tone } from '@/design/Chip';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const TONES: Readonly<Record<ModelChange['change'], Tone>> = { added: 'ok', changed: 'info', removed: 'bad' };

/** What a file adds and changes, by what people call it; what is not there yet by its name. */
export function ChangeLines({ changes }: { readonly changes: readonly ModelChange[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  return (
    <ul className="max-h-96 divide-y divide-line overflow-y-auto border-y border-line">
      {changes.map(({ object: name, field, change }) => {
        const object = schema.find(name);
        const known = object && field ? fieldOf(object, field) : undefined;
        return (
          <li key={`${name} ${field ?? ''}`} className="flex flex-wrap items-center gap-2 py-1.5">
            <Chip tone={TONES[change]}>{t(`model.changed.${change}`)}</Chip>
            <span>{textOf(object?.label, language) || name}</span>
            {field && <span className="text-ink-2">{textOf(known?.label, language) || field}</span>}
          </li>
        );
      })}
    </ul>
  );
}
