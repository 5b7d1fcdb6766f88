import { AspectPriority, Aspects, IAspect, Stack } from 'aws-cdk-lib';
import { ApplicationListener, CfnListener, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';

/** Has a listener answer 404 unless a default action is given to it by the time of synthesis. */
export function answerNotFound(listener: ApplicationListener): void {
  Aspects.of(listener).add(new NotFoundAnswer(listener), { priority: AspectPriority.MUTATING });
}

/** A listener warns when its default action is replaced, so the 404 response is added only if no other default action was set. */
class NotFoundAnswer implements IAspect {
  constructor(private readonly listener: ApplicationListener) {}

  public visit(node: IConstruct): void {
    if (CfnListener.isCfnListener(node) && !Stack.of(node).resolve(node.defaultActions)?.length) {
      this.listener.addAction('NotFound', {
        action: ListenerAction.fixedResponse(404, { contentType: 'text/plain', messageBody: 'Not Found' }),
      });
    }
  }
}
