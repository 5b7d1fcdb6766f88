import type { Assembly } from '@jsii/spec';
import { javaTypes, withJavaImports } from '../../projenrc/reference/java-imports';

const type = (name: string, namespace?: string) => ({ [`lib.${namespace ? `${namespace}.` : ''}${name}`]: { name, namespace } });
const library = {
  name: 'lib',
  targets: { java: { package: 'org.lib' } },
  submodules: { 'lib.web': { targets: { java: { package: 'org.lib.web' } } }, 'lib.files': { targets: { java: { package: 'org.lib.files' } } } },
  types: { ...type('App'), ...type('Site', 'web'), ...type('Code', 'web'), ...type('Code', 'files'), ...type('RuleProperty', 'web.Site') },
} as unknown as Assembly;
const types = javaTypes([library]);

test('each type that a program names is imported, in the order of its name', () => {
  const program = 'import org.lib.web.Site;\n\nclass Web {\n  Site site = new Site(App.of("Text"), List.of(RuleProperty.builder())); // Comment\n}';
  expect(withJavaImports(program, types).split('\n\n')[0].split('\n')).toEqual([
    'import java.util.List;', 'import org.lib.App;', 'import org.lib.web.Site;', 'import org.lib.web.Site.RuleProperty;',
  ]);
});

test('of types with the same name, the one beside what is imported is meant', () => {
  expect(withJavaImports('import org.lib.web.Site;\n\nCode code = Site.code();', types)).toContain('import org.lib.web.Code;');
});

test.each(['Code', 'Unknown'])('%s, whose package is not certain, is refused', (name) => {
  expect(() => withJavaImports(`${name} one = null;`, types)).toThrow(`cannot tell the Java package of ${name}: got `);
});
