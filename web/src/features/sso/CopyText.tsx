import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { toast } from '@/design/Toast';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
}

/** Something to be copied into another program. */
export function CopyText({ label, text, hint }: Props) {
  const { t } = useTranslation();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast.done(t('sso.copied'));
    } catch {
      toast.failed(t('sso.notCopied')); // a page that is not served over TLS may not
    }
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <span className="flex items-center gap-1.5">
          <Input {...ids} readOnly value={text} onFocus={(event) => event.target.select()} />
          <IconButton
            label={t('sso.copy', { what: label })}
            icon={<Copy className="size-4" />}
            onClick={() => void copy()}
          />
        </span>
      )}
    </Field>
  );
}
