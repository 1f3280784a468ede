import en from '@/i18n/en/operation.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/operation.json';

addTexts({ en: { operation: en }, 'zh-CN': { operation: zh } });
