import { fittingConstruct } from '../../src/checks/fitting-construct';

test.each([['cloudfront', 'CloudFrontCertificate'], ['own', 'RegionalCertificate'], [undefined, 'RegionalCertificate']] as const)(
  'for a consumer that reads its certificate in the region %s: %s', (requires, construct) => {
    expect(fittingConstruct(requires)).toBe(construct);
  });
