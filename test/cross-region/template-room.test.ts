import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { LARGEST_TEMPLATE, nameEnds, onceFull, takeRoom } from '../../src/cross-region/template-room';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Support');
});

describe('a stack', () => {
  test('takes things until nine tenths of the limit', () => {
    expect(takeRoom(stack, 0.9 * LARGEST_TEMPLATE - 1)).toBe(true);
    expect(takeRoom(stack, 1)).toBe(true);
    expect(takeRoom(stack, 1)).toBe(false);
  });

  test('takes a part that several things share once', () => {
    const shared = { id: 'function', bytes: 0.5 * LARGEST_TEMPLATE };
    expect(takeRoom(stack, 1, shared)).toBe(true);
    expect(takeRoom(stack, 0.3 * LARGEST_TEMPLATE, shared)).toBe(true);
    expect(takeRoom(stack, 1, { id: 'other', bytes: 0.5 * LARGEST_TEMPLATE })).toBe(false);
  });

  test('that has refused something takes nothing else, however small', () => {
    takeRoom(stack, 1000);
    expect(takeRoom(stack, LARGEST_TEMPLATE)).toBe(false);
    expect(takeRoom(stack, 1)).toBe(false);
  });

  test('that is empty takes something of any size', () => {
    expect(takeRoom(stack, 2 * LARGEST_TEMPLATE)).toBe(true);
  });

  test('has done once what is to be done when it is full, whenever that was asked for', () => {
    const done: string[] = [];
    onceFull(stack, () => done.push('before'));
    takeRoom(stack, LARGEST_TEMPLATE);
    expect(done).toEqual([]);
    takeRoom(stack, 1);
    takeRoom(stack, 1);
    onceFull(stack, () => done.push('after'));
    expect(done).toEqual(['before', 'after']);
  });
});

describe('the ends of names', () => {
  const ends = (owner: Construct, count: number) => {
    const all = nameEnds(owner, owner.node.root);
    return Array.from({ length: count }, () => all.next().value);
  };

  test('are none first, and then the digits 2 and 3, one more each time', () => {
    const [first, second, third, fourth] = ends(new Construct(stack, 'Cert'), 4) as string[];
    expect(first).toBe('');
    expect(fourth).toMatch(/^-[23]{3}$/);
    expect([second, third]).toEqual([fourth.slice(0, 2), fourth.slice(0, 3)]);
  });

  test('depend on the path below the Stage alone', () => {
    const again = new Stack(new App(), 'Support');
    new Construct(again, 'Other');
    expect(ends(new Construct(again, 'Cert'), 4)).toEqual(ends(new Construct(stack, 'Cert'), 4));
    expect(ends(new Construct(stack, 'Other'), 20)).not.toEqual(ends(new Construct(again, 'Cert2'), 20));
  });

  test('use both digits', () => {
    const digits = Array.from({ length: 20 }, (_, index) => ends(new Construct(stack, `Cert${index}`), 2)[1]);
    expect([...new Set(digits)].sort()).toEqual(['-2', '-3']);
  });
});
