import '@/features/views/texts';
import { Link, useNavigate } from '@tanstack/react-router';
import { EyeOff, FileUp, FunnelX, Plus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { Failed } from '@/records/Failed';
import { ALL } from '@/records/listState';
import { midSentence, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly onCreate: () => void;
}

/** A list without rows: why, and the next step. */
export function EmptyList({ object, filtered, onClear, onCreate }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  if (filtered) {
    return (
      <Empty
        icon={<FunnelX />}
        title={t('list.nothingMatches')}
        detail={t('list.nothingMatchesDetail')}
        action={<Button onClick={onClear}>{t('list.filter.clear')}</Button>}
      />
    );
  }
  const label = midSentence(object.label, language);
  return (
    <Empty
      icon={<ObjectIcon name={object.icon} />}
      title={t('list.empty', { object: midSentence(object.plural, language) })}
      detail={textOf(object.description, language) || t('list.emptyDetail')}
      action={
        object.can.create && (
          <div className="flex flex-wrap justify-center gap-2">
            <Button look="primary" icon={<Plus className="size-4" />} onClick={onCreate}>
              {t('create.title', { object: label })}
            </Button>
            {object.can.import !== false && (
              <Button
                icon={<FileUp className="size-4" />}
                onClick={() =>
                  void navigate({ to: '/settings/imports/new', search: { object: object.name } })
                }
              >
                {t('list.import')}
              </Button>
            )}
          </div>
        )
      }
    />
  );
}

interface MissingProps {
  readonly object: ObjectType;
  readonly failure?: Error;
  readonly onRetry: () => void;
}

/** The view of an address is not there for the reader; or nobody could say. */
export function ViewMissing({ object, failure, onRetry }: MissingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (failure) return <Failed title={t('list.failed')} failure={failure} onRetry={onRetry} />;
  return (
    <Empty
      icon={<SearchX />}
      title={t('viewEdit.missing')}
      detail={t('viewEdit.missingDetail')}
      action={
        <Link
          to="/o/$object"
          params={{ object: object.name }}
          search={{ view: ALL }}
          className="text-brand underline"
        >
          {t('viewEdit.showAll', { objects: textOf(object.plural, language) })}
        </Link>
      }
    />
  );
}

/** A view that asks about what the reader may not see. */
export function ViewUnseen({ detail }: { readonly detail: string }) {
  const { t } = useTranslation();
  return <Empty icon={<EyeOff />} title={t('viewEdit.unseen')} detail={detail} />;
}
