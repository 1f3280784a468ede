import en from '@/i18n/en/exports.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/exports.json';

addTexts({ 'zh-CN': { exports: zh }, en: { exports: en } });
