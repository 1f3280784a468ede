import en from '@/i18n/en/bulk.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/bulk.json';

addTexts({ 'zh-CN': { bulk: zh }, en: { bulk: en } });
