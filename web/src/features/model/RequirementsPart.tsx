import { useTranslation } from 'react-i18next';
import { Tick } from '@/features/sso/Tick';
import { isComputed } from './definition';
import type { PartProps } from './part';

const WITHOUT_UNIQUE: ReadonlySet<string> = new Set([
  'richText',
  'longText',
  'multiPicklist',
  'tags',
  'address',
  'geoPoint',
  'boolean',
]);

/** What a value must keep to. */
export function RequirementsPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  if (isComputed(form.type)) return null;
  return (
    <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('model.rulesOfField')}</legend>
      <Tick
        label={t('model.required')}
        checked={form.required === true}
        onChange={(required) => say({ required })}
      />
      {!WITHOUT_UNIQUE.has(form.type) && !form.many && (
        <Tick
          label={t('model.unique')}
          checked={form.unique === true}
          onChange={(unique) => say({ unique })}
        />
      )}
      <Tick
        label={t('model.readOnly')}
        checked={form.readOnly === true}
        onChange={(readOnly) => say({ readOnly })}
      />
      {wrong.at('required', 'unique', 'readOnly').map((problem) => (
        <p key={problem} role="alert" className="w-full text-xs text-bad">
          {problem}
        </p>
      ))}
    </fieldset>
  );
}
