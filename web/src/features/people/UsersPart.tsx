import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague, SignInLink } from '@/api/people';
import { Button } from '@/design/Button';
import { Input } from '@/design/Input';
import { Skeleton } from '@/design/Skeleton';
import { InviteDialog } from './InviteDialog';
import { LinkDialog } from './LinkDialog';
import { UserDialog } from './UserDialog';
import { UserRow } from './UserRow';
import { usePeople } from './usePeople';

/** Everybody in the workspace, who joins, and who leaves. */
export function UsersPart() {
  const { t } = useTranslation();
  const people = usePeople();
  const [text, setText] = useState('');
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<SignInLink>();
  const [chosen, setChosen] = useState<string>();
  if (!people.users) return <Skeleton className="m-6 h-40" />;
  const wanted = text.trim().toLowerCase();
  const shown = people.users.filter((user) => `${user.name} ${user.email}`.toLowerCase().includes(wanted));
  const user: Colleague | undefined = people.users.find(({ id }) => id === chosen);
  return (
    <div className="flex flex-col gap-4 p-4 sm:p-6">
      <div className="flex flex-wrap justify-between gap-2">
        <span className="w-64 max-w-full">
          <Input
            type="search"
            aria-label={t('people.find')}
            placeholder={t('people.find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
        <Button
          look="primary"
          data-tour="invite"
          icon={<UserPlus aria-hidden className="size-4" />}
          onClick={() => setInviting(true)}
        >
          {t('people.invite')}
        </Button>
      </div>
      <ul aria-label={t('people.users')} className="divide-y divide-line border-y border-line">
        {shown.map((each) => (
          <UserRow key={each.id} user={each} people={people} onOpen={() => setChosen(each.id)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="text-ink-3">{t('people.nobody')}</p>}
      {inviting && (
        <InviteDialog
          people={people}
          onClose={() => setInviting(false)}
          onInvited={(made) => {
            setInviting(false);
            setLink(made);
          }}
        />
      )}
      {user && (
        <UserDialog user={user} people={people} onClose={() => setChosen(undefined)} onLink={setLink} />
      )}
      {link && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </div>
  );
}
