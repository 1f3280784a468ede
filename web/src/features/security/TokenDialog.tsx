import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOPES, type Scope, security } from '@/api/security';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { useEntryForm } from '@/features/session/useEntryForm';
import { TokenFunctions } from './TokenFunctions';
import { TokenObjects } from './TokenObjects';

const USUAL_DAYS = 90;
const SOME = 'some';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Makes a token, and shows it this once. */
export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope | typeof SOME>('read');
  const [reach, setReach] = useState<readonly string[]>([]);
  const [token, setToken] = useState<string>();
  const [usual] = useState(() => inDays(USUAL_DAYS));
  const form = useEntryForm({ name: '', scopes: '', expiresAt: usual }, async ({ name, expiresAt }) => {
    const until = expiresAt === '' ? null : `${expiresAt}T23:59:59Z`;
    const made = await security.makeToken({
      name,
      scopes: scope === SOME ? reach : [scope],
      expiresAt: until,
    });
    setToken(made.token);
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('security.addToken')}
      closeLabel={t('common.close')}
      mayClose={() => token === undefined}
    >
      {token === undefined ? (
        <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
          <Field label={t('security.tokenName')} problems={form.wrong('name')}>
            {(ids) => <Input {...ids} {...form.control('name')} autoFocus required />}
          </Field>
          <Field label={t('security.reach')} problems={scope === SOME ? [] : form.wrong('scopes')}>
            {(ids) => (
              <Select
                {...ids}
                value={scope}
                choices={[
                  ...SCOPES.map((value) => ({ value, label: t(`security.scope.${value}`) })),
                  { value: SOME, label: t('security.someObjects') },
                ]}
                onChange={(value) => setScope(value as Scope | typeof SOME)}
              />
            )}
          </Field>
          {scope === SOME && (
            <>
              <TokenObjects reach={reach} onChange={setReach} problems={form.wrong('scopes')} />
              <TokenFunctions reach={reach} onChange={setReach} />
            </>
          )}
          <Field
            label={t('security.expires')}
            hint={t('security.expiresHint')}
            problems={form.wrong('expiresAt')}
          >
            {(ids) => <Input {...ids} {...form.control('expiresAt')} type="date" />}
          </Field>
          <Problems problems={form.general} />
          <Button type="submit" look="primary" busy={form.busy} className="self-end">
            {t('security.make')}
          </Button>
        </form>
      ) : (
        <FreshToken token={token} />
      )}
    </Dialog>
  );
}

function FreshToken({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    toast.done(t('security.copied'));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('security.tokenOnce')}</p>
      <code className="rounded-control bg-hover p-3 text-xs break-all">{token}</code>
      <Button
        icon={<Copy aria-hidden className="size-4" />}
        className="self-start"
        onClick={() => void copy()}
      >
        {t('security.copy')}
      </Button>
    </div>
  );
}
