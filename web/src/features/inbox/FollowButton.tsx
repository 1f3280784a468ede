import './texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { notifications } from '@/api/notifications';
import { IconButton } from '@/design/Button';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

interface Props {
  readonly object: string;
  readonly id: string;
}

/** Whether one hears of what happens to the record. */
export function FollowButton({ object, id }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = keys.following(object, id);
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => notifications.follows(object, id),
    staleTime: 60_000,
  });
  const following = data?.following === true;
  const turn = async () => {
    client.setQueryData(key, { following: !following });
    try {
      await notifications.follow(object, id, !following);
      toast.done(following ? t('inbox.unfollowed') : t('inbox.followed'));
    } catch (failure) {
      client.setQueryData(key, { following });
      toast.failed(t('inbox.notKept'), messageOf(failure, t));
    }
  };
  return (
    <IconButton
      label={t('inbox.follow')}
      aria-pressed={following}
      disabled={data === undefined}
      onClick={() => void turn()}
      icon={
        following ? (
          <BellRing aria-hidden className="size-4 text-brand" />
        ) : (
          <Bell aria-hidden className="size-4" />
        )
      }
    />
  );
}
