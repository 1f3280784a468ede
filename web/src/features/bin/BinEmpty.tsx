import { Link } from '@tanstack/react-router';
import { FunnelX, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { useLanguage } from '@/i18n/useLanguage';
import { midSentence } from '@/schema/schema';

interface Props {
  readonly days: number;
  /** Given when there is something of other kinds. */
  readonly object?: ObjectType;
}

/** A recycle bin without records says what it is for. */
export function BinEmpty({ days, object }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Empty
      icon={<Trash2 />}
      title={object ? t('bin.emptyOf', { object: midSentence(object.plural, language) }) : t('bin.empty')}
      detail={days === 0 ? t('bin.keptForEver') : t('bin.kept', { count: days })}
      action={
        object ? (
          <Link to="/o/$object" params={{ object: object.name }} className="text-brand underline">
            {t('record.toList')}
          </Link>
        ) : (
          <Link to="/" className="text-brand underline">
            {t('shell.toStart')}
          </Link>
        )
      }
    />
  );
}

/** Nothing in the recycle bin is called what was looked for. */
export function NothingCalledSo({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<FunnelX />}
      title={t('list.nothingMatches')}
      detail={t('list.nothingMatchesDetail')}
      action={<Button onClick={onClear}>{t('list.filter.clear')}</Button>}
    />
  );
}
