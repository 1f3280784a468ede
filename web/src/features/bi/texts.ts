import en from '@/i18n/en/bi.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/bi.json';

addTexts({ 'zh-CN': { bi: zh }, en: { bi: en } });
