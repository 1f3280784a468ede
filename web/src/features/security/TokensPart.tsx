import { useQuery } from '@tanstack/react-query';
import { Copy, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { SCOPES, type Scope, security } from '@/api/security';
import { Button, IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { useEntryForm } from '@/features/session/useEntryForm';
import { formatDay, formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';
import type { ChangeProps } from './TotpPart';

/** Tokens by which programs work in my name. */
export function TokensPart({ change }: ChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [making, setMaking] = useState(false);
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: security.tokens }).data?.items ?? [];
  return (
    <Part
      title={t('security.tokens')}
      detail={t('security.tokensDetail')}
      action={<Button onClick={() => setMaking(true)}>{t('security.addToken')}</Button>}
    >
      {tokens.length > 0 && (
        <ul aria-label={t('security.tokens')} className="divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <li key={token.id} className="flex items-center gap-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{token.name}</span>
                <span className="block text-xs text-ink-3">
                  {token.scopes.map((scope) => t(`security.scope.${scope}`)).join(', ')}
                  {' · '}
                  {token.expiresAt
                    ? t('security.until', { day: formatDay(token.expiresAt.slice(0, 10), language) })
                    : t('security.noEnd')}
                  {' · '}
                  {token.lastUsedAt
                    ? t('security.lastUsed', { when: formatRelative(token.lastUsedAt, language) })
                    : t('security.neverUsed')}
                </span>
              </span>
              <IconButton
                label={t('security.revokeNamed', { name: token.name })}
                icon={<X className="size-4" />}
                onClick={() => void change(() => security.revokeToken(token.id), t('security.tokenRevoked'))}
              />
            </li>
          ))}
        </ul>
      )}
      {making && (
        <TokenDialog
          onClose={() => {
            setMaking(false);
            void change(() => Promise.resolve());
          }}
        />
      )}
    </Part>
  );
}

function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>('read');
  const [token, setToken] = useState<string>();
  const form = useEntryForm({ name: '', expiresAt: '' }, async ({ name, expiresAt }) => {
    const until = expiresAt === '' ? null : `${expiresAt}T23:59:59Z`;
    setToken((await security.makeToken({ name, scopes: [scope], expiresAt: until })).token);
  });
  const copy = async () => {
    await navigator.clipboard.writeText(token ?? '');
    toast.done(t('security.copied'));
  };
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
          <Field label={t('security.reach')}>
            {(ids) => (
              <Select
                {...ids}
                value={scope}
                choices={SCOPES.map((value) => ({ value, label: t(`security.scope.${value}`) }))}
                onChange={(value) => setScope(value as Scope)}
              />
            )}
          </Field>
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
      )}
    </Dialog>
  );
}
