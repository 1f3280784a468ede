import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type Organisation, organisation, type Rate } from '@/api/organisation';
import { IconButton } from '@/design/Button';
import { Select } from '@/design/Select';
import { formatDay, formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { PasteRates } from './PasteRates';
import { RateForm } from './RateForm';
import { useOrganisationChange } from './useOrganisationChange';

/** The dated rates, newest first; one is added at a time, or many are pasted. */
export function RatesPart({ settings }: { readonly settings: Organisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useOrganisationChange();
  const [only, setOnly] = useState('');
  const page = useQuery({ queryKey: adminKeys.rates(only), queryFn: () => organisation.rates(only) }).data;
  const foreign = settings.currencies.filter((code) => code !== settings.homeCurrency);
  const choices = foreign.map((code) => ({ value: code, label: code }));

  const remove = (rate: Rate) =>
    change(
      () => organisation.removeRate(rate),
      t('organisation.rateRemoved'),
      () => organisation.putRates([rate]),
    );
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 className="weight-strong">{t('organisation.rates')}</h2>
          <p className="text-xs text-ink-3">{t('organisation.ratesHint', { home: settings.homeCurrency })}</p>
        </div>
        <span className="w-32">
          <Select
            label={t('organisation.onlyCurrency')}
            value={only}
            choices={[{ value: '', label: t('organisation.all') }, ...choices]}
            onChange={setOnly}
          />
        </span>
      </div>
      {choices.length > 0 && (
        <RateForm key={only} choices={choices} currency={only || choices[0]?.value || ''} />
      )}
      <PasteRates home={settings.homeCurrency} />
      {page && page.items.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-left tabular-nums">
            <thead className="text-xs text-ink-3">
              <tr>
                <th className="py-1.5 pr-4 font-medium">{t('organisation.currency')}</th>
                <th className="py-1.5 pr-4 font-medium">{t('organisation.validFrom')}</th>
                <th className="py-1.5 pr-4 text-right font-medium">{t('organisation.rate')}</th>
                <th className="w-10">
                  <span className="sr-only">{t('organisation.remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-y border-line">
              {page.items.map((rate) => (
                <tr key={`${rate.currency} ${rate.validFrom}`}>
                  <td className="py-1 pr-4">{rate.currency}</td>
                  <td className="py-1 pr-4">{formatDay(rate.validFrom, language)}</td>
                  <td className="py-1 pr-4 text-right">{formatNumber(rate.rate, language, 12)}</td>
                  <td>
                    <IconButton
                      label={t('organisation.removeRate', { code: rate.currency, day: rate.validFrom })}
                      icon={<X className="size-4" />}
                      onClick={() => void remove(rate)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page?.next && <p className="text-xs text-ink-3">{t('organisation.moreRates')}</p>}
    </section>
  );
}
