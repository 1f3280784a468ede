import en from '@/i18n/en/tours.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/tours.json';

addTexts({ en: { tours: en }, 'zh-CN': { tours: zh } });
