import { useTranslation } from 'react-i18next';
import { Toaster } from '@/design/Toast';

export const Announcements = () => <Toaster label={useTranslation().t('shell.announcements')} />;
