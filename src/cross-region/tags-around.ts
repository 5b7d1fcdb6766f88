import { Aspects, CfnResource, IAspect, RemoveTag, Stack, Tag } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { stageOf } from './deployment-order';

/** Tags a construct as a construct at `place` is tagged: by the Stage around that place first, and last by the place itself. */
export function tagAsAt(place: IConstruct, target: IConstruct): void {
  const { scopes } = place.node;
  applyTags(scopes.slice(scopes.indexOf(stageOf(place))), target);
}

/**
 * Has a resource in another stack tagged as its owner is. A tag of the owner is nearer to the resource than a tag of the App, which CDK applies to
 * the resource itself and so perhaps later. A tag of a construct in that other stack, such as the certificate, is nearer still.
 */
export function keepTagsOf(owner: IConstruct, resource: CfnResource): void {
  const tags = new TagsOfOwner(owner, resource);
  // a resource that is created by an Aspect may not be visited any more
  tags.visit();
  Aspects.of(resource).add(tags);
}

class TagsOfOwner implements IAspect {
  constructor(private readonly owner: IConstruct, private readonly resource: CfnResource) {}

  public visit(): void {
    const { scopes } = this.resource.node;
    tagAsAt(this.owner, this.resource);
    applyTags(scopes.slice(scopes.indexOf(Stack.of(this.resource)) + 1), this.resource);
  }
}

/** Tags are Aspects. */
function applyTags(scopes: readonly IConstruct[], target: IConstruct): void {
  scopes.flatMap((scope) => Aspects.of(scope).all)
    .filter((aspect) => aspect instanceof Tag || aspect instanceof RemoveTag)
    .forEach((aspect) => aspect.visit(target));
}
