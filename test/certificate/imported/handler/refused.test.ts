import { refuse } from '../../../../src/certificate/imported/handler/refused';
import { Refused } from '../../../../src/handler/custom-resource/refused';

test('what a field holds is refused with the name of the field', () => {
  expect(() => refuse('tls.key', 'is damaged')).toThrow(new Refused('field "tls.key" is damaged'));
});
