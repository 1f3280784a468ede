import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, rights } from '@/api/rights';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { nameOf } from '@/schema/naming';
import { rightsOf } from './rights';
import { useRightsChange } from './useRights';

interface Props {
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** A role of one's own: what another may do, under another name. */
export function NewRoleDialog({ roles, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useRightsChange();
  const copied = roles.filter(({ name }) => name !== 'administrator');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [of, setOf] = useState(copied[0]?.name ?? '');
  const [busy, setBusy] = useState(false);
  const origin = copied.find(({ name }) => name === of);
  const written = zh.trim() !== '' || en.trim() !== '';

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!origin || !written) return;
    const label = { 'zh-CN': zh.trim() || en.trim(), en: en.trim() || zh.trim() };
    const name = nameOf(label.en, 'role', new Set(roles.map((role) => role.name)));
    setBusy(true);
    const done = await change(async () => {
      const made = await rights.addRole(name, { ...rightsOf(origin), label });
      toast.done(t('rights.made', { role: made.label }));
    });
    setBusy(false);
    if (done) await navigate({ to: '/settings/roles/$role', params: { role: name } });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('rights.newRoleTitle')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={(event) => void make(event)} className="flex flex-col gap-4">
        <Field label={t('rights.labelZh')}>
          {(ids) => <Input {...ids} autoFocus value={zh} onChange={(event) => setZh(event.target.value)} />}
        </Field>
        <Field label={t('rights.labelEn')}>
          {(ids) => <Input {...ids} value={en} onChange={(event) => setEn(event.target.value)} />}
        </Field>
        <Field label={t('rights.copyOf')} hint={t('rights.copyHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={of}
              choices={copied.map(({ name, label }) => ({ value: name, label }))}
              onChange={setOf}
            />
          )}
        </Field>
        <Button type="submit" look="primary" busy={busy} disabled={!written} className="self-end">
          {t('rights.make')}
        </Button>
      </form>
    </Dialog>
  );
}
