import { useQuery } from '@tanstack/react-query';
import { KeyRound, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { security } from '@/api/security';
import { Button, IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { HelpMark } from '@/features/help/HelpMark';
import { canPasskeys, makePasskey } from '@/features/session/passkeys';
import { useEntryForm } from '@/features/session/useEntryForm';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';
import { programOf } from './program';
import type { ChangeProps } from './TotpPart';

/** Keys on devices, which stand for password and code together. */
export function PasskeysPart({ change }: ChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [naming, setNaming] = useState(false);
  const mine = useQuery({ queryKey: adminKeys.passkeys, queryFn: security.passkeys }).data?.items ?? [];
  const add = (name: string) =>
    change(async () => {
      const answer = await makePasskey(await security.askNewPasskey());
      if (answer !== null) await security.addPasskey(name, answer);
    });
  return (
    <Part
      title={t('security.passkeys')}
      mark={<HelpMark term={t('security.passkeys')} guide="sign-in" />}
      detail={canPasskeys() ? t('security.passkeysDetail') : t('security.noPasskeys')}
      action={canPasskeys() && <Button onClick={() => setNaming(true)}>{t('security.addPasskey')}</Button>}
    >
      {mine.length > 0 && (
        <ul aria-label={t('security.passkeys')} className="divide-y divide-line border-y border-line">
          {mine.map((key) => (
            <li key={key.id} className="flex items-center gap-3 py-2">
              <KeyRound aria-hidden className="size-4 shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{key.name}</span>
                <span className="block text-xs text-ink-3">
                  {key.lastUsedAt === null
                    ? t('security.neverUsed')
                    : t('security.lastUsed', { when: formatRelative(key.lastUsedAt, language) })}
                </span>
              </span>
              <IconButton
                label={t('security.removeNamed', { name: key.name })}
                icon={<X className="size-4" />}
                onClick={() =>
                  void change(() => security.removePasskey(key.id), t('security.passkeyRemoved'))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onNamed={(name) => {
            setNaming(false);
            void add(name);
          }}
        />
      )}
    </Part>
  );
}

interface NameProps {
  readonly onClose: () => void;
  readonly onNamed: (name: string) => void;
}

function NameDialog({ onClose, onNamed }: NameProps) {
  const { t } = useTranslation();
  const form = useEntryForm({ name: programOf(navigator.userAgent) }, ({ name }) =>
    Promise.resolve(onNamed(name)),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('security.addPasskey')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <Field label={t('security.passkeyName')} hint={t('security.passkeyNameHint')}>
          {(ids) => <Input {...ids} {...form.control('name')} maxLength={60} autoFocus required />}
        </Field>
        <Problems problems={form.general} />
        <Button type="submit" look="primary" busy={form.busy} className="self-end">
          {t('security.goOn')}
        </Button>
      </form>
    </Dialog>
  );
}
