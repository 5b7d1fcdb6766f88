import { Stack, Stage } from 'aws-cdk-lib';

const NAMES = new WeakMap<Stage, StackNames>();

/** The names of all stacks of an app, as the validation of a Stage sees them: the tree is read once for all constructs that it validates. */
export class StackNames {
  public static for(stage: Stage): StackNames {
    const names = NAMES.get(stage) ?? new StackNames(stage);
    NAMES.set(stage, names);
    return names;
  }

  private byName?: Map<string, Stack[]>;

  private constructor(private readonly stage: Stage) {
    // it is validated once each time, and stacks may be created until the next time
    stage.node.addValidation({ validate: () => this.forget() });
  }

  /** The other stacks, of whatever Stage, with the name of a stack in the same account and region. */
  public twinsOf(stack: Stack): Stack[] {
    this.byName ??= this.read();
    return (this.byName.get(keyOf(stack)) ?? []).filter((other) => other !== stack);
  }

  private read(): Map<string, Stack[]> {
    const byName = new Map<string, Stack[]>();
    for (const each of this.stage.node.root.node.findAll()) {
      if (Stack.isStack(each)) byName.set(keyOf(each), [...byName.get(keyOf(each)) ?? [], each]);
    }
    return byName;
  }

  private forget(): string[] {
    this.byName = undefined;
    return [];
  }
}

function keyOf({ environment, stackName }: Stack): string {
  return `${environment} ${stackName}`;
}
