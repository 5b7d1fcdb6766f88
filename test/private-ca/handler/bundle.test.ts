import { Refused } from '../../../src/handler/custom-resource/refused';
import { bundleOf } from '../../../src/private-ca/handler/bundle';
import { CHAIN, INTERMEDIATE, keyPem, leaf, ROOT } from '../../certificate/imported/handler/pki';

test('each CA is there once, without blank lines', () => {
  expect(bundleOf(`${CHAIN}\n\n${ROOT.certificate}`)).toBe(INTERMEDIATE.certificate + ROOT.certificate);
});

test('what is known at deployment only is checked now', () => {
  expect(() => bundleOf(ROOT.certificate + keyPem(ROOT))).toThrow(new Refused(
    'the bundle has a private key: give the certificate of the CA alone, and replace a key that others may have read'));
  expect(() => bundleOf(leaf(['www.example.com'], ROOT).certificate)).toThrow('the bundle has the certificate of "CN=www.example.com", which is not a CA');
  expect(() => bundleOf('')).toThrow('the bundle has no certificate');
});

test('a rollback can write a CA that has expired since', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 20 * 365 * 86_400_000);
  expect(bundleOf(ROOT.certificate)).toBe(ROOT.certificate);
  now.mockRestore();
});
