import en from '@/i18n/en/rights.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/rights.json';

addTexts({ en: { rights: en }, 'zh-CN': { rights: zh } });
