import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '@/api/model';
import type { Field } from '@/api/types';
import { Chip, type Tone } from '@/design/Chip';
import { Empty } from '@/design/Empty';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { usePeriod } from './usePeriod';
import { useTypeText } from './useTypeText';

interface Props {
  /** The object is one’s own, and so is every field of it. */
  readonly own: boolean;
  readonly fields: readonly Field[];
  readonly onOpen: (field: Field) => void;
}

export const SENSITIVITY_TONES: Readonly<Record<Field['sensitivity'], Tone>> = {
  none: 'mute',
  internal: 'info',
  personal: 'warn',
  secret: 'bad',
};

const headLook = 'px-2 py-1.5 text-left text-xs font-medium text-ink-3';
const cellLook = 'px-2 py-2 align-top';

/** What is said of each field, one line each; narrow screens keep the name and the type. */
export function FieldTable({ own, fields, onOpen }: Props) {
  const { t } = useTranslation();
  if (fields.length === 0) {
    return <Empty icon={<SearchX />} title={t('model.noField')} detail={t('model.noFieldDetail')} />;
  }
  return (
    <table className="w-full table-fixed border-y border-line">
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className={headLook}>
            {t('model.field')}
          </th>
          <th scope="col" className={`${headLook} w-32 sm:w-44`}>
            {t('model.type')}
          </th>
          <th scope="col" className={`${headLook} hidden w-44 md:table-cell`}>
            {t('model.rulesOfField')}
          </th>
          <th scope="col" className={`${headLook} hidden xl:table-cell`}>
            {t('model.purpose')}
          </th>
          <th scope="col" className={`${headLook} hidden w-40 xl:table-cell`}>
            {t('model.steward')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.name} own={own} field={field} onOpen={() => onOpen(field)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly own: boolean;
  readonly field: FieldDefinition;
  readonly onOpen: () => void;
}

function FieldRow({ own, field, onOpen }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typeText = useTypeText();
  const period = usePeriod();
  return (
    <tr className="border-b border-line last:border-0 hover:bg-hover">
      <th scope="row" className={`${cellLook} text-left font-normal`}>
        <button
          type="button"
          onClick={onOpen}
          className="block w-full min-w-0 rounded-control text-left hover:text-brand-2 hover:underline"
        >
          <span className="block truncate weight-strong">{textOf(field.label, language)}</span>
        </button>
        <span className="flex min-w-0 items-center gap-1.5">
          <code className="truncate text-xs text-ink-3">{field.name}</code>
          {field.custom && !own && <Chip tone="brand">{t('model.custom')}</Chip>}
        </span>
      </th>
      <td className={`${cellLook} text-ink-2`}>{typeText(field)}</td>
      <td className={`${cellLook} hidden md:table-cell`}>
        <span className="flex flex-wrap gap-1">
          {field.required && !field.system && <Chip tone="warn">{t('model.required')}</Chip>}
          {field.unique && <Chip>{t('model.unique')}</Chip>}
          {field.readOnly && !field.system && <Chip>{t('model.readOnly')}</Chip>}
          {field.sensitivity !== 'none' && (
            <Chip tone={SENSITIVITY_TONES[field.sensitivity]}>
              {t(`model.sensitivities.${field.sensitivity}`)}
            </Chip>
          )}
        </span>
      </td>
      <td className={`${cellLook} hidden text-ink-2 xl:table-cell`}>{field.purpose}</td>
      <td className={`${cellLook} hidden text-ink-2 xl:table-cell`}>
        {field.owner}
        {field.updateEvery && <span className="block text-xs text-ink-3">{period(field.updateEvery)}</span>}
      </td>
    </tr>
  );
}
