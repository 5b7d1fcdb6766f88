import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { slug } from 'github-slugger';
import { defineConfig, type MarkdownOptions } from 'vitepress';

const ROOT = join(import.meta.dirname, '..', '..');
const REPOSITORY = 'https://github.com/cdk-acm/cdk-acm/blob/main';

/** The Markdown of the repository that users read; links to anything else lead to the repository. */
const isPage = (file: string) => /^(README|API)\.md$|^docs\/.*\.md$/.test(file);

/** Links are written for the repository: those to code and to folders are not pages of the site. */
const linksToRepository: MarkdownOptions['config'] = (markdown) => {
  markdown.core.ruler.push('links-to-repository', ({ tokens, env }: { tokens: Token[]; env: { relativePath: string } }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open')) {
      const [, path, anchor = ''] = /^([^#]*)(#.*)?$/.exec(link.attrGet('href')!)!;
      if (path === '' || /^\w+:/.test(path)) continue;
      const file = normalize(join(dirname(sourceOf(env.relativePath)), path));
      if (!existsSync(join(ROOT, file))) throw new Error(`${env.relativePath} links to ${path}, which does not exist`);
      link.attrSet('href', isPage(file) ? `/${target(file)}${anchor}` : `${REPOSITORY}/${file}${anchor}`);
    }
  });
  // a picture is drawn in the browser
  const fence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, ...others) => {
    const { info, content } = tokens[index];
    return info.trim() === 'mermaid' ? `<Picture code="${encodeURIComponent(content)}" />` : fence(tokens, index, ...others);
  };
};

interface Token {
  readonly type: string;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** The address of a page within the site. */
const target = (file: string) => file.replace(/README\.md$/, 'index.md');
const sourceOf = (page: string) => (existsSync(join(ROOT, page)) ? page : page.replace(/index\.md$/, 'README.md'));

/** The pages that the index lists, by what a reader wants to do. */
const sidebar = [...readFileSync(join(ROOT, 'docs', 'README.md'), 'utf8').matchAll(/^\| (.*) \| (.*) \|$/gm)].flatMap(([, , links]) =>
  [...links.matchAll(/\[(.*?)\]\((.*?)\)/g)].map(([, text, link]) => ({ text: text[0].toUpperCase() + text.slice(1), file: normalize(join('docs', link)) })))
  .filter(({ file }) => isPage(file)).map(({ text, file }) => ({ text, link: `/${target(file)}` }));

export default defineConfig({
  title: 'cdk-acm',
  description: 'ACM certificates for the AWS CDK: in the region where their consumer needs them, and checked before the deployment',
  lang: 'en',
  srcDir: '..',
  srcExclude: ['{AGENTS,ARCHITECTURE,CHANGELOG,CONTRIBUTING,SECURITY}.md', '{.github,bench,dist,examples,lib,projenrc,rosetta,site,src,test,test-reports}/**'],
  outDir: 'dist',
  rewrites: target,
  markdown: {
    anchor: { slugify: slug }, // as the repository's own pages do it, so that links with an anchor lead to the same place
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: linksToRepository,
  },
  // the pages are outside of this folder, which has the packages
  vite: { resolve: { alias: [{ find: /^vue(?=$|\/)/, replacement: join(import.meta.dirname, '..', 'node_modules', 'vue') }] } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar,
    nav: [
      { text: 'Guides', link: '/docs/' },
      { text: 'Rules', link: '/docs/rules/' },
      { text: 'API', link: '/API' },
    ],
    socialLinks: [{ icon: 'github', link: 'https://github.com/cdk-acm/cdk-acm' }],
  },
});
