import './texts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '@/design/Logo';

interface Props {
  readonly title: string;
  readonly detail?: string;
  readonly children: ReactNode;
  readonly corner: ReactNode;
}

/** The page around sign-in and set-up. */
export function EntryFrame({ title, detail, children, corner }: Props) {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-full flex-col items-center bg-bg px-4 py-6 sm:justify-center sm:py-10">
      <div className="w-full max-w-sm">
        <div className="mb-8 flex items-center justify-between">
          <span className="flex items-center gap-2.5 text-title font-semibold">
            <Logo /> {t('common.product')}
          </span>
          {corner}
        </div>
        <div className="rounded-panel border border-line bg-panel p-6 shadow-pop">
          <h1 className="text-lg font-semibold">{title}</h1>
          {detail && <p className="mt-1 text-ink-2">{detail}</p>}
          <div className="mt-5">{children}</div>
        </div>
        <p className="mt-6 text-center text-xs text-ink-3">{t('session.slogan')}</p>
      </div>
    </main>
  );
}
