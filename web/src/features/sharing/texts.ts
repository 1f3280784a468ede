import en from '@/i18n/en/sharing.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/sharing.json';

addTexts({ en: { sharing: en }, 'zh-CN': { sharing: zh } });
