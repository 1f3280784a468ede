import en from '@/i18n/en/webhooks.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/webhooks.json';

addTexts({ 'zh-CN': { webhooks: zh }, en: { webhooks: en } });
