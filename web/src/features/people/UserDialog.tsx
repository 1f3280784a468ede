import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { people as api, type Colleague, type ColleagueForm, type SignInLink } from '@/api/people';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { HandOverLine } from './HandOverLine';
import { LeaveForm } from './LeaveForm';
import { PersonFields } from './PersonFields';
import type { People } from './usePeople';
import { usePeopleChange } from './usePeopleChange';

interface Props {
  readonly user: Colleague;
  readonly people: People;
  readonly onClose: () => void;
  readonly onLink: (link: SignInLink) => void;
}

/** What an administrator does about somebody: her place, how she comes in, and that she leaves. */
export function UserDialog({ user, people, onClose, onLink }: Props) {
  const { t } = useTranslation();
  const change = usePeopleChange();
  const [changes, setChanges] = useState<ColleagueForm>({});
  const [leaving, setLeaving] = useState(false);
  const account = people.accountOf(user);
  const form: ColleagueForm = {
    role: user.role,
    team: user.team?.id ?? null,
    manager: user.manager?.id ?? null,
    ...changes,
  };
  const save = async () => {
    if (await change(() => api.change(user.id, changes), t('people.saved'))) onClose();
  };
  const makeLink = () =>
    change(async () => {
      onLink(await api.link(user.id));
      onClose();
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={user.name}
      closeLabel={t('common.close')}
      footer={
        <Button look="primary" disabled={Object.keys(changes).length === 0} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="text-ink-2">{user.email}</p>
        <PersonFields
          form={form}
          people={people}
          except={user.id}
          onChange={(more) => setChanges((old) => ({ ...old, ...more }))}
        />
        {account && (
          <section className="flex flex-col gap-2 border-t border-line pt-4">
            <h2 className="weight-strong">{t('people.comesIn')}</h2>
            <p className="text-ink-2">
              {t('people.comesInLine', {
                sessions: t('people.sessions', { count: account.sessions }),
                tokens: t('people.tokens', { count: account.tokens }),
                factor:
                  account.hasTotp || account.passkeys > 0 ? t('people.withFactor') : t('people.noFactor'),
              })}
            </p>
            <div className="flex flex-wrap gap-2">
              {user.active && (
                <Button onClick={() => void makeLink()}>
                  {account.hasPassword ? t('people.resetLink') : t('people.inviteLink')}
                </Button>
              )}
              {account.link !== null && (
                <Button onClick={() => void change(() => api.revokeLink(user.id), t('people.linkRevoked'))}>
                  {t('people.revokeLink')}
                </Button>
              )}
              {account.hasPassword && (
                <Button onClick={() => void change(() => api.demandPassword(user.id), t('people.demanded'))}>
                  {t('people.demandPassword')}
                </Button>
              )}
              {(account.hasTotp || account.passkeys > 0) && (
                <Button onClick={() => void change(() => api.resetFactor(user.id), t('people.factorReset'))}>
                  {t('people.resetFactor')}
                </Button>
              )}
              {account.sessions > 0 && (
                <Button
                  onClick={() => void change(() => api.endSessions(user.id), t('people.sessionsEnded'))}
                >
                  {t('people.endSessions')}
                </Button>
              )}
            </div>
          </section>
        )}
        <section className="flex flex-col gap-2 border-t border-line pt-4">
          {!user.active && <HandOverLine user={user.id} />}
          {user.active && !leaving && (
            <Button look="danger" className="self-start" onClick={() => setLeaving(true)}>
              {t('people.deactivate')}
            </Button>
          )}
          {user.active && leaving && <LeaveForm user={user} people={people} onDone={onClose} />}
          {!user.active && (
            <Button
              className="self-start"
              onClick={() => void change(() => api.activate(user.id), t('people.activated'))}
            >
              {t('people.activate')}
            </Button>
          )}
        </section>
      </div>
    </Dialog>
  );
}
