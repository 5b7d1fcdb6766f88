import { FakeAws } from './fake-aws';
import { isProtected, setProtection } from '../../../../src/serving/load-balancer/handler/load-balancer';

const WEB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188';

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([['true', true], ['false', false], [undefined, false]])('with the attribute %p, it is %p that a load balancer is protected', async (value, expected) => {
  aws.protection[WEB] = value;
  expect(await isProtected(WEB)).toBe(expected);
});

test('a load balancer that is gone is not protected', async () => {
  expect(await isProtected(WEB)).toBe(false);
});

test('another error is one', async () => {
  jest.spyOn(aws as unknown as { onDescribeLoadBalancerAttributes: () => object }, 'onDescribeLoadBalancerAttributes').mockImplementation(() => {
    throw new Error('rate exceeded');
  });
  await expect(isProtected(WEB)).rejects.toThrow('rate exceeded');
});

test.each([true, false])('protection is turned on and off: %p', async (isOn) => {
  aws.protection[WEB] = `${!isOn}`;
  await setProtection(WEB, isOn);
  expect(aws.protection[WEB]).toBe(`${isOn}`);
});

describe('when the policy of the role does not apply yet', () => {
  const waits: unknown[] = [];
  const denied = () => Object.assign(new Error('not authorized'), { name: 'AccessDenied' });
  const modify = () => jest.spyOn(aws as unknown as { onModifyLoadBalancerAttributes: () => object }, 'onModifyLoadBalancerAttributes');

  beforeEach(() => {
    aws.protection[WEB] = 'false';
    waits.length = 0;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((resolve: () => void, wait: number) => {
      waits.push(wait);
      resolve();
    }) as unknown as typeof setTimeout);
  });

  test('the function waits for it', async () => {
    modify().mockImplementationOnce(() => { throw denied(); }).mockImplementationOnce(() => { throw denied(); });
    await setProtection(WEB, true);
    expect(waits).toEqual([1000, 2000]);
    expect(aws.protection[WEB]).toBe('true');
  });

  test('it waits for the permission to read too, as both policies are new', async () => {
    const describeAttributes = jest.spyOn(aws as unknown as { onDescribeLoadBalancerAttributes: () => object }, 'onDescribeLoadBalancerAttributes');
    describeAttributes.mockImplementationOnce(() => { throw denied(); });
    aws.protection[WEB] = 'true';
    expect(await isProtected(WEB)).toBe(true);
    expect(waits).toEqual([1000]);
  });

  test('it fails after 15 seconds', async () => {
    modify().mockImplementation(() => { throw denied(); });
    await expect(setProtection(WEB, true)).rejects.toThrow('not authorized');
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });
});
