import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type AccessAnswer, sharing } from '@/api/sharing';
import type { Reference } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { PersonOrTeam } from './PersonOrTeam';
import { Reasons } from './Reasons';
import { useRoleNames } from './useShares';

interface Props {
  readonly object: string;
  readonly id: string;
}

/** Everybody who sees a record, and why; or one person, whether she does or not. */
export function WhoPart({ object, id }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [person, setPerson] = useState<Reference | null>(null);
  return (
    <section aria-labelledby={heading} className="border-t border-line pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h3 id={heading} className="weight-strong">
          {t('sharing.who')}
        </h3>
        <span className="flex max-w-full items-center gap-2">
          <span aria-hidden className="text-xs text-ink-3 max-sm:hidden">
            {t('sharing.ask')}
          </span>
          <span className="w-52 max-w-full">
            <PersonOrTeam of="user" label={t('sharing.ask')} chosen={person} onChoose={setPerson} />
          </span>
        </span>
      </div>
      {person === null ? (
        <Everybody object={object} id={id} />
      ) : (
        <>
          <OnePerson object={object} id={id} person={person.id} />
          <Button className="mt-3" onClick={() => setPerson(null)}>
            {t('sharing.everybody')}
          </Button>
        </>
      )}
    </section>
  );
}

function OnePerson({ object, id, person }: Props & { readonly person: string }) {
  const { t } = useTranslation();
  const answer = useQuery({
    queryKey: [...keys.sharing(object, id), 'of', person],
    queryFn: () => sharing.of(object, id, person),
  });
  if (answer.error) return <p className="text-ink-2">{t('sharing.failed')}</p>;
  return answer.data ? <Person answer={answer.data} /> : <Skeleton className="w-1/2" />;
}

function Everybody({ object, id }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: [...keys.sharing(object, id), 'everybody'],
    queryFn: ({ pageParam }) => sharing.everybody(object, id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (pages.error) return <p className="text-ink-2">{t('sharing.failed')}</p>;
  if (!pages.data) return <Skeleton className="w-1/2" />;
  const people = pages.data.pages.flatMap(({ items }) => items);
  const seeing = people.filter(({ see }) => see);
  const others = people.length - seeing.length;
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label={t('sharing.who')} className="flex flex-col gap-4">
        {seeing.map((answer) => (
          <li key={answer.user}>
            <Person answer={answer} brief />
          </li>
        ))}
      </ul>
      {seeing.length === 0 && <p className="text-ink-3">{t('sharing.noneSee')}</p>}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-3">{others > 0 && t('sharing.notSeeing', { count: others })}</p>
        {pages.hasNextPage && (
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('sharing.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Person({ answer, brief = false }: { readonly answer: AccessAnswer; readonly brief?: boolean }) {
  const { roleLabel } = useRoleNames();
  const name = answer.name ?? '';
  return (
    <div className="flex min-w-0 gap-2.5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="truncate weight-strong">{name}</span>
          <span className="truncate text-xs text-ink-3">{roleLabel(answer.role)}</span>
        </p>
        <Reasons answer={answer} brief={brief} />
      </div>
    </div>
  );
}
