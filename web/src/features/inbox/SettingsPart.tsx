import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { KINDS, type NotificationKind, notifications } from '@/api/notifications';
import { Checkbox } from '@/design/Checkbox';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import { Failed } from '@/records/Failed';
import { messageOf } from '@/records/problems';

/** Which kinds one wants to hear of. */
export function SettingsPart() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const settings = useQuery({ queryKey: keys.notificationSettings, queryFn: notifications.settings });
  const want = async (kind: NotificationKind, wanted: boolean) => {
    try {
      client.setQueryData(keys.notificationSettings, await notifications.want({ [kind]: wanted }));
    } catch (failure) {
      toast.failed(t('inbox.notKept'), messageOf(failure, t));
    }
  };
  if (settings.error) {
    return (
      <Failed
        title={t('inbox.settingsFailed')}
        failure={settings.error}
        onRetry={() => void settings.refetch()}
      />
    );
  }
  if (!settings.data) return <Skeleton className="m-6 w-1/2" />;
  const { data } = settings;
  return (
    <fieldset className="flex max-w-xl flex-col gap-1 p-4 sm:p-6">
      <legend className="float-left mb-2 text-ink-2">{t('inbox.wanted')}</legend>
      {KINDS.map((kind) => (
        <label
          key={kind}
          htmlFor={`${id}-${kind}`}
          className="flex min-h-8 cursor-pointer items-center gap-2.5 pointer-coarse:min-h-10"
        >
          <Checkbox
            id={`${id}-${kind}`}
            checked={data[kind]}
            onChange={(wanted) => void want(kind, wanted)}
          />
          {t(`inbox.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
