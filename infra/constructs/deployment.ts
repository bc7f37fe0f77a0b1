import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StageName } from '../../shared/contracts/pipeline.ts';
import type { Settings } from '../settings.ts';

/** What all constructs of one deployment share. */
export interface Deployment {
  settings: Settings;
  /** The bundled code of a stage's function. */
  code(stage: StageName): Code;
  /** Where alarms go. */
  alarmTopic: ITopic;
}
