import { useTranslation } from 'react-i18next';
import type { Provider, ProviderKind } from '@/api/sso';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { draftOf, emptyDraft } from './draft';
import { PeopleFields } from './PeopleFields';
import { ProtocolFields } from './ProtocolFields';
import { TextField } from './TextField';
import { Tick } from './Tick';
import { useProviderForm } from './useProviderForm';

interface Props {
  readonly kind: ProviderKind;
  /** Null for a new one. */
  readonly provider: Provider | null;
  readonly onClose: () => void;
  readonly onSaved: (provider: Provider) => void;
}

/** One provider, to be written down or changed. */
export function ProviderDialog({ kind, provider, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const form = useProviderForm({
    first: provider ? draftOf(provider) : emptyDraft(kind, window.location.origin),
    known: provider,
    onSaved,
  });
  const { draft, change, wrong } = form;
  const submit = (
    <Button type="submit" form="provider" look="primary" busy={form.busy}>
      {t('common.save')}
    </Button>
  );
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={provider ? draft.name : t(`sso.add.${kind}`)}
      closeLabel={t('common.close')}
      footer={submit}
    >
      <form
        id="provider"
        noValidate
        onSubmit={(event) => void form.submit(event)}
        className="flex flex-col gap-4 p-4"
      >
        <TextField
          label={t('sso.name')}
          hint={t('sso.nameHint')}
          required
          value={draft.name}
          problems={wrong('name')}
          onChange={(name) => change({ name })}
        />
        <ProtocolFields draft={draft} wrong={wrong} onChange={change} />
        {kind !== 'saml' && (
          <TextField
            label={kind === 'openId' ? t('sso.clientSecret') : t('sso.accountPassword')}
            {...(provider?.hasSecret ? { hint: t('sso.secretKept') } : {})}
            secret
            value={draft.secret ?? ''}
            problems={wrong('secret')}
            onChange={(secret) => change({ secret })}
          />
        )}
        <PeopleFields draft={draft} wrong={wrong} onChange={change} />
        {kind !== 'directory' && (
          <TextField
            label={t('sso.address')}
            hint={t('sso.addressHint')}
            required
            value={draft.address}
            problems={wrong('address')}
            onChange={(address) => change({ address })}
          />
        )}
        <Tick label={t('sso.enabled')} checked={draft.enabled} onChange={(enabled) => change({ enabled })} />
        <Problems problems={form.general} />
      </form>
    </Dialog>
  );
}
