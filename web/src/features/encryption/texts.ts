import en from '@/i18n/en/encryption.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/encryption.json';

addTexts({ en: { encryption: en }, 'zh-CN': { encryption: zh } });
