import { useNavigate } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicates, type Group, type GroupQuery } from '@/api/duplicates';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { toast } from '@/design/Toast';
import { useHotkeys } from '@/design/useHotkeys';
import { useSession } from '@/features/session/useSession';
import { Awaited } from '@/records/Awaited';
import { GroupCard } from './GroupCard';
import { useDecide, useGroups } from './useGroups';

interface Props {
  readonly object: ObjectType;
  readonly asked: GroupQuery;
}

/** The groups, one after the other, by mouse or keys. */
export function GroupList({ object, asked }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useSession()?.user.id;
  const found = useGroups(object.name, asked);
  const decide = useDecide(object.name);
  const [place, setPlace] = useState(0);
  const groups = found.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(place, groups.length - 1);
  const current = groups[at];
  const isMine = (group: Group) => group.assignee?.id === me;
  const apart = (group: Group) =>
    decide.mutate(async () => {
      await duplicates.apartGroup(group.id);
      toast.done(t('duplicates.noted'));
    });
  const assign = (group: Group) =>
    decide.mutate(() => duplicates.assign(group.id, isMine(group) ? null : (me ?? null)));
  const merge = (group: Group) =>
    void navigate({
      to: '/merges/$id',
      params: { id: 'new' },
      search: { object: object.name, ids: group.members.map(({ id }) => id), back: true },
    });
  const isOpen = current?.status === 'open';
  useHotkeys({
    j: () => setPlace(Math.max(0, Math.min(at + 1, groups.length - 1))),
    k: () => setPlace(Math.max(0, at - 1)),
    m: () => current && isOpen && merge(current),
    n: () => current && isOpen && !decide.isPending && apart(current),
    a: () => current && isOpen && !decide.isPending && assign(current),
  });

  if (!found.data) return <Awaited title={t('duplicates.failed')} query={found} className="p-4" />;
  if (groups.length === 0 && !found.hasNextPage) {
    return <Empty icon={<CheckCheck />} title={t('duplicates.none')} detail={t('duplicates.noneDetail')} />;
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4">
      <p className="mb-3 hidden text-xs text-ink-3 pointer-fine:block">{t('duplicates.keys')}</p>
      <ul aria-label={t('duplicates.groups')} className="flex max-w-4xl flex-col gap-3">
        {groups.map((group, index) => (
          <GroupCard
            key={group.id}
            object={object}
            group={group}
            current={index === at}
            mine={isMine(group)}
            onPoint={() => setPlace(index)}
            onMerge={() => merge(group)}
            onApart={() => apart(group)}
            onAssign={() => assign(group)}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button className="mt-3" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('duplicates.more')}
        </Button>
      )}
    </div>
  );
}
