import { Company, zoneIn } from './company';
import { addName, ZoneOfRole } from '../../../src/certificate/validation/zone-of-role';

test('names of one zone are together, in their order', () => {
  const company = new Company();
  const [role, org] = [company.importedRole(), zoneIn(company.shop, 'example.org', 'Z2')];
  const zones: ZoneOfRole[] = [];
  addName(zones, 'b.example.com', company.zone, role);
  addName(zones, 'example.org', org, role);
  addName(zones, 'a.example.com', company.zone, role);
  expect(zones).toEqual([{ zone: company.zone, role, names: ['b.example.com', 'a.example.com'] }, { zone: org, role, names: ['example.org'] }]);
});
