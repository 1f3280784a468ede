import en from '@/i18n/en/apps.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/apps.json';

addTexts({ 'zh-CN': { apps: zh }, en: { apps: en } });
