import en from '@/i18n/en/organisation.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/organisation.json';

addTexts({ en: { organisation: en }, 'zh-CN': { organisation: zh } });
