import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignInLink } from '@/api/people';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { toast } from '@/design/Toast';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';

/** A link that is shown this once, to be passed on by whatever way people have. */
export function LinkDialog({ link, onClose }: { readonly link: SignInLink; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const copy = async () => {
    await navigator.clipboard.writeText(link.link);
    toast.done(t('security.copied'));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`people.link.${link.kind}`)}
      closeLabel={t('common.close')}
      footer={
        <Button look="primary" icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t('security.copy')}
        </Button>
      }
    >
      <Field
        label={t('people.linkLabel')}
        hint={t('people.linkHint', { when: formatRelative(link.expiresAt, language) })}
      >
        {(ids) => <Input {...ids} readOnly value={link.link} onFocus={(event) => event.target.select()} />}
      </Field>
    </Dialog>
  );
}
