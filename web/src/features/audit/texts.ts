import en from '@/i18n/en/audit.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/audit.json';

addTexts({ en: { audit: en }, 'zh-CN': { audit: zh } });
