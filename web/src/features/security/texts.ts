import en from '@/i18n/en/security.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/security.json';

addTexts({ en: { security: en }, 'zh-CN': { security: zh } });
