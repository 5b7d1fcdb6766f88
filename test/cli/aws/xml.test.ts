import { elementsIn, textIn, textsIn } from '../../../src/cli/aws/xml';

test('elements and texts are found in order, without escapes', () => {
  const xml = '<R><A>one &lt;&amp;lt;&gt;</A><B><A>two</A></B></R>';
  expect(textsIn(xml, 'A')).toEqual(['one <&lt;>', 'two']);
  expect(textIn(xml, 'A')).toBe('one <&lt;>');
  expect(elementsIn(xml, 'B')).toEqual(['<A>two</A>']);
});

test.each(['', '<A>', '</A>', '</A><A>', '{"A": 1}', '<Ab>1</Ab>'])('nothing is found in %j', (xml) => {
  expect(elementsIn(xml, 'A')).toEqual([]);
  expect(textIn(xml, 'A')).toBeUndefined();
});

test('a large text that never closes an element takes no time', () => {
  const began = Date.now();
  expect(elementsIn('<A>'.repeat(1_000_000), 'A')).toEqual([]);
  expect(Date.now() - began).toBeLessThan(30_000);
});
