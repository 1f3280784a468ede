import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGE_KINDS, type Webhook } from '@/api/webhooks';
import { Checkbox } from '@/design/Checkbox';
import { Combobox } from '@/design/Combobox';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { ExpressionField } from '@/features/model/ExpressionField';
import '@/features/model/texts';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useWebhookForm } from './useWebhookForm';

interface Props {
  readonly id: string;
  readonly hook: Webhook | undefined;
  readonly onMade: (secret: string) => void;
  readonly onSaved: () => void;
  readonly onBusy: (busy: boolean) => void;
}

/** Where a webhook goes, and what it tells. A condition and fields are offered once there is a single object. */
export function WebhookForm({ id, hook, onMade, onSaved, onBusy }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const it = useWebhookForm(hook, onMade, onSaved);
  const { form, say, wrong, busy } = it;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const objects = schema.objects.map(({ name, plural }) => ({
    value: name,
    label: textOf(plural, language),
  }));
  const labelOf = (name: string) => objects.find(({ value }) => value === name)?.label ?? name;
  const only = form.objects.length === 1 ? schema.find(form.objects[0] ?? '') : undefined;
  const fields = (only?.fields ?? []).map(({ name, label }) => ({
    value: name,
    label: textOf(label, language),
  }));
  const texts = { search: t('webhooks.search'), nothing: t('webhooks.nothing'), loading: '…' };
  const summary = (chosen: readonly string[], nameOf: (name: string) => string, none: string) =>
    chosen.length === 0 ? none : new Intl.ListFormat(language).format(chosen.map(nameOf));
  return (
    <form id={id} noValidate onSubmit={(event) => void it.submit(event)} className="flex flex-col gap-4">
      <Field label={t('webhooks.name')} problems={wrong('name')} required>
        {(ids) => <Input {...ids} value={form.name} onChange={({ target }) => say({ name: target.value })} />}
      </Field>
      <Field label={t('webhooks.url')} hint={t('webhooks.urlHint')} problems={wrong('url')} required>
        {(ids) => (
          <Input {...ids} type="url" value={form.url} onChange={({ target }) => say({ url: target.value })} />
        )}
      </Field>
      <Field label={t('webhooks.objects')} problems={wrong('objects')} required>
        {(ids) => (
          <Combobox
            {...ids}
            many
            items={objects}
            chosen={form.objects}
            onToggle={it.toggleObject}
            summary={summary(form.objects, labelOf, t('webhooks.choose'))}
            texts={texts}
          />
        )}
      </Field>
      <fieldset className="flex min-w-0 flex-col gap-1.5">
        <legend className="mb-1 text-xs font-medium text-ink-2">{t('webhooks.kinds')}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1.5">
          {CHANGE_KINDS.map((kind) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own
            <label key={kind} className="flex items-center gap-2">
              <Checkbox
                label={t(`webhooks.kind.${kind}`)}
                checked={form.kinds.includes(kind)}
                onChange={() => it.toggleKind(kind)}
              />
              {t(`webhooks.kind.${kind}`)}
            </label>
          ))}
        </div>
        <Problems problems={wrong('kinds')} />
      </fieldset>
      {only ? (
        <>
          <ExpressionField
            object={only}
            label={t('webhooks.condition')}
            hint={t('webhooks.conditionHint')}
            result="condition"
            value={form.condition ?? ''}
            problems={wrong('condition')}
            onChange={(condition) => say({ condition: condition === '' ? null : condition })}
          />
          <Field label={t('webhooks.fields')} hint={t('webhooks.fieldsHint')} problems={wrong('fields')}>
            {(ids) => (
              <Combobox
                {...ids}
                many
                items={fields}
                chosen={form.fields}
                onToggle={it.toggleField}
                summary={summary(
                  form.fields,
                  (name) => fields.find(({ value }) => value === name)?.label ?? name,
                  t('webhooks.anyField'),
                )}
                texts={texts}
              />
            )}
          </Field>
        </>
      ) : (
        <p className="text-xs text-ink-3">{t('webhooks.oneObject')}</p>
      )}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own */}
      <label className="flex items-center gap-2">
        <Checkbox label={t('webhooks.values')} checked={form.values} onChange={(values) => say({ values })} />
        {t('webhooks.values')}
      </label>
      <p className="text-xs text-ink-3">{t('webhooks.valuesHint')}</p>
      <Problems problems={it.general} />
    </form>
  );
}
