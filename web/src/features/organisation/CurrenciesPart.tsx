import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type Organisation, organisation } from '@/api/organisation';
import { Button, IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { formatDay, formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { currencies } from './choices';
import { RatesPart } from './RatesPart';
import { useOrganisationChange } from './useOrganisationChange';

/** The home currency, the currencies in use, and what they are worth. */
export function CurrenciesPart({ settings }: { readonly settings: Organisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useOrganisationChange();
  const used =
    useQuery({ queryKey: adminKeys.currencies, queryFn: organisation.currencies }).data?.items ?? [];
  const all = useMemo(() => currencies(language), [language]);
  const free = all.filter((choice) => !settings.currencies.includes(choice.value));
  const [wanted, setWanted] = useState('');
  const next = free.some((choice) => choice.value === wanted) ? wanted : (free[0]?.value ?? '');

  const setHome = (homeCurrency: string) =>
    change(
      () => organisation.change({ homeCurrency }, settings.version),
      t('organisation.saved'),
      () => organisation.change({ homeCurrency: settings.homeCurrency, currencies: settings.currencies }),
    );
  return (
    <div className="flex max-w-3xl flex-col gap-6 p-4 sm:p-6">
      <section className="grid gap-4 sm:grid-cols-2">
        <Field label={t('organisation.home')} hint={t('organisation.homeHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={settings.homeCurrency}
              choices={all}
              onChange={(code) => void setHome(code)}
            />
          )}
        </Field>
        <Field label={t('organisation.addCurrency')}>
          {(ids) => (
            <span className="flex gap-1.5">
              <span className="min-w-0 flex-1">
                <Select {...ids} value={next} choices={free} onChange={setWanted} />
              </span>
              <Button
                className="h-8"
                icon={<Plus aria-hidden className="size-3.5" />}
                onClick={() =>
                  void change(
                    () => organisation.activate(next),
                    t('organisation.currencyAdded', { code: next }),
                    () => organisation.retire(next),
                  )
                }
              >
                {t('organisation.add')}
              </Button>
            </span>
          )}
        </Field>
      </section>
      <ul
        aria-label={t('organisation.used')}
        className="flex flex-col divide-y divide-line border-y border-line"
      >
        {used.map((currency) => (
          <li key={currency.code} className="flex min-h-10 items-center gap-3">
            <span className="w-12 weight-strong">{currency.code}</span>
            <span className="min-w-0 flex-1 truncate">{currency.name[language]}</span>
            {currency.home ? (
              <Chip>{t('organisation.home')}</Chip>
            ) : (
              <span className="text-right text-ink-2">
                {currency.rate === null ? (
                  <span className="text-bad">{t('organisation.noRate')}</span>
                ) : (
                  t('organisation.rateSince', {
                    rate: formatNumber(currency.rate, language),
                    day: formatDay(currency.validFrom ?? '', language),
                  })
                )}
              </span>
            )}
            {!currency.home && (
              <IconButton
                label={t('organisation.retire', { code: currency.code })}
                icon={<X className="size-4" />}
                onClick={() =>
                  void change(
                    () => organisation.retire(currency.code),
                    t('organisation.currencyRemoved', { code: currency.code }),
                    () => organisation.activate(currency.code),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      <RatesPart settings={settings} />
    </div>
  );
}
