import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Archive, EventBus } from 'aws-cdk-lib/aws-events';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { eventSource } from '../../shared/contracts/events/event.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import type { LayerContent } from '../constructs/chromium-layer.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { collect } from '../pipeline/collect.ts';
import { documents } from '../pipeline/documents.ts';
import { inbox } from '../pipeline/inbox.ts';
import { index } from '../pipeline/index.ts';
import { match } from '../pipeline/match.ts';
import { normalize } from '../pipeline/normalize.ts';
import { plan } from '../pipeline/plan.ts';
import { publish } from '../pipeline/publish.ts';
import { render } from '../pipeline/render.ts';
import { shortlist } from '../pipeline/shortlist.ts';
import type { Stores } from './data.ts';

export interface PipelineStackProps extends StackProps {
  deployment: Deployment;
  stores: Stores;
  browser: LayerContent;
}

/** From a board to a document: all stages between the schedule and the mail, and the bus they speak over. */
export class PipelineStack extends Stack {
  readonly collectQueue: Queue;
  readonly inbox: AppFunction;
  readonly normalizeQueue: Queue;
  /** One for all schedules and for the mails that could not be read: what is in it says whose run it was. */
  readonly schedulesDead: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { deployment, stores } = props;
    const { jobs, workspace } = stores;

    const bus = new EventBus(this, 'bus', { eventBusName: deployment.settings.name });
    new Archive(this, 'archive', {
      sourceEventBus: bus,
      archiveName: `${deployment.settings.name}-events`,
      description: 'All events of Rolecall, to replay a range of time',
      eventPattern: { source: [eventSource] },
      retention: Duration.days(30),
    });
    const browser = new LayerVersion(this, 'chromium', {
      code: Code.fromAsset(props.browser.directory, { assetHash: props.browser.hash }),
      description: '@sparticuz/chromium and puppeteer-core',
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.X86_64],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.schedulesDead = new DeadLetterQueue(this, 'schedules-dead', {
      deployment,
      of: 'schedules',
      meaning: {
        impact:
          'A scheduled run did not happen: boards are not planned, documents not asked for, the digests of an hour not sent, or a mail of a candidate not read.',
        severity: 'page',
      },
    });

    // From the end of the line to its beginning: who sends must know the queue it sends to.
    const rendering = render(this, { deployment, workspace, documents: stores.documents, browser });
    const writing = documents(this, { deployment, jobs, workspace, documents: stores.documents, renderQueue: rendering.queue });
    const matching = match(this, { deployment, jobs, workspace });
    const indexing = index(this, { deployment, jobs, search: stores.search });
    const normalizing = normalize(this, { deployment, jobs, raw: stores.raw });
    const collecting = collect(this, { deployment, jobs, raw: stores.raw, normalizeQueue: normalizing.queue, browser });
    plan(this, { deployment, jobs, collectQueue: collecting.queue, deadLetters: this.schedulesDead });
    shortlist(this, { deployment, workspace, deadLetters: this.schedulesDead });
    this.inbox = inbox(this, {
      deployment,
      workspace,
      mails: stores.mails,
      raw: stores.raw,
      normalizeQueue: normalizing.queue,
      deadLetters: this.schedulesDead,
    });
    publish(this, { deployment, jobs, workspace, bus });
    for (const listener of [writing, matching, indexing]) listener.listen(bus);

    this.collectQueue = collecting.queue;
    this.normalizeQueue = normalizing.queue;
  }
}
