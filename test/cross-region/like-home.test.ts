import { App, Stack, Tags } from 'aws-cdk-lib';
import { makeLikeHome } from '../../src/cross-region/like-home';
import { SYDNEY, VIRGINIA } from '../certificate/cloudfront-app';

let app: App;
let support: Stack;
let web: Stack;
let shop: Stack;
beforeEach(() => {
  app = new App();
  support = new Stack(app, 'Support', { env: VIRGINIA });
  [web, shop] = ['Web', 'Shop'].map((id) => new Stack(app, id, { env: SYDNEY }));
  [web, shop].forEach((home) => makeLikeHome(support, home));
});

test('a support stack has the tags that the first stack gets later, the nearest of several with one key', () => {
  Tags.of(app).add('team', 'platform');
  Tags.of(web).add('team', 'web');
  Tags.of(shop).add('team', 'shop');
  Tags.of(shop).add('tier', 'gold');
  expect(app.synth().getStackArtifact(support.artifactId).tags).toEqual({ team: 'web' });
});

test('a support stack is protected as soon as a stack that needs it is', () => {
  expect(support.terminationProtection).toBe(false);
  const guarded = new Stack(app, 'Guarded', { env: SYDNEY, terminationProtection: true });
  makeLikeHome(support, guarded);
  expect(support.terminationProtection).toBe(true);
});

test('a support stack is protected if any of the stacks that need it is protected later', () => {
  shop.terminationProtection = true;
  expect(app.synth().getStackArtifact(support.artifactId).terminationProtection).toBe(true);
});

test('a support stack is not protected otherwise', () => {
  expect(app.synth().getStackArtifact(support.artifactId).terminationProtection).toBe(false);
});
