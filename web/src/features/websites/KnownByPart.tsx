import { Trash2 } from 'lucide-react';
import type { KnownBy } from '@/api/websites';
import { IconButton } from '@/design/Button';
import { Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { fieldsFor, findable, KEYS, usualOf } from './knownBy';

interface Props {
  readonly knownBy: readonly KnownBy[];
  readonly problems: readonly string[];
  readonly onChange: (knownBy: readonly KnownBy[]) => void;
}

/** In which objects visitors are found, and by which fields. */
export function KnownByPart({ knownBy, problems, onChange }: Props) {
  const { t, language } = useReader();
  const schema = useSchema();
  const taken = new Set(knownBy.map(({ object }) => object));
  const left = findable(schema).filter(({ name }) => !taken.has(name));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('websites.knownBy')}</legend>
      <p className="text-xs text-ink-3">{t('websites.knownByHint')}</p>
      {knownBy.map((way, at) => {
        const object = schema.find(way.object);
        const label = textOf(object?.label, language) || way.object;
        const put = (next: Partial<KnownBy>) =>
          onChange(knownBy.map((one, other) => (other === at ? { ...one, ...next } : one)));
        return (
          <div key={way.object} className="rounded-card border border-line p-3">
            <div className="mb-2 flex items-center justify-between">
              <span className="weight-strong">{label}</span>
              <IconButton
                label={t('websites.takeOut', { name: label })}
                icon={<Trash2 aria-hidden className="size-4" />}
                onClick={() => onChange(knownBy.filter((one) => one !== way))}
              />
            </div>
            <div className="grid gap-2 sm:grid-cols-3">
              {KEYS.map((key) => (
                <div key={key} className="flex flex-col gap-1">
                  <span aria-hidden className="text-xs text-ink-2">
                    {t(`websites.key.${key}`)}
                  </span>
                  <Select
                    label={`${label}: ${t(`websites.key.${key}`)}`}
                    value={way[key] ?? ''}
                    choices={[
                      { value: '', label: t('websites.notBy') },
                      ...(object ? fieldsFor(object, key) : []).map((field) => ({
                        value: field.name,
                        label: textOf(field.label, language) || field.name,
                      })),
                    ]}
                    onChange={(field) => put({ [key]: field === '' ? null : field })}
                  />
                </div>
              ))}
            </div>
          </div>
        );
      })}
      {left.length > 0 && (
        <Select
          label={t('websites.addObject')}
          value=""
          choices={[
            { value: '', label: t('websites.addObject') },
            ...left.map(({ name, label }) => ({ value: name, label: textOf(label, language) || name })),
          ]}
          onChange={(name) => {
            const object = schema.find(name);
            if (object) onChange([...knownBy, usualOf(object)]);
          }}
        />
      )}
      <Problems problems={problems} />
    </fieldset>
  );
}
