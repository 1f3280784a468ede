import en from '@/i18n/en/duplicates.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/duplicates.json';

addTexts({ 'zh-CN': { duplicates: zh }, en: { duplicates: en } });
