import DefaultTheme from 'vitepress/theme';
import type { EnhanceAppContext } from 'vitepress';
import Picture from './Picture.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }: EnhanceAppContext) => app.component('Picture', Picture),
};
