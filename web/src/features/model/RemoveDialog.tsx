import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { MANY_RECORDS, model, type Usage } from '@/api/model';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { textOf } from '@/schema/schema';
import { definitionOf, formOf } from './definition';
import { UseLines } from './UseLines';
import { useModelChange } from './useModelChange';

interface Props {
  readonly object: ObjectType;
  /** The field that is to go; the object itself without. */
  readonly field?: Field;
  readonly onClose: () => void;
}

/** Where a field or an object is used, before it is removed. What holds no data can be brought back. */
export function RemoveDialog({ object, field, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const change = useModelChange();
  const [busy, setBusy] = useState(false);
  const name = textOf((field ?? object).label, language);
  const asked = useQuery({
    queryKey: adminKeys.usage(object.name, field?.name),
    queryFn: () => (field ? model.fieldUsage(object.name, field.name) : model.objectUsage(object.name)),
    staleTime: 0,
    gcTime: 0,
  });
  const usage = asked.data;
  const blocked = usage?.uses.some(({ blocks }) => blocks) ?? true;

  const remove = async (seen: Usage) => {
    setBusy(true);
    const force = seen.records > 0 || seen.uses.length > 0;
    const gone = await change(async () => {
      if (!field) await navigate({ to: '/settings/objects', search: {} });
      await (field
        ? model.removeField(object.name, field.name, force)
        : model.removeObject(object.name, force));
    });
    setBusy(false);
    if (!gone) return;
    const back = () => field && change(() => model.addField(object.name, definitionOf(formOf(field))));
    const undo = field && seen.records === 0 ? [{ label: t('common.undo'), run: () => void back() }] : [];
    toast.done(t('model.removed', { name }), ...undo);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('model.removeTitle', { name })}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" busy={busy} disabled={blocked} onClick={() => usage && void remove(usage)}>
            {t('common.delete')}
          </Button>
        </>
      }
    >
      {asked.isPending && <Skeleton className="h-16 w-full" />}
      {asked.isError && <Problems problems={[messageOf(asked.error, t)]} />}
      {usage && (
        <div className="flex flex-col gap-3">
          <UseLines uses={usage.uses} />
          <p className={usage.records > 0 ? 'text-bad' : 'text-ink-2'}>
            {recordsText(usage.records, field !== undefined)}
          </p>
        </div>
      )}
    </Dialog>
  );

  function recordsText(records: number, ofField: boolean): string {
    if (records === 0) return ofField ? t('model.noValues') : t('model.noRecords');
    const count = records >= MANY_RECORDS ? `${MANY_RECORDS.toLocaleString(language)}+` : String(records);
    return ofField
      ? t('model.values', { count: records, number: count })
      : t('model.records', { count: records, number: count });
  }
}
