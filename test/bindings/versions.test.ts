import { readFileSync } from 'fs';
import { join } from 'path';
import { peerDependencies } from '../../package.json';

const root = join(__dirname, '..', '..');
const floor = peerDependencies['aws-cdk-lib'].replace('^', '');

test.each([
  ['examples/python/global-web/requirements.txt', `aws-cdk-lib==${floor}`],
  ['examples/python/miswired/requirements.txt', `aws-cdk-lib==${floor}`],
  ['examples/python/multi-region/requirements.txt', `aws-cdk-lib==${floor}`],
  ['examples/java/global-web/pom.xml', `<artifactId>aws-cdk-lib</artifactId>\n      <version>${floor}</version>`],
  ['examples/java/miswired/pom.xml', `<artifactId>aws-cdk-lib</artifactId>\n      <version>${floor}</version>`],
  ['examples/java/multi-region/pom.xml', `<artifactId>aws-cdk-lib</artifactId>\n      <version>${floor}</version>`],
  ['test/bindings/java/pom.xml', `<artifactId>aws-cdk-lib</artifactId>\n      <version>${floor}</version>`],
  ['examples/go/global-web/go.mod', `awscdk/v2 v${floor}\n`],
  ['examples/go/miswired/go.mod', `awscdk/v2 v${floor}\n`],
  ['examples/go/multi-region/go.mod', `awscdk/v2 v${floor}\n`],
  ['test/bindings/go/go.mod', `awscdk/v2 v${floor}\n`],
])('%s asks for the oldest aws-cdk-lib that the library promises to work with', (file, version) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(version);
});
