import en from '@/i18n/en/merge.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/merge.json';

addTexts({ 'zh-CN': { merge: zh }, en: { merge: en } });
