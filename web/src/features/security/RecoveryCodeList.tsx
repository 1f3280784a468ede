import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';

/** Codes that are shown this once, to be copied or printed. */
export function RecoveryCodeList({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast.done(t('security.copied'));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('security.codesDetail')}</p>
      <ul
        aria-label={t('security.codes')}
        className="grid gap-x-4 gap-y-1 rounded-control bg-hover p-3 font-mono text-xs sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t('security.copy')}
        </Button>
      </div>
    </div>
  );
}
