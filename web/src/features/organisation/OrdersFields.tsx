import { useTranslation } from 'react-i18next';
import type { AddressOrder, DateOrder, NameOrder } from '@/api/organisation';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { LANGUAGES } from '@/i18n/index';
import type { PartProps } from './GeneralForm';

const DATES = ['YMD', 'DMY', 'MDY'] as const;
const NAMES = ['familyGiven', 'givenFamily'] as const;
const ADDRESSES = ['bigToSmall', 'smallToBig'] as const;

/** What an ambiguous date means, and in which order names and addresses are written. */
export function OrdersFields({ settings, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 weight-strong">{t('organisation.orders')}</legend>
      <Field label={t('organisation.dateOrder')} hint={t('organisation.dateOrderHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={settings.dateOrder ?? ''}
            choices={[
              { value: '', label: t('organisation.dates.refused') },
              ...DATES.map((value) => ({ value, label: t(`organisation.dates.${value}`) })),
            ]}
            onChange={(value) => onChange({ dateOrder: value === '' ? null : (value as DateOrder) })}
          />
        )}
      </Field>
      <span className="hidden sm:block" />
      {LANGUAGES.map(({ value: language }) => (
        <Field key={language} label={t(`organisation.nameOrder.${language}`)}>
          {(ids) => (
            <Select
              {...ids}
              value={settings.nameOrder[language]}
              choices={NAMES.map((value) => ({ value, label: t(`organisation.names.${value}`) }))}
              onChange={(value) =>
                onChange({ nameOrder: { ...settings.nameOrder, [language]: value as NameOrder } })
              }
            />
          )}
        </Field>
      ))}
      {LANGUAGES.map(({ value: language }) => (
        <Field key={language} label={t(`organisation.addressOrder.${language}`)}>
          {(ids) => (
            <Select
              {...ids}
              value={settings.addressOrder[language]}
              choices={ADDRESSES.map((value) => ({ value, label: t(`organisation.addresses.${value}`) }))}
              onChange={(value) =>
                onChange({ addressOrder: { ...settings.addressOrder, [language]: value as AddressOrder } })
              }
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
