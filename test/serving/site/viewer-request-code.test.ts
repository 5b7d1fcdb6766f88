import { createContext, runInContext } from 'vm';
import { SiteRouting } from '../../../src';
import { LARGEST_FUNCTION, viewerRequestCode, ViewerRequestSettings } from '../../../src/serving/site/viewer-request-code';

const HSTS = 'max-age=31536000';

function codeOf(settings: Partial<ViewerRequestSettings>): string | undefined {
  return viewerRequestCode({
    names: ['www.example.com'], redirectFrom: ['example.com'], routing: SiteRouting.FILES, strictTransportSecurity: HSTS, ...settings,
  });
}

/** What the function answers: the file that is read from the bucket, or status and location of a redirect. */
function answer(url: string, settings: Partial<ViewerRequestSettings> = {}): string {
  const result = run(url, settings);
  return result.statusCode ? `${result.statusCode} ${result.headers.location.value}` : result.uri;
}

interface Result {
  readonly uri: string;
  readonly statusCode?: number;
  readonly headers: Record<string, { readonly value: string }>;
}

/** Runs the code with the event that CloudFront gives: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
function run(url: string, settings: Partial<ViewerRequestSettings> = {}): Result {
  const [, host, uri, query] = /^([^/]*)(\/[^?]*)(?:\?(.*))?$/.exec(url)!;
  const request = { method: 'GET', uri, querystring: {}, headers: host ? { host: { value: host } } : {}, rawQueryString: () => query };
  return runInContext(`${codeOf(settings)}; handler(event)`, createContext({ event: { version: '1.0', request } })) as Result;
}

describe('names that are redirected', () => {
  test.each([
    ['example.com/', '301 https://www.example.com/'],
    ['example.com/a/b.html', '301 https://www.example.com/a/b.html'],
    ['EXAMPLE.com/', '301 https://www.example.com/'],
    ['example.com/?b=2&a=1&b=%20', '301 https://www.example.com/?b=2&a=1&b=%20'],
    ['example.com/?', '301 https://www.example.com/'],
    ['example.com//evil.example.org/', '301 https://www.example.com//evil.example.org/'],
    ['example.com/.well-known/security.txt', '301 https://www.example.com/.well-known/security.txt'],
  ])('%s: %s', (url, expected) => {
    expect(answer(url)).toBe(expected);
  });

  test.each(['www.example.com/', 'd111111abcdef8.cloudfront.net/', 'a.example.com/', '/', 'com/'])('%s is not one', (url) => {
    expect(answer(url)).toBe('/');
  });

  test('a wildcard redirects the names of one more label, but for those of the site', () => {
    const settings = { redirectFrom: ['*.example.com'] };
    expect(answer('a.example.com/', settings)).toBe('301 https://www.example.com/');
    expect(answer('www.example.com/', settings)).toBe('/');
    expect(answer('a.b.example.com/', settings)).toBe('/');
    expect(answer('example.com/', settings)).toBe('/');
  });

  test('a name that a wildcard of the site serves is not redirected', () => {
    const settings = { names: ['www.example.com', '*.example.com'], redirectFrom: ['example.com'] };
    expect(answer('a.example.com/', settings)).toBe('/');
  });

  test('a redirect has the header for HSTS, unless there is none', () => {
    expect(run('example.com/').headers['strict-transport-security']).toEqual({ value: HSTS });
    expect(run('example.com/', { strictTransportSecurity: '' }).headers).toEqual({ location: { value: 'https://www.example.com/' } });
  });
});

describe('the file of a path', () => {
  test.each([
    ['/', '/index.html', '/index.html'],
    ['/index.html', '/index.html', '/index.html'],
    ['/app.js', '/app.js', '/app.js'],
    ['/docs/', '/docs/index.html', '/index.html'],
    ['/docs', '302 https://www.example.com/docs/', '/index.html'],
    ['/v1.2/docs', '302 https://www.example.com/v1.2/docs/', '/index.html'],
    ['/v1.2/', '/v1.2/index.html', '/index.html'],
    ['/docs?a=1&a=2', '302 https://www.example.com/docs/?a=1&a=2', '/index.html'],
    ['/.well-known/acme-challenge/token', '/.well-known/acme-challenge/token', '/.well-known/acme-challenge/token'],
    ['/.well-known/apple-app-site-association', '/.well-known/apple-app-site-association', '/.well-known/apple-app-site-association'],
  ])('%s is %s with directory indexes, and %s in a single page', (path, withIndexes, singlePage) => {
    expect(answer(`www.example.com${path}`, { routing: SiteRouting.DIRECTORY_INDEXES })).toBe(withIndexes);
    expect(answer(`www.example.com${path}`, { routing: SiteRouting.SINGLE_PAGE })).toBe(singlePage);
    expect(answer(`www.example.com${path}`)).toBe(path.replace(/\?.*/, ''));
  });

  test('a name is redirected before its path is looked at', () => {
    expect(answer('example.com/docs', { routing: SiteRouting.DIRECTORY_INDEXES })).toBe('301 https://www.example.com/docs');
  });
});

describe('the code', () => {
  test('is not there when there is nothing to do', () => {
    expect(codeOf({ redirectFrom: [] })).toBeUndefined();
    expect(codeOf({ redirectFrom: [], routing: SiteRouting.SINGLE_PAGE })).toContain('function handler(event)');
  });

  test('uses no syntax that the runtime of CloudFront lacks', () => {
    expect(codeOf({})).not.toMatch(/=>|\b(let|const|class|async|import)\b|\.\.\.|`/);
  });

  test('must not be larger than CloudFront takes', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `${String(index).padStart(50, 'a')}.example.com`);
    const size = (count: number) => Buffer.byteLength(codeOf({ redirectFrom: names(count) })!);
    const most = Math.floor((LARGEST_FUNCTION - size(0 + 1)) / (size(2) - size(1))) + 1;
    expect(size(most)).toBeLessThanOrEqual(LARGEST_FUNCTION);
    expect(() => codeOf({ redirectFrom: names(most + 1) })).toThrow('domainNames and redirectFrom are too long for a CloudFront function, '
      + `which has at most 10240 bytes: got ${most + 2} names; create a second SecureSite for some of them`);
  });
});
