import en from '@/i18n/en/imports.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/imports.json';

addTexts({ 'zh-CN': { imports: zh }, en: { imports: en } });
