import en from '@/i18n/en/model.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/model.json';

addTexts({ en: { model: en }, 'zh-CN': { model: zh } });
