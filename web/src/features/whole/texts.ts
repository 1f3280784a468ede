import '@/features/security/texts';
import en from '@/i18n/en/whole.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/whole.json';

addTexts({ en: { whole: en }, 'zh-CN': { whole: zh } });
